import {
  addPeriod,
  type Clock,
  type Counted,
  type Instant,
  periodBefore,
  startClock,
} from '../../calendar/index.ts'
import { Absent, fault } from '../expressions/absent.ts'
import { valueIn } from '../expressions/evaluate.ts'
import { startAfterEnd } from '../expressions/period-from.ts'
import type { State } from '../expressions/state.ts'
import type { Scope } from '../expressions/types.ts'
import type { LoadedPolicy } from '../load.ts'
import type { Deadline, PeriodSpec } from '../model.ts'
import { deadlineValue, startOf } from './deadline-value.ts'
import { periodOf } from './period-spec.ts'

/** Why a deadline has no instant: facts that are absent, or a fault. */
export interface Undated {
  known: false
  missing: string[]
  fault?: string
}

/** A due instant, with the clock that can be paused where the deadline is one plain period. */
export type Clocked = { known: true; due: Instant; clock?: Clock } | Undated

/** When something is due that starts at an instant. */
export function dueOf(
  loaded: LoadedPolicy,
  deadline: Deadline,
  start: Instant,
  scope: Scope,
): Extract<Counted, { ok: true }> | ({ ok: false } & Undated) {
  const due = dueIn(loaded, deadline, start, loaded.stateOf(scope))
  return due instanceof Absent ? { ok: false, ...undated(due) } : { ok: true, at: due }
}

/** When something is due that starts at an instant; undefined where a fact is absent or there is no such instant. */
export function dueAt(
  loaded: LoadedPolicy,
  deadline: Deadline,
  start: Instant,
  scope: Scope,
): Instant | undefined {
  const due = dueIn(loaded, deadline, start, loaded.stateOf(scope))
  return due instanceof Absent ? undefined : due
}

/** When something is due, and its clock: a deadline that combines instants has none, and cannot be paused. */
export function clockFor(loaded: LoadedPolicy, deadline: Deadline, start: Instant, scope: Scope): Clocked {
  const state = loaded.stateOf(scope)
  const { extend, notBefore, atLatest } = deadline
  if (deadline.kind !== 'within' || extend?.length || notBefore || atLatest) {
    const due = dueIn(loaded, deadline, start, state)
    return due instanceof Absent ? undated(due) : { known: true, due }
  }
  let clock: Clock | undefined
  const due = dueWith(state, () => {
    const { at, isEnd } = startOf(loaded, deadline.from, start, state)
    const period = periodOf(loaded, deadline.period, state)
    if (at instanceof Absent || period instanceof Absent) {
      return deadlineValue(loaded, deadline, start, state)
    }
    const clocked = startClock(isEnd ? startAfterEnd(at, period) : at, period, state.calendars)
    if (!clocked.ok) return fault(clocked.problem.text)
    if (clocked.clock.state !== 'running') return fault('The clock does not run.')
    clock = clocked.clock
    return clocked.clock.due
  })
  if (due instanceof Absent) return undated(due)
  return clock ? { known: true, due, clock } : { known: true, due }
}

/** An instant measured back from another; undefined where the period cannot be worked out. */
export function before(
  loaded: LoadedPolicy,
  period: PeriodSpec,
  from: Instant,
  scope: Scope,
): Instant | undefined {
  return measured(loaded, period, from, scope, periodBefore)
}

/** The end of a period from an instant; undefined where the period cannot be worked out. */
export function after(
  loaded: LoadedPolicy,
  period: PeriodSpec,
  from: Instant,
  scope: Scope,
): Instant | undefined {
  return measured(loaded, period, from, scope, addPeriod)
}

function measured(
  loaded: LoadedPolicy,
  period: PeriodSpec,
  from: Instant,
  scope: Scope,
  count: typeof addPeriod,
): Instant | undefined {
  const state = loaded.stateOf(scope)
  const at = dueWith(state, () => {
    const length = periodOf(loaded, period, state)
    if (length instanceof Absent) return length
    const counted = count(from, length, state.calendars)
    return counted.ok ? counted.at : fault(counted.problem.text)
  })
  return at instanceof Absent ? undefined : at
}

function dueIn(loaded: LoadedPolicy, deadline: Deadline, start: Instant, state: State): number | Absent {
  return dueWith(state, () => deadlineValue(loaded, deadline, start, state))
}

function dueWith(state: State, due: () => number | Absent): number | Absent {
  return valueIn(state, due) as number | Absent
}

function undated({ missing, fault: why }: Absent): Undated {
  return { known: false, missing: [...missing], ...(why !== undefined && { fault: why }) }
}
