import { formatDate } from './civil.ts'
import type { Calendar, CalendarProblem, Failed, Instant, ProblemId } from './types.ts'

/** A failed answer. */
export function failed(
  id: ProblemId,
  facts: CalendarProblem['facts'],
  text: string,
  offset?: number,
): Failed {
  return { ok: false, problem: offset === undefined ? { id, facts, text } : { id, facts, text, offset } }
}

/** What is asked about lies outside the dates that the policy version knows. */
export function outsideRange(from: Instant, until: Instant, about: string): Failed {
  const [first, end] = [utc(from), utc(until)]
  return failed(
    'outside-range',
    { from, until, about },
    `${about} is outside the time that this policy version knows, ${first} to ${end}. ` +
      'Check the date, or compile a new version of the policy, which looks further ahead.',
  )
}

/** A period that would wait for ever, or at least beyond what is known. */
export function noMoreOpenTime(
  calendar: Calendar,
  known: { from: Instant; until: Instant; total: number },
): Failed {
  const opensWeekly = calendar.weekly.some((openings) => openings.length > 0)
  if (opensWeekly && known.total > 0) return outsideRange(known.from, known.until, 'The end of the period')
  return failed(
    'never-open',
    { calendar: calendar.name },
    `The calendar "${calendar.name}" has no open time after this, so the period can never end. ` +
      'Give the calendar opening hours, or count on another one.',
  )
}

/** A calendar is asked for that the policy does not have. */
export function unknownCalendar(calendar: string): Failed {
  return failed(
    'unknown-calendar',
    { calendar },
    `There is no calendar "${calendar}". Declare it under calendars, or write "always".`,
  )
}

/**
 * Thrown by the functions that give a plain instant, date or text when they are asked about a time outside
 * the zone's range. Ask `covers` first when the time comes from outside.
 */
export class OutsideRange extends RangeError {
  readonly problem: CalendarProblem

  constructor(problem: CalendarProblem) {
    super(problem.text)
    this.problem = problem
  }
}

function utc(instant: Instant): string {
  return Number.isFinite(instant) ? formatDate(Math.floor(instant / 86_400_000)) : String(instant)
}
