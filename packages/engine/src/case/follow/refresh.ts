import { pauseClock, resumeClock } from '../../calendar/index.ts'
import { holds } from '../../policy/expressions/evaluate.ts'
import { dueAt } from '../../policy/values/deadline.ts'
import { dutyOf, hasEnded, isOpen, leadLine } from '../duties.ts'
import { remindersOf, timing } from '../raise.ts'
import { scopeOf } from '../scope.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'
import type { CaseState, ObligationInstance } from '../types.ts'

/** Suspensions, pauses and pending deadlines as the facts now have them. Gives true when something changed. */
export function refreshClocks(turn: Turn): boolean {
  const before = turn.events.length
  refreshSuspensions(turn)
  for (const instance of stateOf(turn).obligations) if (isOpen(instance)) refreshInstance(turn, instance)
  return turn.events.length > before
}

function refreshSuspensions(turn: Turn): void {
  for (const [suspension, declared] of Object.entries(turn.loaded.policy.suspensions)) {
    const state = stateOf(turn)
    const active = state.suspensions.includes(suspension)
    const should = !hasEnded(state) && suspends(turn, state, suspension)
    if (should && !active) record(turn, 'suspended', { suspension, clause: declared.clause }, system)
    if (!should && active) record(turn, 'suspension-lifted', { suspension }, system)
  }
}

function suspends(turn: Turn, state: CaseState, name: string): boolean {
  const declared = turn.loaded.policy.suspensions[name]
  const scope = scopeOf(turn.loaded, state, turn.now, leadLine(state))
  if (!declared || holds(turn.loaded, declared.while, scope) !== true) return false
  const until = suspensionEnd(turn, state, name)
  return until === undefined || turn.now < until
}

/** When a suspension ends by itself, where the policy says so. */
export function suspensionEnd(
  turn: Pick<Turn, 'loaded' | 'now'>,
  state: CaseState,
  name: string,
): number | undefined {
  const until = turn.loaded.policy.suspensions[name]?.until
  if (!until) return undefined
  const start = state.happened[name]?.last ?? turn.now
  return dueAt(turn.loaded, until, start, scopeOf(turn.loaded, state, turn.now, leadLine(state)))
}

function refreshInstance(turn: Turn, instance: ObligationInstance): void {
  const state = stateOf(turn)
  const duty = dutyOf(turn.loaded, state, instance)
  const rests = duty.pauses.some((name) => name === state.status || state.suspensions.includes(name))
  const { id, name, clock } = instance
  if (instance.state === 'running' && rests && clock) {
    const paused = pauseClock(clock, turn.now, contextOf(turn, state))
    if (paused.ok) record(turn, 'obligation-paused', { id, name, clock: paused.clock }, system)
  }
  if (instance.state === 'paused' && !rests && clock) {
    const resumed = resumeClock(clock, turn.now, contextOf(turn, state))
    if (resumed.ok && resumed.clock.state === 'running') {
      const { due } = resumed.clock
      const reminders = remindersOf(turn.loaded, state, duty, instance.raisedAt, due).filter(
        (reminder) => reminder.at >= turn.now,
      )
      record(turn, 'obligation-resumed', { id, name, clock: resumed.clock, due, reminders }, system)
    }
  }
  if (instance.state === 'pending') startPending(turn, state, instance)
  if (instance.state === 'running' && duty.deadline?.extend && !instance.moved) extend(turn, state, instance)
}

/** A deadline that the policy extends on a condition moves when that comes to hold; all else it rests on stays as it was when it was raised. */
function extend(turn: Turn, state: CaseState, instance: ObligationInstance): void {
  const duty = dutyOf(turn.loaded, state, instance)
  const timed = timing(turn.loaded, state, duty, instance.raisedAt, instance.raisedAt)
  if (timed.due === undefined || timed.due === instance.due || timed.due <= turn.now) return
  record(
    turn,
    'obligation-started',
    {
      id: instance.id,
      name: instance.name,
      timing: { ...timed, reminders: timed.reminders.filter(({ at }) => at > turn.now) },
    },
    system,
  )
}

/** A deadline that waited for a fact starts once the fact is there. */
function startPending(turn: Turn, state: CaseState, instance: ObligationInstance): void {
  const timed = timing(turn.loaded, state, dutyOf(turn.loaded, state, instance), instance.raisedAt, turn.now)
  if (timed.state === 'running')
    record(turn, 'obligation-started', { id: instance.id, name: instance.name, timing: timed }, system)
}

function contextOf(turn: Turn, state: CaseState) {
  return turn.loaded.contextOf(state.region)
}
