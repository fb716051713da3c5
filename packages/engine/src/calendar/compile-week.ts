import { parseOpenings } from './parse-openings.ts'
import { failed } from './problem.ts'
import type { CalendarDefinition, CalendarProblem, Opening } from './types.ts'
import { parseWeekdays } from './weekdays.ts'

/** Openings by weekday, Monday first, from `days` or `hours`; what cannot be read is added to the problems. */
export function compileWeek(
  definition: CalendarDefinition,
  problems: CalendarProblem[],
): readonly (readonly Opening[])[] {
  const week: (readonly Opening[])[] = [[], [], [], [], [], [], []]
  const { days, hours } = definition
  if ((days === undefined) === (hours === undefined)) problems.push(daysAndHours())
  const written = hours ?? (days === undefined ? {} : { [days]: '00:00-24:00' })
  const named = new Set<number>()
  for (const [daysText, hoursText] of Object.entries(written)) {
    const weekdays = parseWeekdays(daysText)
    const openings = parseOpenings(hoursText)
    if (!weekdays.ok) problems.push(weekdays.problem)
    if (!openings.ok) problems.push(openings.problem)
    if (!weekdays.ok || !openings.ok) continue
    for (const weekday of weekdays.value) {
      if (named.has(weekday)) problems.push(dayTwice(daysText))
      named.add(weekday)
      week[weekday] = openings.value
    }
  }
  return week
}

function daysAndHours(): CalendarProblem {
  const text = 'A calendar has either days (whole days) or hours (openings). Keep one of the two.'
  return failed('days-and-hours', {}, text).problem
}

function dayTwice(days: string): CalendarProblem {
  const text = `"${days}" names a day that has its hours already. Give each day its hours once, all of them in a list.`
  return failed('day-twice', { days }, text).problem
}
