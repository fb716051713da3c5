import type { ClauseId } from '../model.ts'

/** One thing that differs between two versions of a policy. */
export interface Change {
  kind: 'added' | 'removed' | 'reworded' | 'longer' | 'shorter' | 'changed' | 'reordered'
  about:
    | 'clause'
    | 'request'
    | 'evidence'
    | 'question'
    | 'time'
    | 'duty'
    | 'rule'
    | 'remedy'
    | 'step'
    | 'cost'
    | 'table'
    | 'value'
    | 'review'
    | 'outside-body'
    | 'suspension'
  /** The place in the newer version, or in the older for what is gone: `obligations.decide`. */
  at: string
  clause?: ClauseId
  /** In words. */
  text: string
}
