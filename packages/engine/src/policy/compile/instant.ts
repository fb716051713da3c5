import { parseLocalTime } from '../../calendar/index.ts'
import type { Deadline, Expression } from '../model.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { piece } from './expression.ts'
import { period } from './period.ts'
import { reportProblem } from './problem.ts'

const daysAway: Readonly<Record<string, number>> = { 'day of': 0, 'day after': 1, 'day before': -1 }
const wallClock = /^\s*(\d{1,2}:\S*)\s+on the (day of|day after|day before)\s+(.+)$/s
const endOfDay = /^\s*the end of the (day of|day after|day before)\s+(.+)$/s
const counted = /^\s*((?:\d+|\{[^}]*\})\s*[^()"]*?)\s+(before|after)\s+(.+)$/s

/** A time limit in words: "14:00 on the day of X", "the end of the day of X", "5 days before X", or any instant. */
export function until(context: Context, source: string, at: Path): Deadline {
  const clock = wallClock.exec(source)
  if (clock) {
    const [, time = '', day = '', rest = ''] = clock
    checkTime(context, time, at, source.indexOf(time))
    return { kind: 'wall-clock', time, dayOf: tail(context, source, rest, at), plusDays: daysAway[day] ?? 0 }
  }
  const end = endOfDay.exec(source)
  if (end) {
    const [, day = '', rest = ''] = end
    return { kind: 'end-of-day', dayOf: tail(context, source, rest, at), plusDays: daysAway[day] ?? 0 }
  }
  const away = counted.exec(source)
  if (away) {
    const [, length = '', side, rest = ''] = away
    const spec = period(context, length, at, source.indexOf(length))
    const from = tail(context, source, rest, at)
    return side === 'before'
      ? { kind: 'before', period: spec, of: from }
      : { kind: 'within', period: spec, from }
  }
  return { kind: 'instant', at: piece(context, { source, index: 0 }, at, 'instant') }
}

/** The same words as one expression, for limits that stand beside a deadline. */
export function instant(context: Context, source: string, at: Path): Expression {
  const clock = wallClock.exec(source)
  if (clock) {
    const [, time = '', day = '', rest = ''] = clock
    checkTime(context, time, at, source.indexOf(time))
    const start = day === 'day of' ? '' : day === 'day after' ? 'endOfDay(' : 'startOfDay('
    if (day === 'day before')
      return wrapped(context, 'at(before(', rest, `, "1 day"), "${time}")`, source, at)
    return wrapped(context, `at(${start}`, rest, `${start === '' ? '' : ')'}, "${time}")`, source, at)
  }
  const end = endOfDay.exec(source)
  if (end) {
    const [, day = '', rest = ''] = end
    if (day === 'day before') return wrapped(context, 'startOfDay(', rest, ')', source, at)
    return day === 'day of'
      ? wrapped(context, 'endOfDay(', rest, ')', source, at)
      : wrapped(context, 'endOfDay(endOfDay(', rest, '))', source, at)
  }
  const away = counted.exec(source)
  if (!away) return piece(context, { source, index: 0 }, at, 'instant')
  const [, length = '', side = '', rest = ''] = away
  period(context, length, at, source.indexOf(length))
  return wrapped(context, `${side}(`, rest, `, "${length}")`, source, at)
}

function wrapped(
  context: Context,
  lead: string,
  rest: string,
  end: string,
  source: string,
  at: Path,
): Expression {
  const index = source.length - rest.length
  return piece(context, { source: `${lead}${rest.trim()}${end}`, index, lead: lead.length }, at, 'instant')
}

function tail(context: Context, source: string, rest: string, at: Path): Expression {
  return piece(context, { source: rest.trim(), index: source.length - rest.length }, at, 'instant')
}

function checkTime(context: Context, time: string, at: Path, index: number): void {
  const parsed = parseLocalTime(time)
  if (!parsed.ok) reportProblem(context, parsed.problem, { at, index })
}
