import { text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { unfinished } from '../unfinished.ts'

const answered = ['resolved', 'rejected', 'referred', 'approved']

/** Puts the file away. Not before there is an answer, nor while a remedy, or the choice of one, is under way. */
export function close(turn: Turn): Refusal | undefined {
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const open = unfinished(turn)
  if (open) return open
  const { status, kind } = stateOf(turn)
  if (!answered.includes(status)) {
    return refusal(turn.loaded, 'not-now', {
      clause: turn.loaded.policy.requests[kind]?.clause,
      message: `A case that is ${status} has no answer yet; decide or resolve it first.`,
      facts: [{ name: 'case.status', value: status }],
      wouldChange: [{ fact: 'case.status', is: status, needs: `one of ${answered.join(', ')}` }],
    })
  }
  record(turn, 'closed', { how: 'closed', ...(reason.value ? { reason: reason.value } : {}) })
  moveTo(turn, 'closed')
  return undefined
}
