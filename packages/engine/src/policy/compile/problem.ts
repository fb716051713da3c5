import type { CalendarProblem } from '../../calendar/index.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context, Place } from './context.ts'

/** Reports what the calendar says, its first sentence as what is wrong and the others as what to do. */
export function reportProblem(
  context: Context,
  { id, text, facts }: CalendarProblem,
  place: Path | Place,
): void {
  const isAdvice = /^(Write|Put) /.test(text)
  const end = isAdvice ? null : /[.!?] (?=[A-Z"])/.exec(text)
  const message = isAdvice ? `"${facts.text}" cannot be read.` : end ? text.slice(0, end.index + 1) : text
  const help = isAdvice ? text : end ? text.slice(end.index + 2) : 'Write it as the reference shows.'
  context.report(place, id, message, help)
}
