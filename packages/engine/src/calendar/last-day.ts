import { calendarNamed, calendarOf } from './always.ts'
import { addMonths, dayLength } from './civil.ts'
import { openDayFrom } from './open-days.ts'
import { failed, outsideRange } from './problem.ts'
import type { CalendarContext, Counted, Parsed, Period, Zone } from './types.ts'
import { unitDays, unitMonths } from './unit.ts'
import { instantOfWall, zoneTable } from './zone-table.ts'

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
  const name = calendarOf(period)
  const months = unitMonths[period.unit]
  if (months !== undefined) {
    if (name !== undefined) return monthsOnCalendar(period, name)
    return { ok: true, value: addMonths(day, direction * months * period.amount) }
  }
  return moveDays(day, direction * (unitDays[period.unit] ?? 1) * period.amount, name, context)
}

/** The day so many days on, or back: calendar days, or with a calendar its open days. */
export function moveDays(
  day: number,
  days: number,
  calendarName: string | undefined,
  context: CalendarContext,
): Parsed<number> {
  if (days === 0) return { ok: true, value: day }
  if (calendarName === undefined) {
    return { ok: true, value: passSkippedDays(day, days, zoneTable(context.zone).skippedDays) }
  }
  const calendar = calendarNamed(calendarName, context)
  if (!calendar.ok) return calendar
  const found = openDayFrom(calendar.value, context.zone, day, days)
  return found.ok ? { ok: true, value: found.value.day } : found
}

/** When a period ends whose last day is known: with that day, or with its last opening. */
export function endOfLastDay(lastDay: number, period: Period, context: CalendarContext): Counted {
  const name = calendarOf(period)
  const working = period.toNextWorkingDay
    ? workingDayFrom(lastDay, context)
    : { ok: true as const, value: lastDay }
  if (!working.ok) return working
  if (name === undefined) return endOfDayNumber(working.value, context.zone)
  const calendar = calendarNamed(name, context)
  if (!calendar.ok) return calendar
  let candidate = working.value
  for (;;) {
    const open = openDayFrom(calendar.value, context.zone, candidate, 0)
    if (!open.ok) return open
    if (!period.toNextWorkingDay) return { ok: true, at: open.value.closes }
    const next = workingDayFrom(open.value.day, context)
    if (!next.ok) return next
    if (next.value === open.value.day) return { ok: true, at: open.value.closes }
    candidate = next.value
  }
}

/** The day itself when it is a working day, or the next one (Regulation 1182/71, article 3(4)). */
export function workingDayFrom(day: number, context: CalendarContext): Parsed<number> {
  const statutory = calendarNamed('statutory', context)
  if (!statutory.ok) return statutory
  const found = openDayFrom(statutory.value, context.zone, day, 0)
  return found.ok ? { ok: true, value: found.value.day } : found
}

function endOfDayNumber(day: number, zone: Zone): Counted {
  const at = instantOfWall(zoneTable(zone), (day + 1) * dayLength)
  if (at > zone.until) return outsideRange(zone.from, zone.until, 'The end of the period')
  return { ok: true, at }
}

function passSkippedDays(day: number, days: number, skipped: readonly number[]): number {
  let reached = day + days
  const step = Math.sign(days)
  const inOrder = step > 0 ? skipped : skipped.toReversed()
  for (const missing of inOrder) {
    if ((missing - day) * step > 0 && (reached - missing) * step >= 0) reached += step
  }
  return reached
}

function monthsOnCalendar(period: Period, calendar: string): ReturnType<typeof failed> {
  return failed(
    'months-on-a-calendar',
    { unit: period.unit, calendar },
    `Months and years are counted on the plain calendar, not on "${calendar}". ` +
      `Write the number of days instead, such as "20 days on ${calendar}", or leave out "on ${calendar}".`,
  )
}
