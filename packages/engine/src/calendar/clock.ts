import { calendarNamed } from './always.ts'
import { formatDate } from './civil.ts'
import { lastDayOf } from './last-day.ts'
import { openTimeBetween } from './open-time.ts'
import { dueAfterPause } from './pause-in-days.ts'
import { addPeriod, addTime } from './period.ts'
import { failed } from './problem.ts'
import type {
  CalendarContext,
  Clock,
  Clocked,
  Failed,
  Instant,
  Milliseconds,
  Parsed,
  Period,
  RunningClock,
} from './types.ts'
import { countsDays } from './unit.ts'
import { localDay } from './zone.ts'

/** Starts a period at an instant. */
export function startClock(from: Instant, period: Period, context: CalendarContext): Clocked {
  const end = addPeriod(from, period, context)
  if (!end.ok) return end
  const clock: RunningClock = { state: 'running', period, from, due: end.at }
  if (!countsDays(period)) return { ok: true, clock }
  const last = lastDayOf(localDay(from, context.zone), period, context)
  return last.ok ? { ok: true, clock: { ...clock, lastDay: formatDate(last.value) } } : last
}

/** When a running clock is due; a paused one is not due. */
export function dueOf(clock: Clock): Instant | undefined {
  return clock.state === 'running' ? clock.due : undefined
}

/** Stops a running clock before it is due. A period in hours or shorter keeps the open time that it has left. */
export function pauseClock(clock: Clock, at: Instant, context: CalendarContext): Clocked {
  if (clock.state !== 'running') {
    return failed(
      'clock-not-running',
      { at },
      'The clock is paused already. Resume it before pausing it again.',
    )
  }
  if (at < clock.from) return backwards(clock.from, at)
  if (at >= clock.due) {
    return failed(
      'clock-over',
      { at, due: clock.due },
      'The period is over by then. Pause it before it is due.',
    )
  }
  const { period, from, due, lastDay } = clock
  const paused = { state: 'paused' as const, period, from, pausedAt: at, dueWhenPaused: due }
  if (lastDay !== undefined) return { ok: true, clock: { ...paused, lastDay } }
  const left = timeLeft(clock, at, context)
  return left.ok ? { ok: true, clock: { ...paused, remaining: left.value } } : left
}

/**
 * Lets a paused clock run on. Hours or shorter: from now on, the open time that was left. Days or longer: the
 * end moves by the whole days of the pause, counted as the period counts them, and never lies before now.
 */
export function resumeClock(clock: Clock, at: Instant, context: CalendarContext): Clocked {
  if (clock.state !== 'paused')
    return failed('clock-not-paused', { at }, 'The clock is not paused, so it runs on.')
  if (at < clock.pausedAt) return backwards(clock.pausedAt, at)
  const { period, from, remaining } = clock
  if (remaining === undefined) return dueAfterPause(clock, at, context)
  const end = addTime(at, remaining, period, context)
  return end.ok ? { ok: true, clock: { state: 'running', period, from, due: end.at } } : end
}

function timeLeft(clock: RunningClock, at: Instant, context: CalendarContext): Parsed<Milliseconds> {
  const calendar = calendarNamed(clock.period.calendar ?? 'always', context)
  if (!calendar.ok) return calendar
  if (calendar.value.name === 'always') return { ok: true, value: clock.due - at }
  return { ok: true, value: openTimeBetween(calendar.value, context.zone, at, clock.due) }
}

function backwards(earlier: Instant, at: Instant): Failed {
  const text = 'A clock cannot be paused before it began, or resumed before it was paused. Check the order.'
  return failed('clock-backwards', { earlier, at }, text)
}
