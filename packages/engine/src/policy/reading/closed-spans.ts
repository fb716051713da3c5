import { dayNumber, readDate } from '../../calendar/civil.ts'
import type { Calendar, Instant, PlainDate, Zone } from '../../calendar/index.ts'
import { visitOpenings } from '../../calendar/openings.ts'

/** A time during which nobody is there: from a closing to the next opening. */
export interface ClosedSpan {
  from: Instant
  until: Instant
}

/** The days that are looked at: two years from the day the policy holds, so that every kind of holiday comes by. */
export function daysLookedAt(effective: PlainDate): { first: number; end: number } {
  const first = readDate(effective) ?? dayNumber(2026, 1, 1)
  return { first, end: first + 731 }
}

/** Every time the calendar is closed in the two years from a date. */
export function closedSpans(calendar: Calendar, zone: Zone, effective: PlainDate): ClosedSpan[] {
  const spans: ClosedSpan[] = []
  let closed: Instant | undefined
  const days = { ...daysLookedAt(effective), from: zone.from, until: zone.until }
  visitOpenings(calendar, zone, days, (start, end) => {
    if (closed !== undefined && start > closed) spans.push({ from: closed, until: start })
    closed = Math.max(closed ?? end, end)
  })
  return spans
}
