import { catalogues as ofDesk } from '../../packages/web/src/desk/words/index.ts'
import { catalogues as ofPortal } from '../../packages/web/src/portal/words/index.ts'
import { type Words, wordsOf } from '../../packages/web/src/ui/words/words.tsx'

/** The words of the portal or the desk, as a reader of that language sees them. A key that is not there is a mistake of the test. */
export async function wordsIn(language: string, where: 'portal' | 'desk'): Promise<Words> {
  const catalogue = await (where === 'portal' ? ofPortal : ofDesk)[language]?.()
  if (!catalogue) throw new Error(`There are no words in "${language}".`)
  const words = wordsOf(language, catalogue)
  const known = (key: string, values?: Parameters<Words>[1]) => {
    if (catalogue[key] === undefined) throw new Error(`There are no words "${key}" in ${where}, ${language}.`)
    return words(key, values)
  }
  return Object.assign(known, { language, direction: words.direction })
}
