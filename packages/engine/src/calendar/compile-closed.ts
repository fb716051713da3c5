import { formatDate, readDate } from './civil.ts'
import { parseClosedDays } from './closed-days.ts'
import { failed } from './problem.ts'
import type {
  Calendar,
  CalendarDefinition,
  CalendarProblem,
  DateRange,
  Holiday,
  HolidayPort,
  HolidaySpec,
  Names,
} from './types.ts'

const addedNames: Names = { en: 'closed by the policy', fr: 'fermé selon la politique' }

/** The dates on which nothing opens, and why: holidays without the struck ones, and the policy's own days. */
export function compileClosed(
  definition: CalendarDefinition,
  port: HolidayPort,
  range: DateRange,
  problems: CalendarProblem[],
): Pick<Calendar, 'closed' | 'reasons' | 'names'> {
  const because = new Map<number, Names>()
  for (const holiday of holidaysOf(definition, port, range, problems)) {
    because.set(readDate(holiday.date) ?? 0, holiday.names)
  }
  for (const text of definition.strike ?? []) strike(text, because, range, problems)
  for (const text of definition.add ?? []) {
    const days = parseClosedDays(text, range)
    if (days.ok) for (const day of days.value) because.set(day, because.get(day) ?? addedNames)
    else problems.push(days.problem)
  }
  return tabulate(because)
}

function holidaysOf(
  { holidays = [] }: CalendarDefinition,
  port: HolidayPort,
  range: DateRange,
  problems: CalendarProblem[],
): readonly Holiday[] {
  const specs: readonly HolidaySpec[] = [holidays].flat()
  return specs.flatMap((spec) => {
    const found = port.resolveHolidays(spec, range)
    if (!found.ok) problems.push(found.problem)
    return found.ok ? found.value : []
  })
}

function strike(
  text: string,
  because: Map<number, Names>,
  range: DateRange,
  problems: CalendarProblem[],
): void {
  const named = [...because].filter(([, names]) => names.en?.toLowerCase() === text.trim().toLowerCase())
  for (const [day] of named) because.delete(day)
  if (named.length > 0) return
  const days = parseClosedDays(text, range)
  if (!days.ok) problems.push(unknownHoliday(text, because))
  else for (const day of days.value) because.delete(day)
}

function tabulate(because: Map<number, Names>): Pick<Calendar, 'closed' | 'reasons' | 'names'> {
  const inOrder = [...because].sort(([one], [other]) => one - other)
  const names: Names[] = []
  const indexes = new Map<string, number>()
  const reasons = inOrder.map(([, name]) => {
    const key = JSON.stringify(name)
    const index = indexes.get(key) ?? names.push(name) - 1
    indexes.set(key, index)
    return index
  })
  return { closed: inOrder.map(([day]) => formatDate(day)), reasons, names }
}

function unknownHoliday(text: string, because: Map<number, Names>): CalendarProblem {
  const known = [...new Set([...because.values()].map((names) => names.en))].join(', ')
  const advice = known === '' ? 'The calendar has no holidays.' : `Its holidays are: ${known}.`
  return failed(
    'holiday-unknown',
    { text, known },
    `"${text}" is neither a holiday of this calendar nor a date. ${advice}`,
    0,
  ).problem
}
