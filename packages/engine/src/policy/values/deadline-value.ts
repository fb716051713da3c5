import {
  addPeriod,
  atLocalTime,
  type Counted,
  endOfDay,
  OutsideRange,
  periodBefore,
} from '../../calendar/index.ts'
import { Absent, fault } from '../expressions/absent.ts'
import { addDaysTo } from '../expressions/functions/local-calendar.ts'
import { periodFromEnd } from '../expressions/period-from.ts'
import type { State } from '../expressions/state.ts'
import type { Value } from '../expressions/value.ts'
import type { LoadedPolicy } from '../load.ts'
import type { Deadline, Expression } from '../model.ts'
import { periodOf } from './period-spec.ts'

/**
 * The instant of a deadline, or why there is none. First the deadline itself, then its extensions, each from the end
 * so far, then the instant it cannot precede, and last the one that it cannot pass.
 */
export function deadlineValue(
  loaded: LoadedPolicy,
  deadline: Deadline,
  start: number | Absent,
  state: State,
): number | Absent {
  let due = plainDue(loaded, deadline, start, state)
  if (due instanceof Absent) return due
  for (const { by, when } of deadline.extend ?? []) {
    if (when && loaded.run(when.source)(state) !== true) continue
    const period = periodOf(loaded, by, state)
    if (period instanceof Absent) return period
    due = counted(periodFromEnd(due, period, state.calendars))
    if (due instanceof Absent) return due
  }
  const { notBefore, atLatest } = deadline
  if (notBefore) due = later(due, instantOf(loaded, notBefore, state))
  if (atLatest) due = earlier(due, instantOf(loaded, atLatest, state))
  return due
}

/** Where a period begins, and whether that is the end of a window. */
export function startOf(
  loaded: LoadedPolicy,
  from: Expression | undefined,
  start: number | Absent,
  state: State,
): { at: number | Absent; isEnd: boolean } {
  if (!from) return { at: start, isEnd: false }
  return {
    at: instantOf(loaded, from, state),
    isEnd: Object.hasOwn(loaded.policy.windows, from.source.trim()),
  }
}

function plainDue(
  loaded: LoadedPolicy,
  deadline: Deadline,
  start: number | Absent,
  state: State,
): number | Absent {
  switch (deadline.kind) {
    case 'within': {
      const { at, isEnd } = startOf(loaded, deadline.from, start, state)
      const period = periodOf(loaded, deadline.period, state)
      if (at instanceof Absent) return period instanceof Absent ? at.and(period) : at
      if (period instanceof Absent) return period
      return counted((isEnd ? periodFromEnd : addPeriod)(at, period, state.calendars))
    }
    case 'before': {
      const of = instantOf(loaded, deadline.of, state)
      const period = periodOf(loaded, deadline.period, state)
      if (of instanceof Absent) return of
      return period instanceof Absent ? period : counted(periodBefore(of, period, state.calendars))
    }
    case 'wall-clock':
      return onDay(loaded, deadline, state, (day) => atLocalTime(day, deadline.time, state.zone))
    case 'end-of-day':
      return onDay(loaded, deadline, state, (day) => endOfDay(day, state.zone))
    case 'instant':
      return instantOf(loaded, deadline.at, state)
    case 'earliest':
      return earliestOf(deadline.of.map((each) => deadlineValue(loaded, each, start, state)))
    case 'latest':
      if (deadline.of.length === 0) return fault('No deadline is given.')
      return deadline.of.map((each) => deadlineValue(loaded, each, start, state)).reduce(later)
  }
}

/** The earliest of those there are: one that waits for a fact cannot come first. What has a fault is never passed over. */
function earliestOf(dues: readonly (number | Absent)[]): number | Absent {
  const known = dues.filter((due) => !(due instanceof Absent && due.fault === undefined))
  if (dues.length === 0) return fault('No deadline is given.')
  return (known.length > 0 ? known : dues).reduce(earlier)
}

function onDay(
  loaded: LoadedPolicy,
  { dayOf, plusDays }: { dayOf: Expression; plusDays: number },
  state: State,
  due: (day: number) => number,
): number | Absent {
  const day = instantOf(loaded, dayOf, state)
  if (day instanceof Absent) return day
  try {
    return due(plusDays === 0 ? day : addDaysTo(day, plusDays, state.zone))
  } catch (error) {
    if (error instanceof OutsideRange) return fault(error.problem.text)
    throw error
  }
}

function instantOf(loaded: LoadedPolicy, expression: Expression, state: State): number | Absent {
  const value: Value = loaded.run(expression.source)(state)
  if (typeof value === 'number' || value instanceof Absent) return value
  return fault(`"${expression.source}" is not an instant.`)
}

function counted(end: Counted): number | Absent {
  return end.ok ? end.at : fault(end.problem.text)
}

function earlier(one: number | Absent, other: number | Absent): number | Absent {
  return bothOr(one, other, Math.min)
}

function later(one: number | Absent, other: number | Absent): number | Absent {
  return bothOr(one, other, Math.max)
}

function bothOr(
  one: number | Absent,
  other: number | Absent,
  choose: (one: number, other: number) => number,
): number | Absent {
  if (one instanceof Absent) return other instanceof Absent ? one.and(other) : one
  return other instanceof Absent ? other : choose(one, other)
}
