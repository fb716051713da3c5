import { text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** The matter is solved, without a remedy or after it: by advice, on the phone, at first contact. */
export function resolve(turn: Turn): Refusal | undefined {
  const how = text(turn, 'how')
  if (!how.ok) return how.refusal
  const state = stateOf(turn)
  const running = state.runs.find((run) => run.ended === undefined)
  if (running) {
    const clause = turn.loaded.policy.remedies[running.remedy]?.clause
    return refusal(turn.loaded, 'not-now', {
      clause,
      message: `"${running.remedy}" is under way; its steps come first.`,
    })
  }
  if (state.status === 'resolved' || state.status === 'under-review')
    return refusal(turn.loaded, 'not-now', { message: `The case is ${state.status}.` })
  record(turn, 'resolved', {
    how: how.value ?? 'advice',
    firstContact: turn.command.with?.['first-contact'] === true,
  })
  moveTo(turn, 'resolved')
  return undefined
}
