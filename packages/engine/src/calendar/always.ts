import { unknownCalendar } from './problem.ts'
import type { Calendar, CalendarContext, Failed, Opening, Period } from './types.ts'

const wholeDay: readonly Opening[] = [[0, 86_400_000]]

/** The calendar that is open at all times; it reaches as far as the zone does. */
export const always: Calendar = {
  name: 'always',
  weekly: [wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay],
  closed: [],
  reasons: [],
  names: [],
  exceptions: {},
  from: '0001-01-01',
  until: '9999-12-31',
}

/** The calendar of that name, `always` among them. */
export function calendarNamed(
  name: string,
  context: CalendarContext,
): { ok: true; value: Calendar } | Failed {
  if (Object.hasOwn(context.calendars, name)) {
    return { ok: true, value: context.calendars[name] as Calendar }
  }
  return name === 'always' ? { ok: true, value: always } : unknownCalendar(name)
}

/** The name of the calendar that a period counts on. */
export function calendarOf(period: Period): string {
  return period.calendar ?? 'always'
}
