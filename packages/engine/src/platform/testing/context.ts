import {
  addPeriod,
  compileCalendar,
  formatInstant,
  parseInstant,
  parsePeriod,
  periodBefore,
  rangeAround,
} from '../../calendar/index.ts'
import type {
  Calendar,
  CalendarContext,
  CalendarDefinition,
  Counted,
  Instant,
  Parsed,
  Period,
} from '../../calendar/types.ts'
import { resolveHolidays } from '../holidays.ts'
import { resolveZone } from '../zone.ts'

/** A context for tests: a zone, calendars as a policy would define them, around 2026. */
export function contextFor(
  zoneName: string,
  definitions: Readonly<Record<string, CalendarDefinition>> = {},
  year = 2026,
): CalendarContext {
  const range = rangeAround(year)
  const calendars: Record<string, Calendar> = {}
  for (const [name, definition] of Object.entries(definitions)) {
    const compiled = compileCalendar(name, definition, { resolveHolidays }, range)
    if (!compiled.ok) throw new Error(compiled.problems.map(({ text }) => text).join('\n'))
    calendars[name] = compiled.calendar
  }
  return { zone: given(resolveZone(zoneName, range)), calendars }
}

/** The value of something that was read, or an error that says why there is none. */
export function given<Value>(parsed: Parsed<Value>): Value {
  if (!parsed.ok) throw new Error(parsed.problem.text)
  return parsed.value
}

/** An instant from its text. */
export function instant(text: string): Instant {
  return given(parseInstant(text))
}

/** A period from its text. */
export function period(text: string): Period {
  return given(parsePeriod(text))
}

/** An instant, or the id of the problem, as a text that can be compared. */
export function written(counted: Counted, context: CalendarContext): string {
  return counted.ok ? formatInstant(counted.at, context.zone) : counted.problem.id
}

/** When a period ends, all in texts. */
export function end(from: string, text: string, context: CalendarContext): string {
  return written(addPeriod(instant(from), period(text), context), context)
}

/** When a period before an event begins, all in texts. */
export function before(event: string, text: string, context: CalendarContext): string {
  return written(periodBefore(instant(event), period(text), context), context)
}
