import { invalid, lineIds, requiredText, text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { completeStep, nothingTold } from '../runs.ts'
import { wholeCase } from '../scope.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { declaredClause, stepOf } from './do-step.ts'

/** Checks the proof that a step rests on: accepted, the step is done; not accepted, it is owed again. */
export function checkProof(turn: Turn): Refusal | undefined {
  const id = requiredText(turn, 'step')
  if (!id.ok) return id.refusal
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const accepted = turn.command.with?.accepted
  if (typeof accepted !== 'boolean') return invalid(turn, '"accepted" must be true or false.').refusal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const runs = stateOf(turn).runs.filter(
    (run) =>
      run.steps[id.value]?.state === 'submitted' && (run.line === wholeCase || ids.value.includes(run.line)),
  )
  if (runs.length === 0)
    return refusal(turn.loaded, 'not-now', {
      clause: declaredClause(turn, id.value),
      message: `No proof of "${id.value}" waits to be checked.`,
    })
  for (const run of runs) {
    record(turn, 'proof-checked', {
      run: run.id,
      step: id.value,
      line: run.line,
      accepted,
      ...(reason.value ? { reason: reason.value } : {}),
    })
    if (accepted) completeStep(turn, run.id, stepOf(turn, run, id.value), nothingTold, {})
  }
  return undefined
}
