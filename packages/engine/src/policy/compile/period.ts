import { parsePeriod } from '../../calendar/index.ts'
import type { PeriodSpec } from '../model.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { piece } from './expression.ts'
import { reportProblem } from './problem.ts'
import { refer } from './refer.ts'

/** "4 hours on office", or "{returnDays} days": a period whose amount may be an expression. */
export function period(context: Context, source: string, at: Path, index = 0): PeriodSpec {
  const computed = /^(\s*\{)([^}]*)\}/.exec(source)
  const text = computed ? source.replace(computed[0], '1') : source
  const shift = computed ? computed[0].length - 1 : 0
  const parsed = parsePeriod(text, context.names.calendar)
  if (!parsed.ok) {
    reportProblem(context, parsed.problem, { at, index: index + shift + (parsed.problem.offset ?? 0) })
    return { fixed: { amount: 1, unit: 'day' }, text: source }
  }
  const { unit, calendar, toNextWorkingDay } = parsed.value
  if (calendar !== undefined)
    refer(context, 'calendar', calendar, { at, index: index + source.lastIndexOf(calendar) })
  if (!computed) return { fixed: parsed.value, text: source }
  const [, opening = '', inner = ''] = computed
  const amount = piece(context, { source: inner, index: index + opening.length }, at, 'integer')
  return {
    amount,
    unit,
    ...(calendar !== undefined && { calendar }),
    ...(toNextWorkingDay && { toNextWorkingDay }),
    text: source,
  }
}
