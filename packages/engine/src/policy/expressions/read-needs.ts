/** What a fact would have to be, taken apart again: how it compares, and with what. */
export interface Needed {
  how:
    | 'is'
    | 'is-not'
    | 'before'
    | 'at-or-before'
    | 'after'
    | 'at-or-after'
    | 'less-than'
    | 'at-most'
    | 'more-than'
    | 'at-least'
    | 'one-of'
    | 'none-of'
    | 'with'
    | 'without'
    | 'present'
    | 'absent'
    | 'other'
  /** Instants as ISO strings, numbers as decimal strings; none for `present` and `absent`. */
  values: string[]
}

const leads: readonly [string, Needed['how']][] = [
  ['at or before ', 'at-or-before'],
  ['at or after ', 'at-or-after'],
  ['before ', 'before'],
  ['after ', 'after'],
  ['less than ', 'less-than'],
  ['at most ', 'at-most'],
  ['more than ', 'more-than'],
  ['at least ', 'at-least'],
  ['anything but ', 'is-not'],
  ['another than ', 'is-not'],
  ['one of ', 'one-of'],
  ['none of ', 'none-of'],
  ['without ', 'without'],
  ['with ', 'with'],
]
const inWordsOnly = /^(an entry|no entry|only entries|(not )?(starting|ending) with|(not )?containing) /

/** Reads the `needs` of a `WouldChange`, so that it can be said in any language. */
export function readNeeds(needs: string): Needed {
  if (needs === 'present' || needs === 'absent') return { how: needs, values: [] }
  if (inWordsOnly.test(needs)) return { how: 'other', values: [needs] }
  const [lead, how] = leads.find(([each]) => needs.startsWith(each)) ?? ['', 'is' as const]
  const rest = needs.slice(lead.length)
  return { how, values: how === 'one-of' || how === 'none-of' ? rest.split(', ') : [rest] }
}
