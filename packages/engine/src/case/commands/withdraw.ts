import { text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { openRuns, remedyOf, stateOfStep } from '../runs/find.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal, RemedyRun } from '../types.ts'

/** The customer takes the request back; not once it was settled, nor while goods are on their way for it. */
export function withdraw(turn: Turn): Refusal | undefined {
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const state = stateOf(turn)
  const clause = turn.loaded.policy.requests[state.kind]?.clause
  if (state.status === 'resolved')
    return refusal(turn.loaded, 'not-now', {
      clause,
      message: 'The matter is resolved; there is nothing left to take back.',
      facts: [{ name: 'case.status', value: state.status }],
    })
  const begun = openRuns(state).flatMap((run) => irrevocable(turn, run) ?? [])[0]
  if (begun)
    return refusal(turn.loaded, 'not-now', {
      clause: begun.clause,
      message: `"${begun.step}" has been done; the steps that follow from it come first.`,
      facts: [{ name: `step ${begun.step}`, value: 'done' }],
    })
  record(turn, 'withdrawn', { how: 'withdrawn', ...(reason.value ? { reason: reason.value } : {}) })
  moveTo(turn, 'withdrawn')
  return undefined
}

/** A step that cannot be taken back: money went, or somebody outside did theirs, so that goods are on their way. */
function irrevocable(turn: Turn, run: RemedyRun): { step: string; clause: string } | undefined {
  const { steps, clause } = remedyOf(turn, run.remedy)
  const done = steps.find(
    ({ id, pays, owes }) =>
      !run.besides &&
      stateOfStep(run, id) === 'done' &&
      (pays || (owes !== 'system' && !Object.hasOwn(turn.loaded.policy.teams, owes))),
  )
  return done && { step: done.id, clause: done.clause ?? clause }
}
