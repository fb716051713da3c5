import { calendarNamed, calendarOf } from './always.ts'
import { lastDayOf } from './last-day.ts'
import { openDayFrom } from './open-days.ts'
import { subtractOpenTime } from './open-time.ts'
import { notWhole } from './period.ts'
import { failed, outsideRange } from './problem.ts'
import type { CalendarContext, Counted, Instant, Period } from './types.ts'
import { unitLength } from './unit.ts'
import { covers, localDay } from './zone.ts'

/**
 * The instant by which something must be done so that a whole period lies between it and a future event; what
 * is done at that instant is late. Hours count elapsed or open time back from the event. Longer units do not
 * count the day of the event and begin with the start, or the first opening, of the day they reach: seven days
 * before a stay that begins on 10 August is the start of 3 August.
 */
export function periodBefore(event: Instant, period: Period, context: CalendarContext): Counted {
  const { zone } = context
  if (!covers(zone, event)) return outsideRange(zone.from, zone.until, 'The event')
  if (period.toNextWorkingDay) return workingDayBackwards()
  if (!Number.isSafeInteger(period.amount) || period.amount < 0) return notWhole(period)
  const length = unitLength[period.unit]
  const begin =
    length === undefined
      ? daysBefore(event, period, context)
      : timeBefore(event, length * period.amount, period, context)
  return begin.ok && begin.at < zone.from
    ? outsideRange(zone.from, zone.until, 'The beginning of the period')
    : begin
}

function timeBefore(event: Instant, length: number, period: Period, context: CalendarContext): Counted {
  const name = calendarOf(period)
  if (name === 'always') return { ok: true, at: event - length }
  const calendar = calendarNamed(name, context)
  return calendar.ok ? subtractOpenTime(calendar.value, context.zone, event, length) : calendar
}

function daysBefore(event: Instant, period: Period, context: CalendarContext): Counted {
  const first = lastDayOf(localDay(event, context.zone), period, context, -1)
  if (!first.ok) return first
  const calendar = calendarNamed(calendarOf(period), context)
  if (!calendar.ok) return calendar
  const open = openDayFrom(calendar.value, context.zone, first.value, 0)
  return open.ok ? { ok: true, at: open.value.opens } : open
}

function workingDayBackwards(): Counted {
  return failed(
    'working-day-backwards',
    {},
    'A period that is measured back cannot end on the next working day. Leave out ", to the next working day".',
  )
}
