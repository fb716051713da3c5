import type { LoadedPolicy } from '../../policy/load.ts'
import type { Remedy, Step } from '../../policy/model.ts'
import { named } from '../named.ts'
import type { Turn } from '../turn.ts'
import type { CaseState, RemedyRun, StepState } from '../types.ts'

/** A remedy under way, or over, by its id. */
export function runOf(state: CaseState, id: string): RemedyRun {
  const run = state.runs.find((each) => each.id === id)
  if (!run) throw new Error(`The case has no remedy under way called "${id}".`)
  return run
}

/** The remedies under way. */
export const openRuns = (state: CaseState): RemedyRun[] => state.runs.filter((run) => run.ended === undefined)

/** A remedy as the policy declares it. */
export function remedyOf({ loaded }: Pick<Turn, 'loaded'>, remedy: string): Remedy {
  const declared = named(loaded.policy.remedies, remedy)
  if (!declared) throw new Error(`The policy has no remedy "${remedy}".`)
  return declared
}

/** A step of a remedy under way, as the policy declares it. */
export function stepOf(turn: Pick<Turn, 'loaded'>, run: RemedyRun, id: string): Step {
  const step = remedyOf(turn, run.remedy).steps.find((each) => each.id === id)
  if (!step) throw new Error(`The remedy "${run.remedy}" has no step "${id}".`)
  return step
}

/** The clause of a step, or of the remedy that has it; of the first remedy that has such a step, where none is named. */
export function clauseOfStep(
  { loaded }: Pick<Turn, 'loaded'>,
  id: string,
  remedy?: string,
): string | undefined {
  const { remedies } = loaded.policy
  const declared = remedy === undefined ? Object.values(remedies) : [named(remedies, remedy)]
  const owner = declared.find((each) => each?.steps.some((step) => step.id === id))
  return owner?.steps.find((step) => step.id === id)?.clause ?? owner?.clause
}

/** How far a step is; undefined where the remedy has none of that name. */
export const stateOfStep = (run: RemedyRun, step: string): StepState | undefined =>
  named(run.steps, step)?.state

/** Done, or skipped: the steps after it can come. */
export function isBehind(run: RemedyRun, step: string): boolean {
  const state = stateOfStep(run, step)
  return state === 'done' || state === 'skipped'
}

/** What was decided for a line and has been paid; a compensation beside it does not count. */
export function paidRun(loaded: LoadedPolicy, state: CaseState, line: string): RemedyRun | undefined {
  return state.runs.find(
    (run) =>
      run.line === line &&
      !run.besides &&
      remedyOf({ loaded }, run.remedy).steps.some(
        (step) => step.pays && stateOfStep(run, step.id) === 'done',
      ),
  )
}

/** The suspension that keeps a step from being done, if one is in force. */
export function shutBy(
  { loaded }: Pick<Turn, 'loaded'>,
  state: CaseState,
  run: RemedyRun,
  step: string,
): string | undefined {
  return state.suspensions.find((name) => {
    const shuts = named(loaded.policy.suspensions, name)?.shuts
    return shuts?.steps.includes(step) || shuts?.remedies.includes(run.remedy)
  })
}
