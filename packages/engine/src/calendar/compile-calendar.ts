import { formatDate, readDate } from './civil.ts'
import { compileClosed } from './compile-closed.ts'
import { compileWeek } from './compile-week.ts'
import { parseOpenings } from './parse-openings.ts'
import { failed } from './problem.ts'
import type {
  CalendarDefinition,
  CalendarProblem,
  CompiledCalendar,
  DateRange,
  HolidayPort,
  Opening,
  PlainDate,
} from './types.ts'

/**
 * Resolves a calendar for a range of dates, so that it can be stored with the policy version and never changes
 * its meaning. Gives every problem at once.
 */
export function compileCalendar(
  name: string,
  definition: CalendarDefinition,
  port: HolidayPort,
  range: DateRange,
): CompiledCalendar {
  const problems: CalendarProblem[] = []
  const weekly = compileWeek(definition, problems)
  const closed = compileClosed(definition, port, range, problems)
  const exceptions = compileExceptions(definition, problems)
  const openings = [...weekly, ...Object.values(exceptions)].flat()
  if (problems.length === 0 && openings.length === 0) problems.push(neverOpens(name))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, calendar: { name, weekly, ...closed, exceptions, ...range } }
}

/** The years that a policy version knows: from ten before the given one to fifteen after it. */
export function rangeAround(year: number): DateRange {
  return { from: `${year - 10}-01-01`, until: `${year + 16}-01-01` }
}

function compileExceptions(
  { open = {} }: CalendarDefinition,
  problems: CalendarProblem[],
): Record<PlainDate, readonly Opening[]> {
  const exceptions: Record<PlainDate, readonly Opening[]> = {}
  for (const [date, hours] of Object.entries(open)) {
    const day = readDate(date)
    const openings = parseOpenings(hours)
    if (day === undefined) problems.push(noSuchDate(date))
    else if (openings.ok) exceptions[formatDate(day)] = openings.value
    else problems.push(openings.problem)
  }
  return exceptions
}

function noSuchDate(text: string): CalendarProblem {
  const advice = `"${text}" is not a date. Openings of a single day are written under a date such as "2026-12-24".`
  return failed('closed-day-unreadable', { text }, advice, 0).problem
}

function neverOpens(calendar: string): CalendarProblem {
  const advice = `The calendar "${calendar}" never opens, so nothing that counts on it could end. Give it hours.`
  return failed('never-open', { calendar }, advice).problem
}
