import { dueAt } from '../../policy/values/deadline.ts'
import { hasEnded, isOpen, leadLine } from '../duties.ts'
import { lineItHoldsFor } from '../line-it-holds-for.ts'
import { named } from '../named.ts'
import { scopeOf } from '../scope.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'
import type { CaseState } from '../types.ts'
import { refreshClock } from './clocks.ts'

/** Suspensions, pauses and pending deadlines as the facts now have them. Gives true when something changed. */
export function refreshClocks(turn: Turn): boolean {
  const before = turn.events.length
  refreshSuspensions(turn)
  for (const instance of stateOf(turn).obligations) if (isOpen(instance)) refreshClock(turn, instance)
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
  const declared = named(turn.loaded.policy.suspensions, name)
  if (!declared || lineItHoldsFor(turn.loaded, state, turn.now, declared.while) === undefined) return false
  const until = suspensionEnd(turn, state, name)
  return until === undefined || turn.now < until
}

/** When a suspension ends by itself, where the policy says so. */
export function suspensionEnd(
  turn: Pick<Turn, 'loaded' | 'now'>,
  state: CaseState,
  name: string,
): number | undefined {
  const until = named(turn.loaded.policy.suspensions, name)?.until
  if (!until) return undefined
  const start = named(state.happened, name)?.last ?? turn.now
  return dueAt(turn.loaded, until, start, scopeOf(turn.loaded, state, turn.now, leadLine(state)))
}
