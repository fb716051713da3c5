import { calendarNamed, calendarOf } from './always.ts'
import { endOfLastDay, lastDayOf } from './last-day.ts'
import { addOpenTime } from './open-time.ts'
import { failed, outsideRange } from './problem.ts'
import type { CalendarContext, Counted, Instant, Period } from './types.ts'
import { unitLength } from './unit.ts'
import { covers, localDay } from './zone.ts'

/**
 * When a period ends that begins with an event. Seconds, minutes and hours count open time on the calendar,
 * or elapsed time without one. Longer units do not count the day of the event and end when the last day ends,
 * or its last opening closes. The end is half-open: what is done at it is late.
 */
export function addPeriod(from: Instant, period: Period, context: CalendarContext): Counted {
  const { zone } = context
  if (!covers(zone, from)) return outsideRange(zone.from, zone.until, 'The start of the period')
  if (!Number.isSafeInteger(period.amount) || period.amount < 0) return notWhole(period)
  const length = unitLength[period.unit]
  const end =
    length === undefined
      ? addDays(from, period, context)
      : addTime(from, length * period.amount, period, context)
  if (end.ok && end.at >= zone.until) return outsideRange(zone.from, zone.until, 'The end of the period')
  return end
}

/** Adds elapsed time, or open time on the period's calendar. */
export function addTime(from: Instant, length: number, period: Period, context: CalendarContext): Counted {
  if (period.toNextWorkingDay) return workingDayNeedsDays(period)
  const name = calendarOf(period)
  if (name === 'always') return { ok: true, at: from + length }
  const calendar = calendarNamed(name, context)
  return calendar.ok ? addOpenTime(calendar.value, context.zone, from, length) : calendar
}

function addDays(from: Instant, period: Period, context: CalendarContext): Counted {
  const last = lastDayOf(localDay(from, context.zone), period, context)
  return last.ok ? endOfLastDay(last.value, period, context) : last
}

/** The answer to a period whose amount is not a whole number from 0 on. */
export function notWhole({ amount }: Period): Counted {
  const text =
    'A period counts a whole number of its unit, from 0 on. Round the amount, or use a smaller unit.'
  return failed('period-unreadable', { amount }, text)
}

function workingDayNeedsDays(period: Period): Counted {
  return failed(
    'working-day-needs-days',
    { unit: period.unit },
    'Only a period in days, weeks, months or years can end on the next working day. ' +
      'Leave out ", to the next working day", or count in days.',
  )
}
