import type { WrongView } from '@redress/server/api'
import { capital } from '../words/capital.ts'
import type { Words } from '../words/words.tsx'
import { namedKeys } from './words/catalogue.ts'

interface Called {
  /** What the page calls a key of the command; undefined where it has no word of its own. */
  key?: (key: string) => string | undefined
  line?: (id: string) => string
}

/** What is wrong with what somebody wrote, in the reader's words, with the name of the field it is about. */
export function tellWrong(wrong: WrongView, words: Words, { key: own, line: lineName }: Called = {}): string {
  const { id, at, title, line, options = [], optionTitles, type = 'other', least, most, has } = wrong
  const keyName = (key: string) =>
    own?.(key) ?? (isNamed(key) ? words(`wrong.key-${key}`) : words('wrong.something'))
  const isOfKeys = id === 'needs-one-of' || id === 'not-both'
  const offered = isOfKeys ? options.map(keyName) : optionTitles
  const what = words(`wrong.${id}`, {
    field: capital(title ?? keyName(at ?? '')),
    options: offered ? new Intl.ListFormat(words.language, { type: 'disjunction' }).format(offered) : '',
    known: wrong.options?.length === 0 ? 'none' : offered ? 'yes' : 'no',
    type,
    bounds: least === undefined ? 'most' : most === undefined ? 'least' : 'both',
    least: least ?? '',
    most: most ?? '',
    has: has ?? 0,
  })
  return line && lineName ? words('wrong.of-line', { line: lineName(line), what }) : what
}

const isNamed = (key: string) => (namedKeys as readonly string[]).includes(key)
