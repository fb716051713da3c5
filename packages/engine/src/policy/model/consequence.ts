/** What follows from an event, a judgement or a deadline. */

import type { Expression, Rule } from './expression.ts'
import type { ClauseId, Text } from './text.ts'

export type Consequence =
  | { do: 'refuse'; clause: ClauseId }
  | { do: 'approve'; clause: ClauseId; remedy?: string }
  | { do: 'grant'; remedy: string }
  | { do: 'notify'; party: string; message?: string }
  | { do: 'escalate'; to: 'next' | number }
  | { do: 'close' | 'lapse' | 'abandon'; clause: ClauseId }
  | { do: 'compensate'; amount: Expression; remedy: string; clause?: ClauseId }
  | { do: 'oblige'; obligation: string }
  | { do: 'conduct'; failure: string }
  | { do: 'perform'; action: string }

export type JudgementRule = Rule & { effects: Consequence[]; because?: Text }

export interface Judgement {
  at: string[]
  rules: JudgementRule[]
}
