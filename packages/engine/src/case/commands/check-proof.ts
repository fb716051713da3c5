import { apply } from '../consequences/index.ts'
import { lineIds } from '../inputs/lines.ts'
import { invalid, requiredText, text } from '../inputs/read.ts'
import { refusal } from '../refusals.ts'
import { completeStep } from '../runs/complete.ts'
import { clauseOfStep, openRuns, runOf, stateOfStep, stepOf } from '../runs/find.ts'
import { rests } from '../step/refusals.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal, RemedyRun } from '../types.ts'
import { wholeCase } from '../whole-case.ts'

/** Checks the proof that a step rests on: accepted, the step is done with what was told then; not accepted, it is owed again. */
export function checkProof(turn: Turn): Refusal | undefined {
  const id = requiredText(turn, 'step')
  if (!id.ok) return id.refusal
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const accepted = turn.command.with?.accepted
  if (typeof accepted !== 'boolean')
    return invalid(turn, '"accepted" must be true or false.', {
      id: 'not-a',
      at: 'accepted',
      type: 'boolean',
    }).refusal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const isMeant = ({ line }: RemedyRun) => line === wholeCase || ids.value.includes(line)
  const waits = (run: RemedyRun) => stateOfStep(run, id.value) === 'submitted'
  const runs = openRuns(stateOf(turn)).filter((run) => waits(run) && isMeant(run))
  if (runs.length === 0)
    return refusal(turn.loaded, 'not-now', {
      clause: clauseOfStep(turn, id.value),
      message: `No proof of "${id.value}" waits to be checked.`,
    })
  for (const run of runs) {
    const refused = accepted && rests(turn, run, stepOf(turn, run, id.value))
    if (refused) return refused
    if (waits(runOf(stateOf(turn), run.id))) check(turn, run, id.value, accepted, reason.value)
  }
  return undefined
}

function check(turn: Turn, run: RemedyRun, id: string, accepted: boolean, reason: string | undefined): void {
  const told = run.steps[id]?.told ?? {}
  record(turn, 'proof-checked', {
    run: run.id,
    step: id,
    line: run.line,
    accepted,
    ...(reason ? { reason } : {}),
  })
  if (!accepted) return
  const step = stepOf(turn, run, id)
  completeStep(turn, run.id, step, told)
  apply(turn, step.outcomes[told.outcome ?? ''] ?? [], {
    clause: step.clause,
    step: true,
    ...(run.line === wholeCase ? {} : { lines: [run.line] }),
  })
}
