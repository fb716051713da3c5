import type { CalendarProblem } from '../../calendar/index.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context, Place } from './context.ts'

/** Reports what the calendar says, its first sentence as what is wrong and the others as what to do. */
export function reportProblem(context: Context, { id, text }: CalendarProblem, place: Path | Place): void {
  const end = /[.!?] (?=[A-Z"])/.exec(text)
  const message = end ? text.slice(0, end.index + 1) : text
  const help = end ? text.slice(end.index + 2) : 'Write it as the reference shows.'
  context.report(place, id, message, help)
}
