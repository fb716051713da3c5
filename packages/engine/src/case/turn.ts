import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { CaseEvent, EventData, EventType } from './events.ts'
import { evolve } from './evolve/index.ts'
import { named } from './named.ts'
import type { Actor, CaseState, Command, Refusal, TraceEntry } from './types.ts'

/** One turn of the case: a command, or time passing, and everything that follows from it. Grows event by event. */
export interface Turn {
  readonly loaded: LoadedPolicy
  /** The instant of what is being done: the command's, or a deadline's own while time passes. */
  now: Instant
  by: Actor
  state: CaseState | undefined
  readonly events: CaseEvent[]
  readonly trace: TraceEntry[]
  /** Recorded, but what follows from it has not been looked at yet. */
  readonly unfollowed: CaseEvent[]
  command: Command
}

export const system: Actor = { party: 'system' }

export function startTurn(
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  command: Command,
  now: Instant,
): Turn {
  return { loaded, now, by: command?.by ?? system, state, events: [], trace: [], unfollowed: [], command }
}

/** Records that something happened. What follows from it is worked out afterwards, in the order of recording. */
export function record<Type extends EventType>(
  turn: Turn,
  type: Type,
  data: EventData[Type],
  by: Actor = turn.by,
): void {
  const event = { type, at: turn.now, by, data } as CaseEvent
  turn.state = evolve(turn.state, event)
  turn.events.push(event)
  turn.unfollowed.push(event)
}

/** Where a turn stands, to go back to. */
export interface Mark {
  state: CaseState | undefined
  events: number
  trace: number
}

export const mark = ({ state, events, trace }: Turn): Mark => ({
  state,
  events: events.length,
  trace: trace.length,
})

/** Undoes what a turn has recorded since; all that stood then had been followed. */
export function back(turn: Turn, { state, events, trace }: Mark): void {
  turn.state = state
  turn.events.length = events
  turn.trace.length = trace
  turn.unfollowed.length = 0
}

/** The case of a turn that has one. */
export function stateOf(turn: Turn): CaseState {
  if (!turn.state) throw new Error('This turn has no case yet.')
  return turn.state
}

/**
 * A refusal stops a command, unless the person may overrule it and says why: then that is recorded, and the command goes on.
 * Returns the refusal that stands.
 */
export function standing(
  turn: Turn,
  refusal: Refusal | undefined,
  mayOverrule: boolean,
): Refusal | undefined {
  if (!refusal) return undefined
  const reason = turn.command.overrule?.reason.trim()
  if (reason && refusal.clause && named(turn.loaded.policy.clauses, refusal.clause)?.noExceptions)
    return { ...refusal, id: 'no-exceptions' }
  if (!reason || !refusal.overrulable || !mayOverrule || !turn.state) return refusal
  record(turn, 'overruled', {
    refusal: refusal.id,
    reason,
    command: turn.command.do,
    ...(refusal.clause ? { clause: refusal.clause } : {}),
  })
  return undefined
}
