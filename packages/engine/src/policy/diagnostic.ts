import type { Position } from './model.ts'

/** What is wrong with a policy, a scenario or a call: where, what, and what to do. */
export interface Diagnostic {
  severity: 'error' | 'warning'
  /** Stable, kebab-case: `unknown-name`, `type-mismatch`, `clause-not-enforced`, … */
  id: string
  file: string
  position: Position
  /** The place in the policy, as `accepts` names it: `obligations.decide`. */
  at?: string
  /** What is wrong, in the author's words. */
  message: string
  /** What to do about it. */
  help: string
}
