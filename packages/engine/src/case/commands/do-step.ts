import type { Fields } from '../../policy/expressions/types.ts'
import { apply } from '../consequences/index.ts'
import { lineIds } from '../inputs/lines.ts'
import { invalid, requiredText } from '../inputs/read.ts'
import { askedOnCondition, untold } from '../inputs/untold.ts'
import { amountOwed, completeStep } from '../runs/complete.ts'
import { runOf, stateOfStep, stepOf } from '../runs/find.ts'
import { submitProof } from '../step/proof.ts'
import { readTold } from '../step/read-told.ts'
import { blocked, notItsTurn } from '../step/refusals.ts'
import { stateOf, type Turn } from '../turn.ts'
import type { Refusal, RemedyRun } from '../types.ts'
import { wholeCase } from '../whole-case.ts'

/** Does the step of a remedy whose turn it is. Before its turn it cannot be done, by anybody. */
export function doStep(turn: Turn, contents: Fields): Refusal | undefined {
  const id = requiredText(turn, 'step')
  if (!id.ok) return id.refusal
  const ids = lineIds(turn)
  if (!ids.ok) return ids.refusal
  const runs = stateOf(turn).runs.filter(
    (run) => stateOfStep(run, id.value) && (run.line === wholeCase || ids.value.includes(run.line)),
  )
  const ready = runs.filter((run) => run.ended === undefined && stateOfStep(run, id.value) === 'ready')
  if (ready.length === 0)
    return notItsTurn(turn, id.value, runs.find((run) => run.ended === undefined) ?? runs.at(-1))
  if (
    ready.length > 1 &&
    turn.command.with?.amount !== undefined &&
    ready.some((run) => isOpenSum(turn, run))
  )
    return invalid(turn, 'Name one of "lines": the amount is for one of them.', { id: 'needs', at: 'lines' })
      .refusal
  for (const run of ready) {
    if (stateOfStep(runOf(stateOf(turn), run.id), id.value) !== 'ready') continue
    const refused = complete(turn, run, id.value, contents)
    if (refused) return refused
  }
  return undefined
}

const isOpenSum = (turn: Turn, run: RemedyRun) => amountOwed(turn, run) === undefined

function complete(turn: Turn, run: RemedyRun, id: string, contents: Fields): Refusal | undefined {
  const step = stepOf(turn, run, id)
  const refused = blocked(turn, run, step)
  if (refused) return refused
  const told = readTold(turn, run, step, contents)
  if (!told.ok) return told.refusal
  if (step.proof) return submitProof(turn, run, step, step.proof, told.value)
  const before = stateOf(turn)
  completeStep(turn, run.id, step, told.value)
  const silent = untold(turn, id, askedOnCondition(turn, before, step.ask, [run.line]), step.clause)
  if (silent) return silent
  apply(turn, step.outcomes[told.value.outcome ?? ''] ?? [], {
    clause: step.clause,
    step: true,
    ...(run.line === wholeCase ? {} : { lines: [run.line] }),
  })
  return undefined
}
