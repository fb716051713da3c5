import type { Consequence } from '../../model.ts'
import type { Place } from './places/en.ts'

/** How changes are told in one language. `{…}` is filled in. */
export interface ChangePhrases {
  clauseAdded: string
  clauseRemoved: string
  clauseReworded: string
  clausesReordered: string
  strictNow: string
  strictNoMore: string
  added: Record<Thing, string>
  removed: Record<Thing, string>
  longer: string
  shorter: string
  otherTime: string
  timeAdded: string
  timeRemoved: string
  owes: string
  asksNow: string
  asksNoMore: string
  requiredNow: string
  optionalNow: string
  accepts: string
  ruleAdded: string
  ruleRemoved: string
  ruleChanged: string
  rulesReordered: string
  refuse: string
  admit: string
  redirect: string
  offer: string
  propose: string
  stepAdded: string
  stepRemoved: string
  stepsReordered: string
  worth: string
  costAdded: string
  costRemoved: string
  costChanged: string
  whenNow: string
  valueChanged: string
  always: string
  rowAdded: string
  rowRemoved: string
  rowChanged: string
  now: string
  came: string
  went: string
  another: string
  closedNow: string
  closedNoMore: string
  more: string
  perProduct: string
  once: string
  yes: string
  no: string
  nothing: string
  doing: Record<Consequence['do'], string>
  places: Record<Place, string>
}

export type Thing =
  | 'request'
  | 'remedy'
  | 'duty'
  | 'review'
  | 'body'
  | 'suspension'
  | 'table'
  | 'value'
  | 'window'
