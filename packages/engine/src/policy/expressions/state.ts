import type { CalendarContext, Zone } from '../../calendar/index.ts'
import type { Policy } from '../model.ts'
import type { Absent } from './absent.ts'
import type { Scope } from './types.ts'
export interface State {
  policy: Policy
  scope: Scope
  zone: Zone
  calendars: CalendarContext
  lineId: string | undefined
  spend(n: number): boolean
  exhausted(): Absent
}
