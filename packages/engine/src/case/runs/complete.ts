import type { Fields } from '../../policy/expressions/types.ts'
import type { Step } from '../../policy/model.ts'
import { compareNumbers } from '../inputs/value.ts'
import { worthOf } from '../scope.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'
import type { RemedyRun, Told } from '../types.ts'
import { runOf } from './find.ts'

/** What a remedy comes to now: what the policy makes of the facts as they are by now; what somebody set, but never more than that. A compensation is what it was set to. */
export function amountOwed(turn: Turn, run: RemedyRun): string | undefined {
  if (run.set && run.besides) return run.amount
  const worth = worthOf(turn.loaded, stateOf(turn), turn.now, run.line, run.remedy)
  if (worth === undefined || run.amount === undefined) return worth ?? run.amount
  return run.set && compareNumbers(run.amount, worth) < 0 ? run.amount : worth
}

/** Records a step as done, with what was told and what it moved. */
export function completeStep(turn: Turn, id: string, step: Step, told: Told & { facts?: Fields }): void {
  const run = runOf(stateOf(turn), id)
  const amount = step.pays ? (amountOwed(turn, run) ?? told.amount) : told.amount
  record(
    turn,
    'step-done',
    {
      run: id,
      step: step.id,
      line: run.line,
      remedy: run.remedy,
      pays: step.pays,
      facts: told.facts ?? {},
      lineFacts: told.lineFacts ?? {},
      ...(step.clause ? { clause: step.clause } : {}),
      ...(told.outcome === undefined ? {} : { outcome: told.outcome }),
      ...(amount === undefined ? {} : { amount }),
    },
    step.automatic ? system : turn.by,
  )
}
