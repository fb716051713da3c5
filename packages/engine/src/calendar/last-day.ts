import { calendarNamed, calendarOf } from './always.ts'
import { addMonths } from './civil.ts'
import { openDayFrom } from './open-days.ts'
import { failed } from './problem.ts'
import type { CalendarContext, Counted, Failed, Parsed, Period } from './types.ts'
import { unitDays, unitMonths } from './unit.ts'

/**
 * The last day of a period that counts days, before any move to the next working day. The day of the event
 * is not counted (Regulation 1182/71, article 3(1)); months and years end on the same date or the month's last.
 * Days are day numbers; a direction of -1 counts back.
 */
export function lastDayOf(
  day: number,
  period: Period,
  context: CalendarContext,
  direction: 1 | -1 = 1,
): Parsed<number> {
  const months = unitMonths[period.unit]
  if (months === undefined) {
    return moveDays(day, direction * (unitDays[period.unit] ?? 1) * period.amount, period, context)
  }
  const calendar = calendarOf(period)
  if (calendar !== 'always') return monthsOnCalendar(period, calendar)
  return { ok: true, value: addMonths(day, direction * months * period.amount) }
}

/** The day so many days on, or back, as the period counts days: those that have open time. */
export function moveDays(
  day: number,
  days: number,
  period: Period,
  context: CalendarContext,
): Parsed<number> {
  if (days === 0) return { ok: true, value: day }
  const calendar = calendarNamed(calendarOf(period), context)
  if (!calendar.ok) return calendar
  const found = openDayFrom(calendar.value, context.zone, day, days)
  return found.ok ? { ok: true, value: found.value.day } : found
}

/** When a period ends whose last day is known: with that day's last closing, or the next working day's. */
export function endOfLastDay(lastDay: number, period: Period, context: CalendarContext): Counted {
  const calendar = calendarNamed(calendarOf(period), context)
  if (!calendar.ok) return calendar
  let day = lastDay
  for (;;) {
    const working = period.toNextWorkingDay ? workingDayFrom(day, context) : { ok: true as const, value: day }
    if (!working.ok) return working
    const open = openDayFrom(calendar.value, context.zone, working.value, 0)
    if (!open.ok) return open
    if (!period.toNextWorkingDay || open.value.day === working.value)
      return { ok: true, at: open.value.closes }
    day = open.value.day
  }
}

/** The day itself when it is a working day, or the next one (Regulation 1182/71, article 3(4)). */
export function workingDayFrom(day: number, context: CalendarContext): Parsed<number> {
  const statutory = calendarNamed('statutory', context)
  if (!statutory.ok) return statutory
  const found = openDayFrom(statutory.value, context.zone, day, 0)
  return found.ok ? { ok: true, value: found.value.day } : found
}

function monthsOnCalendar(period: Period, calendar: string): Failed {
  return failed(
    'months-on-a-calendar',
    { unit: period.unit, calendar },
    `Months and years are counted on the plain calendar, not on "${calendar}". ` +
      `Write the number of days instead, such as "20 days on ${calendar}", or leave out "on ${calendar}".`,
  )
}
