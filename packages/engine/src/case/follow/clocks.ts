import { type Clock, pauseClock, resumeClock } from '../../calendar/index.ts'
import { dutyOf, lineOfInstance } from '../duties.ts'
import { remindersOf, timing } from '../raise.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'
import type { CaseState, ObligationInstance } from '../types.ts'

/** Brings the clock of something owed up to date: rests while it should, runs on after, begins once its facts are there, and is extended. */
export function refreshClock(turn: Turn, instance: ObligationInstance): void {
  const state = stateOf(turn)
  const { pauses } = dutyOf(turn.loaded, state, instance)
  const rests = pauses.some((name) => name === state.status || state.suspensions.includes(name))
  if (instance.state === 'pending') startPending(turn, state, instance)
  else if (instance.state === 'paused' && !rests) resume(turn, state, instance)
  else if (instance.state === 'running' && rests) pause(turn, state, instance)
  else if (instance.state === 'running') extend(turn, state, instance)
}

function pause(
  turn: Turn,
  state: CaseState,
  { id, name, clock, due, raisedAt, moved }: ObligationInstance,
): void {
  if (due === undefined || moved) return
  const paused = pauseClock(clock ?? elapsed(raisedAt, due), turn.now, contextOf(turn, state))
  if (paused.ok) record(turn, 'obligation-paused', { id, name, clock: paused.clock }, system)
}

/** A deadline that is no plain period rests by the time that passes: what was left of it is left after the pause. */
const elapsed = (from: number, due: number): Clock => ({
  state: 'running',
  period: { amount: Math.max(1, Math.ceil((due - from) / 1000)), unit: 'second' },
  from: Math.min(from, due),
  due,
})

function resume(turn: Turn, state: CaseState, instance: ObligationInstance): void {
  const { id, name, clock } = instance
  const resumed = clock && resumeClock(clock, turn.now, contextOf(turn, state))
  if (!resumed?.ok || resumed.clock.state !== 'running') return
  const reminders = stillToCome(turn, state, instance, resumed.clock.due)
  record(
    turn,
    'obligation-resumed',
    { id, name, clock: resumed.clock, due: resumed.clock.due, reminders },
    system,
  )
}

/** The reminders that had not been sent before the pause, for the new due instant. */
function stillToCome(turn: Turn, state: CaseState, instance: ObligationInstance, due: number) {
  const duty = dutyOf(turn.loaded, state, instance)
  const all = remindersOf(turn.loaded, state, duty, instance.raisedAt, due)
  const unsent = instance.reminders.length
  return all
    .sort((one, other) => one.at - other.at)
    .slice(all.length - Math.min(unsent, all.length))
    .filter(({ at }) => at >= turn.now)
}

/** A deadline that the policy extends on a condition moves when that comes to hold; all else it rests on stays as it was when it was raised. */
function extend(turn: Turn, state: CaseState, instance: ObligationInstance): void {
  const { id, name, raisedAt, due, moved, clock } = instance
  const duty = dutyOf(turn.loaded, state, instance)
  if (!duty.deadline?.extend || due === undefined || moved || clock) return
  const timed = timing(turn.loaded, state, duty, raisedAt, raisedAt, lineOfInstance(state, instance))
  if (timed.due === undefined || timed.due <= due) return
  const reminders = timed.reminders.filter(({ at }) => at > turn.now)
  record(turn, 'obligation-started', { id, name, timing: { ...timed, reminders } }, system)
}

/** A deadline that waited for a fact starts once the fact is there. */
function startPending(turn: Turn, state: CaseState, instance: ObligationInstance): void {
  const { id, name, raisedAt } = instance
  const duty = dutyOf(turn.loaded, state, instance)
  const timed = timing(turn.loaded, state, duty, raisedAt, turn.now, lineOfInstance(state, instance))
  if (timed.state === 'running') record(turn, 'obligation-started', { id, name, timing: timed }, system)
}

function contextOf(turn: Turn, state: CaseState) {
  return turn.loaded.contextOf(state.region)
}
