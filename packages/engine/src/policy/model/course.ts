/** What a case may meet besides: suspensions, levels, reviews, outside bodies. */

import type { Expression } from './expression.ts'
import type { ClauseId, Text } from './text.ts'
import type { Deadline, PeriodSpec } from './time.ts'

export interface Suspension {
  title: Text
  while: Expression
  until?: Deadline
  clause: ClauseId
  shuts: { remedies: string[]; steps: string[]; actions: string[] }
}

export interface EscalationLevel {
  level: number
  team: string
  after?: PeriodSpec
  /** For these kinds of request, and where this holds when the level falls due. */
  for?: string[]
  when?: Expression
  clause: ClauseId
  pauses: string[]
}

export interface Escalation {
  from?: Expression
  stopsOn: string[]
  levels: EscalationLevel[]
}

export interface Review {
  title: Text
  by: string
  askedBy: string[]
  of: string[]
  deadline?: Deadline
  askWithin?: Deadline
  clause: ClauseId
  answerClause?: ClauseId
  checklist: Record<string, { label: Text; clause?: ClauseId }>
}

export interface OutsideBody {
  title: Text
  when?: Expression
  after: string[]
  within?: Deadline
  clause: ClauseId
  address?: string
}
