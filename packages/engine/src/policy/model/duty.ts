/** Who owes what to whom, by when, and what follows if not. */

import type { Consequence } from './consequence.ts'
import type { Expression } from './expression.ts'
import type { ClauseId, Text } from './text.ts'
import type { Deadline, PeriodSpec } from './time.ts'

export interface Reminder {
  /** Before the due instant, or at a share (0 to 1) of the time from start to due. */
  at: { before: PeriodSpec } | { share: number }
  to: string
  message?: string
}

export interface Duty {
  title?: Text
  owes: string
  deadline?: Deadline
  pauses: string[]
  clause?: ClauseId
  ifLate: Consequence[]
  ifKept: Consequence[]
  remind: Reminder[]
}

export interface Obligation extends Duty {
  name: string
  to: string
  does: string[]
  after: string[]
  for?: string[]
  when?: Expression
  voidOn: string[]
  survivesEnd: boolean
  again: 'ignore' | 'restart' | 'also'
  every?: PeriodSpec
  order: number
}
