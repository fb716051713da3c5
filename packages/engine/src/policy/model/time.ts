/** Periods, deadlines and windows, and the regions whose clocks they run on. */
import type { Calendar, Period, Zone } from '../../calendar/index.ts'
import type { Expression } from './expression.ts'
import type { ClauseId, Text } from './text.ts'

/** A period whose amount may be an expression, `{returnDays} days`. */
export type PeriodSpec =
  | { fixed: Period; text: string }
  | { amount: Expression; unit: Period['unit']; calendar?: string; toNextWorkingDay?: true; text: string }

/** When something is due. `start` and the instants default to the raising event's. */
export type Deadline = (
  | { kind: 'within'; period: PeriodSpec; from?: Expression }
  | { kind: 'wall-clock'; time: string; dayOf: Expression; plusDays: number }
  | { kind: 'end-of-day'; dayOf: Expression; plusDays: number }
  | { kind: 'before'; period: PeriodSpec; of: Expression }
  | { kind: 'instant'; at: Expression }
  | { kind: 'earliest' | 'latest'; of: Deadline[] }
) & {
  extend?: { by: PeriodSpec; when?: Expression; clause?: ClauseId }[]
  notBefore?: Expression
  atLatest?: Expression
}

export interface Window {
  title?: Text
  clause?: ClauseId
  deadline: Deadline
  readsLine: boolean
}

export interface Region {
  id: string
  when?: Expression
  zone: Zone
  jurisdiction: string[]
  /** By name, with `statutory`; `always` is built in. */
  calendars: Record<string, Calendar>
}
