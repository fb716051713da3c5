import { type Period, parsePeriod } from '../../calendar/index.ts'
import type { Deadline, Expression, PeriodSpec, Policy } from '../model.ts'
import { longestInDays } from './elapsed.ts'
import { pathOf, type Tree, treeOf } from './tree.ts'
import { type Assumptions, truthOf } from './truth.ts'
import { boundsOf } from './values.ts'

/** How long a deadline runs, in days: the shortest and the longest that the policy allows, and the fact that it runs from. */
export interface Span {
  shortest: number
  longest: number
  from?: string
}

const day = 1
const month = 365.25 / 12
const unitDays: Record<Period['unit'], number> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day,
  week: 7,
  month,
  year: 12 * month,
}

/** Days in so many months, for comparing a law's months with a policy's days. */
export function monthsInDays(months: number): number {
  return months * month
}

/** How long a period runs, in days; on a calendar, the longest is counted out on it. */
export function spanOfPeriod(
  policy: Policy,
  period: PeriodSpec,
  assumed: Assumptions = {},
): Span | undefined {
  if ('fixed' in period) return spanOfFixed(policy, period.fixed)
  const bounds = boundsOf(policy, period.amount, assumed)
  if (!bounds) return undefined
  const at = (amount: number): Period => ({
    amount,
    unit: period.unit,
    ...(period.calendar === undefined ? {} : { calendar: period.calendar }),
    ...(period.toNextWorkingDay ? { toNextWorkingDay: true as const } : {}),
  })
  const [least, most] = [spanOfFixed(policy, at(bounds.least)), spanOfFixed(policy, at(bounds.most))]
  return least && most && { shortest: least.shortest, longest: most.longest }
}

function spanOfFixed(policy: Policy, period: Period): Span | undefined {
  const shortest = period.amount * unitDays[period.unit]
  if (period.calendar === undefined || period.calendar === 'always') return { shortest, longest: shortest }
  const region = policy.regions[0]
  const longest = region && longestInDays(period, region, policy.effective)
  return longest === undefined ? undefined : { shortest, longest }
}

/** How long a deadline runs from its start. Undefined where that depends on facts of the case. */
export function spanOf(policy: Policy, deadline: Deadline, assumed: Assumptions = {}): Span | undefined {
  const span = extendedSpan(policy, deadline, assumed)
  const limit = deadline.atLatest && fromInstant(policy, deadline.atLatest, assumed)
  return limit ? capped(span, limit) : span
}

/** Instants that are over when anything is owed in a case: what runs from later ends no later than so long after them. */
const beforeAnythingIsOwed = new Set(['request.receivedAt', 'case.openedAt'])

function capped(span: Span | undefined, limit: Span): Span | undefined {
  if (!span) return beforeAnythingIsOwed.has(limit.from ?? '') ? { ...limit, shortest: 0 } : undefined
  if (span.from === limit.from) {
    const shortest = Math.min(span.shortest, limit.shortest)
    return { ...span, shortest, longest: Math.min(span.longest, limit.longest) }
  }
  if (span.from !== undefined || !beforeAnythingIsOwed.has(limit.from ?? '')) return span
  return {
    shortest: Math.min(span.shortest, limit.shortest),
    longest: Math.min(span.longest, limit.longest),
  }
}

function extendedSpan(policy: Policy, deadline: Deadline, assumed: Assumptions): Span | undefined {
  const span = spanWithoutExtensions(policy, deadline, assumed)
  if (!span) return undefined
  let { shortest, longest } = span
  for (const { by, when } of deadline.extend ?? []) {
    const holds = truthOf(policy, when, assumed)
    if (holds === false) continue
    const more = spanOfPeriod(policy, by, assumed)
    if (!more) return undefined
    if (holds === true) shortest += more.shortest
    longest += more.longest
  }
  return { ...span, shortest, longest }
}

function spanWithoutExtensions(policy: Policy, deadline: Deadline, assumed: Assumptions): Span | undefined {
  switch (deadline.kind) {
    case 'within':
      return fromStart(policy, spanOfPeriod(policy, deadline.period, assumed), deadline.from, assumed)
    case 'wall-clock': {
      const end = deadline.plusDays + hoursOf(deadline.time) / 24
      const span = { shortest: Math.max(0, end - 1), longest: end }
      return fromStart(policy, span, deadline.dayOf, assumed)
    }
    case 'end-of-day': {
      const span = { shortest: deadline.plusDays, longest: deadline.plusDays + 1 }
      return fromStart(policy, span, deadline.dayOf, assumed)
    }
    case 'earliest':
    case 'latest': {
      const spans = deadline.of.map((one) => spanOf(policy, one, assumed))
      if (!spans.every((span) => span !== undefined)) return undefined
      const choose = deadline.kind === 'earliest' ? Math.min : Math.max
      const from = spans.find((span) => span.from !== undefined)?.from
      return {
        shortest: choose(...spans.map((span) => span.shortest)),
        longest: choose(...spans.map((span) => span.longest)),
        ...(from === undefined ? {} : { from }),
      }
    }
    case 'instant':
      return fromInstant(policy, deadline.at, assumed)
    default:
      return undefined
  }
}

/** Adds what runs before: a period from the end of a window, or from `after(…)`. */
function fromStart(
  policy: Policy,
  span: Span | undefined,
  from: Expression | undefined,
  assumed: Assumptions,
): Span | undefined {
  if (!span || !from) return span
  const before = fromInstant(policy, from, assumed)
  if (!before) return undefined
  return {
    ...before,
    shortest: before.shortest + span.shortest,
    longest: before.longest + span.longest,
  }
}

function fromInstant(policy: Policy, instant: Expression, assumed: Assumptions): Span | undefined {
  return spanOfInstant(policy, treeOf(instant), assumed)
}

/** How long after a fact an instant is: the fact itself, a window's end, or `after(line.deliveredAt, "14 days")`. */
export function spanOfInstant(policy: Policy, tree: Tree, assumed: Assumptions): Span | undefined {
  if (tree.op === 'call' && tree.args[0] === 'after') return spanOfAfter(policy, tree.args[1], assumed)
  if (tree.op === 'call' && tree.args[0] === 'endOfDay') {
    const [of] = tree.args[1]
    const span = of && spanOfInstant(policy, of, assumed)
    return span && { ...span, longest: span.longest + 1 }
  }
  const path = pathOf(tree)
  if (path === undefined) return undefined
  const window = policy.windows[path]
  if (window) return spanOf(policy, window.deadline, assumed)
  const named = policy.let[path]
  if (named) return fromInstant(policy, named, assumed)
  return path.includes('.') || path === 'now' ? { shortest: 0, longest: 0, from: path } : undefined
}

function spanOfAfter(policy: Policy, [from, text]: Tree[], assumed: Assumptions): Span | undefined {
  if (!from || text?.op !== 'value' || typeof text.args !== 'string') return undefined
  const period = parsePeriod(text.args)
  const start = spanOfInstant(policy, from, assumed)
  const span = period.ok ? spanOfFixed(policy, period.value) : undefined
  if (!span || !start) return undefined
  return { ...start, shortest: start.shortest + span.shortest, longest: start.longest + span.longest }
}

function hoursOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) + (minutes ?? 0) / 60
}
