import { holds } from '../../policy/expressions/evaluate.ts'
import { lineOf } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { scopeOf } from '../scope.ts'
import { record, stateOf, type Turn } from '../turn.ts'

/** Sends what the policy says is sent at this event. */
export function sendMessages(turn: Turn, event: CaseEvent, names: string[]): void {
  for (const [message, declared] of Object.entries(turn.loaded.policy.messages)) {
    if (!declared.on.some((name) => names.includes(name))) continue
    const state = stateOf(turn)
    if (
      holds(turn.loaded, declared.when, scopeOf(turn.loaded, state, turn.now, lineOf(state, event))) !== true
    )
      continue
    record(turn, 'message-sent', { message, to: declared.to })
  }
}
