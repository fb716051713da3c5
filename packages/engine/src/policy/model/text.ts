/** Words and places: what everything else is named with. */

export type Language = string

/** A sentence in each of the policy's languages. */
export type Text = Record<Language, string>

export type ClauseId = string

/** Where something stands in the policy file; lines and columns count from 1. */
export interface Position {
  line: number
  column: number
}

export interface Clause {
  id: ClauseId
  text: Text
  noExceptions: boolean
  ours: boolean
  information?: string
  /** The roles or teams that alone may rest a decision on it. */
  citedBy?: string[]
  /** Place in the file: breaks ties between deadlines due at one instant. */
  order: number
}
