import { lineOf } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { lineItHoldsFor } from '../line-it-holds-for.ts'
import { record, stateOf, type Turn } from '../turn.ts'

/** Records what counts as a seller's failure to cooperate, and proposes the sanctions that are then due; a person decides them. */
export function failuresAndSanctions(turn: Turn, event: CaseEvent, names: string[]): void {
  const conduct = turn.loaded.policy.conduct
  if (!conduct || !stateOf(turn).seller) return
  for (const [failure, declared] of Object.entries(conduct.failures)) {
    if (!declared.on || !names.includes(declared.on)) continue
    const line = lineItHoldsFor(turn.loaded, stateOf(turn), turn.now, declared.when, lineOf(event))
    if (line !== undefined) record(turn, 'failure-recorded', { failure, clause: declared.clause })
  }
  if (event.type === 'failure-recorded') proposeSanctions(turn)
}

/** Failures in the seller's other cases come as the fact `seller.failures`. */
function proposeSanctions(turn: Turn): void {
  const state = stateOf(turn)
  const failures = state.failures.length + Number(state.seller?.failures ?? 0)
  for (const [sanction, declared] of Object.entries(turn.loaded.policy.conduct?.sanctions ?? {})) {
    const known = state.sanctions.some((each) => each.sanction === sanction)
    if (!known && failures >= declared.after)
      record(turn, 'sanction-proposed', { sanction, clause: declared.clause })
  }
}
