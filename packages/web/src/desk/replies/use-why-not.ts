import { languageName } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'
import type { Faults } from './faults.ts'
import type { Writing } from './use-writing.ts'

interface Standing {
  faults: Faults
  writing: Pick<Writing, 'changes' | 'isChanged'>
  /** Not there yet, or no more. */
  isNew: boolean
  mayWrite: boolean
}

/** Why a reply cannot be saved now, and what to do about it; undefined where it can. */
export function useWhyNot({ faults, writing, isNew, mayWrite }: Standing): string | undefined {
  const words = useWords()
  const strange = Object.keys(faults.strange)
  if (!mayWrite) return words('replies.may-not')
  if (writing.changes.length > 0) return words('replies.look-first')
  if (!writing.isChanged && !isNew) return words('replies.nothing-changed')
  if (faults.title === 'missing') return words('replies.needs-title')
  if (faults.title === 'taken') return words('replies.taken')
  if (faults.empty) return words('replies.needs-text')
  if (strange.length > 0)
    return words('replies.strange-in', {
      languages: new Intl.ListFormat(words.language).format(
        strange.map((language) => languageName(language, words.language)),
      ),
    })
  return undefined
}
