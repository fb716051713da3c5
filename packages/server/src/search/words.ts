/** One word as somebody types it, as the database looks for it. */
export interface SearchWord {
  /** Its parts between signs, each of which a word may begin with: `F-104` is `f` and `104`. */
  parts: string[]
  /** For the stem, where it is one word. */
  word?: string
  /** For what stands within a number or a name; too short for that where it is absent. */
  within?: string
}

const mostWords = 8
/** Three characters make a trigram. */
const leastWithin = 3

/** The words of a query, at most eight: more say nothing that these do not. */
export function wordsOf(query: string): SearchWord[] {
  return query
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map(wordOf)
    .filter(({ parts }) => parts.length > 0)
    .slice(0, mostWords)
}

function wordOf(typed: string): SearchWord {
  const parts = typed
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(0, 6)
  const [only, ...others] = parts
  return {
    parts,
    ...(only !== undefined && others.length === 0 ? { word: only } : {}),
    ...([...typed].length >= leastWithin ? { within: typed } : {}),
  }
}

/** As `to_tsquery` reads it: every part, one after the other, with what it may begin; a single character only as it is. */
export const asPrefixes = ({ parts }: SearchWord): string =>
  parts.map((part) => `'${part}'${[...part].length > 1 ? ':*' : ''}`).join(' <-> ')

/** As `like` reads it. */
export const asPattern = (within: string): string => `%${within.replace(/[\\%_]/g, '\\$&')}%`
