import type { ClauseId } from '../model.ts'
import type { Label } from './phrases/index.ts'

/** What the file makes of a clause, in words: "Time limit: within 14 days after delivery". */
export interface Detail {
  clause: ClauseId
  label: Label
  text: string
  /** In order, where the order counts: the steps of a remedy. */
  steps?: string[]
  /** Without an order. */
  items?: string[]
  /** The last column is what the others come to. */
  table?: { columns: string[]; rows: string[][] }
  link?: string
}

export interface PageClause {
  number: number
  id: ClauseId
  text: string
  ours: boolean
  noExceptions: boolean
  details: Detail[]
}

/** The published page in one language, before it is Markdown or HTML. */
export interface Page {
  language: string
  /** The language of the words around the policy's own: English where there are none in its language. */
  spoken: string
  /** What the policy itself says on the page, when the words around are in another language. */
  own: string[]
  direction: 'ltr' | 'rtl'
  title: string
  version: string
  effective: string
  zone: string
  clauses: PageClause[]
}
