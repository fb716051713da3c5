import type { Instant } from '../calendar/index.ts'
import type { ObligationInstance } from '../case/types.ts'
import type { ClauseId } from '../policy/model.ts'

/** What expectations ask about the case after a step; each answer is worked out when it is asked for. */
export interface CaseQuestions {
  obligations(): ObligationInstance[]
  choices(): { kind: string; outcome: string; clause: ClauseId }[]
  offers(): { line: string; remedy: string; offered: boolean; clause: ClauseId }[]
  proposals(): { line: string; remedy: string; clause: ClauseId }[]
  readySteps(): { remedy: string; line: string; step: string }[]
  costs(): { what: string; payer: string; amount?: string; clause: ClauseId }[]
  windows(): { name: string; line?: string; at?: Instant }[]
  value(name: string): unknown
  services(): string[]
  outsideBodies(): string[]
  warnings(): ClauseId[]
}
