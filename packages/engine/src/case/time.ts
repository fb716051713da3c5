import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { hasEnded, isOpen } from './duties.ts'
import { fallDue } from './follow/fall-due.ts'
import { followAll } from './follow/index.ts'
import { suspensionEnd } from './follow/refresh.ts'
import { record, stateOf, system, type Turn } from './turn.ts'
import type { CaseState, ObligationInstance } from './types.ts'

/** Something that falls due at an instant. */
type Due = { at: Instant; order: number } & (
  | { kind: 'reminder' | 'deadline'; instance: ObligationInstance }
  | { kind: 'suspension-end'; suspension: string }
  | { kind: 'sanction'; sanction: string }
)

/**
 * Lets time pass up to and including an instant: all that falls due by then happens, each at its own instant, in due order, ties by clause
 * order. A deadline goes before a command that comes at the same instant. Gives false when the policy's consequences go round in circles.
 */
export function passTime(turn: Turn, until: Instant): boolean {
  const { by } = turn
  for (
    let due = nextDue(turn.loaded, stateOf(turn));
    due && due.at <= until;
    due = nextDue(turn.loaded, stateOf(turn))
  ) {
    turn.now = Math.max(due.at, stateOf(turn).now)
    turn.by = system
    happen(turn, due)
    if (!followAll(turn)) return false
  }
  turn.now = until
  turn.by = by
  return true
}

/** When something next falls due in a case by itself; undefined when nothing will. */
export function nextInstant(loaded: LoadedPolicy, state: CaseState): Instant | undefined {
  return nextDue(loaded, state)?.at
}

function nextDue(loaded: LoadedPolicy, state: CaseState): Due | undefined {
  return duesOf(loaded, state).reduce<Due | undefined>(
    (first, due) => (!first || precedes(due, first) ? due : first),
    undefined,
  )
}

const precedes = (a: Due, b: Due) => a.at < b.at || (a.at === b.at && a.order < b.order)

function duesOf(loaded: LoadedPolicy, state: CaseState): Due[] {
  const dues: Due[] = []
  for (const instance of state.obligations) {
    if (instance.state !== 'running' || !isOpen(instance)) continue
    const order = orderOf(loaded, instance)
    for (const reminder of instance.reminders)
      dues.push({ at: reminder.at, order, kind: 'reminder', instance })
    if (instance.due !== undefined) dues.push({ at: instance.due, order, kind: 'deadline', instance })
  }
  for (const suspension of state.suspensions) {
    const at = hasEnded(state) ? undefined : suspensionEnd({ loaded, now: state.now }, state, suspension)
    if (at !== undefined)
      dues.push({
        at,
        order: loaded.policy.clauses[loaded.policy.suspensions[suspension]?.clause ?? '']?.order ?? 0,
        kind: 'suspension-end',
        suspension,
      })
  }
  for (const { sanction, effective, inForce, state: stage } of state.sanctions) {
    if (effective !== undefined && !inForce && stage !== 'lifted')
      dues.push({ at: effective, order: 0, kind: 'sanction', sanction })
  }
  return dues
}

const orderOf = ({ policy }: LoadedPolicy, { clause }: ObligationInstance) =>
  clause ? (policy.clauses[clause]?.order ?? 0) : Number.MAX_SAFE_INTEGER

function happen(turn: Turn, due: Due): void {
  switch (due.kind) {
    case 'reminder':
      remind(turn, due.instance, due.at)
      break
    case 'deadline':
      fallDue(turn, due.instance)
      break
    case 'suspension-end':
      record(turn, 'suspension-lifted', { suspension: due.suspension })
      break
    case 'sanction': {
      const standing = turn.loaded.policy.conduct?.sanctions[due.sanction]?.standing ?? 'restricted'
      record(turn, 'sanction-effective', { sanction: due.sanction, standing })
    }
  }
}

function remind(turn: Turn, { id, name, reminders, due }: ObligationInstance, at: Instant): void {
  for (const { to, message } of reminders.filter((reminder) => reminder.at === at)) {
    record(turn, 'reminded', { id, name, to, due: due ?? at })
    record(turn, 'message-sent', { message: message ?? 'reminder', to, obligation: name })
  }
}
