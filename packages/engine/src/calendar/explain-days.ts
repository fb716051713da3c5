import { calendarNamed, calendarOf } from './always.ts'
import { formatDate } from './civil.ts'
import { closedBecause, closedStep } from './explain-openings.ts'
import type { Step } from './explain-step.ts'
import { lastDayOf, workingDayFrom } from './last-day.ts'
import { openDayFrom } from './open-days.ts'
import type { Calendar, CalendarContext, Instant, Period, Zone } from './types.ts'
import { unitMonths } from './unit.ts'
import { localDay } from './zone.ts'

/** The days that a period in days or longer counts, those it passes over, and its move to a working day. */
export function explainDays(from: Instant, period: Period, context: CalendarContext): readonly Step[] {
  const today = localDay(from, context.zone)
  const last = lastDayOf(today, period, context)
  const calendar = calendarNamed(calendarOf(period), context)
  if (!last.ok || !calendar.ok) return []
  return [
    { kind: 'event-day', date: formatDate(today) },
    ...countedDays(today, last.value, period, calendar.value, context.zone),
    ...move(last.value, period, context),
  ]
}

function countedDays(
  today: number,
  last: number,
  { amount, unit }: Period,
  calendar: Calendar,
  zone: Zone,
): readonly Step[] {
  if (unitMonths[unit] !== undefined) return [{ kind: 'months', amount, unit, date: formatDate(last) }]
  if (calendar.name === 'always') {
    return [{ kind: 'days', from: formatDate(today + 1), to: formatDate(last), count: last - today }]
  }
  const steps: Step[] = []
  let number = 0
  for (let day = today + 1; day <= last; day += 1) {
    const open = openDayFrom(calendar, zone, day, 0)
    if (open.ok && open.value.day === day)
      steps.push({ kind: 'day', date: formatDate(day), number: ++number })
    else steps.push(closedStep(calendar, day))
  }
  return steps
}

function move(last: number, period: Period, context: CalendarContext): readonly Step[] {
  if (!period.toNextWorkingDay) return []
  const working = workingDayFrom(last, context)
  const statutory = calendarNamed('statutory', context)
  if (!working.ok || !statutory.ok || working.value === last) return []
  const names = closedBecause(statutory.value, formatDate(last))
  const dates = { from: formatDate(last), to: formatDate(working.value) }
  return [names ? { kind: 'moved', ...dates, names } : { kind: 'moved', ...dates }]
}
