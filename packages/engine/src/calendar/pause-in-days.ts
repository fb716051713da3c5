import { calendarNamed, calendarOf } from './always.ts'
import { formatDate, readDate } from './civil.ts'
import { endOfLastDay, moveDays } from './last-day.ts'
import { openDayFrom, openDaysWithin } from './open-days.ts'
import { outsideRange } from './problem.ts'
import type { CalendarContext, Clocked, Instant, Parsed, PausedClock } from './types.ts'
import { covers, localDay } from './zone.ts'

/**
 * Resumes a period in days or longer: it moves by the days that lay wholly in the pause, counted as the period
 * counts them (on a calendar, its open days). If it would end before the pause did, it ends with the day on
 * which the pause ends instead.
 */
export function dueAfterPause(clock: PausedClock, at: Instant, context: CalendarContext): Clocked {
  const { zone } = context
  if (!covers(zone, at)) return outsideRange(zone.from, zone.until, 'The end of the pause')
  const calendar = calendarNamed(calendarOf(clock.period), context)
  if (!calendar.ok) return calendar
  const pausedDays = openDaysWithin(calendar.value, zone, localDay(clock.from, zone), clock.pausedAt, at)
  const lastDay = moveDays(readDate(clock.lastDay ?? '') ?? 0, pausedDays, clock.period, context)
  if (!lastDay.ok) return lastDay
  const moved = runUntil(clock, lastDay.value, context)
  if (!moved.ok || (moved.clock.state === 'running' && moved.clock.due > at)) return moved
  const unfinished = dayUnfinishedAt(at, clock, context)
  return unfinished.ok ? runUntil(clock, unfinished.value, context) : unfinished
}

function runUntil({ period, from }: PausedClock, lastDay: number, context: CalendarContext): Clocked {
  const end = endOfLastDay(lastDay, period, context)
  if (!end.ok) return end
  return { ok: true, clock: { state: 'running', period, from, due: end.at, lastDay: formatDate(lastDay) } }
}

/** The first day, as the period counts days, that is not over yet. */
function dayUnfinishedAt(at: Instant, { period }: PausedClock, context: CalendarContext): Parsed<number> {
  const calendar = calendarNamed(calendarOf(period), context)
  if (!calendar.ok) return calendar
  const today = localDay(at, context.zone)
  const open = openDayFrom(calendar.value, context.zone, today, 0)
  if (!open.ok) return open
  return open.value.closes > at ? { ok: true, value: open.value.day } : moveDays(today, 1, period, context)
}
