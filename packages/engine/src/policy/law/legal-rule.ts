import type { PlainDate } from '../../calendar/index.ts'
import type { Law } from '../model.ts'

/** Where a provision holds: a country by its code, `EU` for its members without a provision of their own, or everywhere. */
export type Place = 'EU' | 'FR' | 'NL' | 'UK' | 'MA' | 'everywhere'

/** One provision of the law, as data: where and from when it holds, what its limit is, and who says so. */
export interface Provision {
  places: readonly Place[]
  /** The day from which it holds. */
  from: PlainDate
  /** In the rule's unit. */
  limit?: number
  /** For goods of this kind alone. */
  goods?: Law['goods']
  severity: 'error' | 'warning'
  /** The threshold is known from a weak source: it is shown as a warning that says so. */
  weak?: true
  /** The law and its article. */
  law: string
  /** Where we read it. */
  source: string
  /** What a reader should know besides. */
  note?: string
}

/** A rule of law that a policy can fall below. */
export interface LegalRule {
  number: number
  id: string
  /** Whom it protects; a rule for `anyone` holds between businesses as well. */
  protects: 'consumer' | 'anyone'
  unit?: 'days' | 'months' | 'weeks'
  /** What a policy is found to do. */
  condition: string
  provisions: readonly Provision[]
}
