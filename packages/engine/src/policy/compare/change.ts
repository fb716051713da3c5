import type { ClauseId } from '../model.ts'

/** One thing that differs between two versions of a policy. */
export interface Change {
  kind: 'added' | 'removed' | 'reworded' | 'longer' | 'shorter' | 'changed' | 'reordered'
  about: About
  /** The place in the newer version, or in the older for what is gone: `obligations.decide`. */
  at: string
  /** What that part of the policy is called: "Obligations". */
  section: string
  clause?: ClauseId
  /** For the customer, where it can be known. */
  weight: Weight
  /** In words. */
  text: string
}

export type Weight = 'better' | 'worse' | 'neutral'

export type About =
  | 'head'
  | 'region'
  | 'calendar'
  | 'team'
  | 'party'
  | 'channel'
  | 'clause'
  | 'fact'
  | 'value'
  | 'time'
  | 'table'
  | 'request'
  | 'evidence'
  | 'question'
  | 'rule'
  | 'duty'
  | 'remedy'
  | 'step'
  | 'cost'
  | 'suspension'
  | 'level'
  | 'review'
  | 'outside-body'
  | 'conduct'
  | 'action'
  | 'document'
  | 'message'
  | 'incident'
  | 'service'
  | 'right'
  | 'law'
