/** Every way in which what a command says can be wrong. Whoever puts a refusal in words has some for each. */
export const wrongIds = [
  'needs',
  'needs-one-of',
  'not-both',
  'not-a',
  'one-of',
  'twice',
  'too-short',
  'too-long',
  'out-of-bounds',
  'too-many-decimals',
  'not-ahead',
  'not-past',
  'too-early',
  'not-asked',
  'not-theirs',
  'too-much',
  'malformed',
  'out-of-turn',
] as const
export type WrongId = (typeof wrongIds)[number]

/** What a value can have to be, for `not-a`. */
export const wrongTypes = [
  'boolean',
  'number',
  'money',
  'weight',
  'temperature',
  'integer',
  'instant',
  'date',
  'text',
  'text-list',
  'choice',
  'list',
  'map',
  'other',
] as const
export type WrongType = (typeof wrongTypes)[number]

/** What is wrong with what a command says, where, and the values it turns on: for people to be told in any language. */
export interface Wrong {
  id: WrongId
  /** The key of the command, the field or the fact that is wrong. */
  at?: string
  /** The line, or head of claim, of which it was said. */
  line?: string
  /** What was given there. */
  value?: string
  /** What can be given there; for `needs-one-of` and `not-both`, the keys to choose among. */
  options?: readonly string[]
  type?: WrongType
  /** Bounds of a value, of a length in characters, or of a number of decimals. */
  least?: string | number
  most?: string | number
  has?: number
}

/** A value as a sentence can show it, whatever it is. */
export const written = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

/** In English for programs, and apart for whoever says it otherwise. */
export type Malformed = readonly [message: string, wrong: Wrong]
