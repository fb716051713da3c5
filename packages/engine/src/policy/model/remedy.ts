/** How a case is put right, in which steps, and who pays. */

import type { Field } from './asked.ts'
import type { Consequence } from './consequence.ts'
import type { Duty } from './duty.ts'
import type { Expression, Rule } from './expression.ts'
import type { ClauseId, Text } from './text.ts'

export interface Step extends Duty {
  id: string
  /** Steps that must be done or skipped first; never empty of an earlier step by default. */
  after: string[]
  when?: Expression
  proof?: string
  ask: Record<string, Field>
  outcomes: Record<string, Consequence[]>
  automatic: boolean
  pays: boolean
}

export interface Remedy {
  title: Text
  clause: ClauseId
  for?: string[]
  choice: 'customer' | 'company'
  offered: (Rule & { effect: 'refuse' | 'offer'; clause: ClauseId })[]
  amount?: { of: Expression; atMost?: Expression; atLeast?: Expression }
  steps: Step[]
}

export type Proposal = Rule & { remedy: string; clause: ClauseId; because?: Text }

export type CostRule = Rule & {
  what: string
  /** What people call it; default, the usual word for `what`. */
  title?: Text
  payer: string
  amount?: Expression
  clause: ClauseId
}
