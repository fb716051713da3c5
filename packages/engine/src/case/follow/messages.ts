import { lineOf } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { lineItHoldsFor } from '../line-it-holds-for.ts'
import { record, stateOf, type Turn } from '../turn.ts'

/** Sends what the policy says is sent at this event. */
export function sendMessages(turn: Turn, event: CaseEvent, names: string[]): void {
  for (const [message, declared] of Object.entries(turn.loaded.policy.messages)) {
    if (!declared.on.some((name) => names.includes(name))) continue
    const line = lineItHoldsFor(turn.loaded, stateOf(turn), turn.now, declared.when, lineOf(event))
    if (line !== undefined) record(turn, 'message-sent', { message, to: declared.to })
  }
}
