import { text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Puts the file away. Not before there is an answer, nor while a remedy is under way. */
export function close(turn: Turn): Refusal | undefined {
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const { status, runs } = stateOf(turn)
  const running = runs.find((run) => run.ended === undefined)
  if (running) {
    const clause = turn.loaded.policy.remedies[running.remedy]?.clause
    return refusal(turn.loaded, 'not-now', {
      clause,
      message: `"${running.remedy}" is under way; its steps come first.`,
    })
  }
  if (!['resolved', 'rejected', 'referred', 'approved'].includes(status)) {
    return refusal(turn.loaded, 'not-now', {
      message: `A case that is ${status} has no answer yet; decide or resolve it first.`,
    })
  }
  record(turn, 'closed', { how: 'closed', ...(reason.value ? { reason: reason.value } : {}) })
  moveTo(turn, 'closed')
  return undefined
}
