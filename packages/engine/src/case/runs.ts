import { holds } from '../policy/expressions/evaluate.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { Remedy, Step } from '../policy/model.ts'
import { contentsFor } from './documents.ts'
import { hasEnded } from './duties.ts'
import { raise } from './raise.ts'
import { scopeOf, wholeCase, worthOf } from './scope.ts'
import { record, stateOf, system, type Turn } from './turn.ts'
import type { CaseState, RemedyRun } from './types.ts'

/** Begins a remedy for a line; another one under way for it is given up first. */
export function startRemedy(turn: Turn, remedy: string, line: string, amount?: string): void {
  const state = stateOf(turn)
  const declared = remedyOf(turn, remedy)
  for (const run of state.runs) {
    if (run.line === line && run.ended === undefined && line !== wholeCase) {
      record(turn, 'remedy-given-up', { run: run.id, remedy: run.remedy, line }, system)
    }
  }
  const worth = amount ?? worthOf(turn.loaded, state, turn.now, line, remedy)
  record(turn, 'remedy-started', {
    run: `r${state.runs.length + 1}`,
    remedy,
    line,
    steps: declared.steps.map((step) => step.id),
    ...(worth === undefined ? {} : { amount: worth }),
    ...(amount === undefined ? {} : { set: true as const }),
  })
}

/** Makes ready each step whose turn has come, skips those that do not apply, does the automatic ones, and ends the run after its last. */
export function progress(turn: Turn, id: string): void {
  for (let step = nextStep(turn, id); step; step = nextStep(turn, id)) {
    const run = runOf(stateOf(turn), id)
    const at = { run: id, step: step.id, line: run.line }
    const applies =
      !step.when ||
      holds(turn.loaded, step.when, scopeOf(turn.loaded, stateOf(turn), turn.now, run.line)) === true
    if (!applies) {
      record(turn, 'step-skipped', at, system)
      continue
    }
    record(turn, 'step-ready', at, system)
    if (!(step.automatic && doItself(turn, id, step))) oweStep(turn, id, step.id)
  }
  const run = runOf(stateOf(turn), id)
  const over = Object.values(run.steps).every((step) => step.state === 'done' || step.state === 'skipped')
  if (over && run.ended === undefined)
    record(turn, 'remedy-completed', { run: id, remedy: run.remedy, line: run.line }, system)
}

/** Does an automatic step, where what its documents must contain, and what it pays, are known by now. */
function doItself(turn: Turn, id: string, step: Step): boolean {
  const contents = contentsFor(turn, [step.id], {})
  if ('refusal' in contents || (step.pays && amountOwed(turn, runOf(stateOf(turn), id)) === undefined))
    return false
  completeStep(turn, id, step, { facts: contents.facts, lineFacts: {} }, {})
  return true
}

/** Tries again the automatic steps that waited for something to become known. */
export function retryAutomatic(turn: Turn): void {
  for (const { id, remedy, steps, ended } of stateOf(turn).runs) {
    if (ended !== undefined) continue
    const waiting = remedyOf(turn, remedy).steps.filter(
      (step) => step.automatic && steps[step.id]?.state === 'ready',
    )
    for (const step of waiting) doItself(turn, id, step)
  }
}

/** Raises the obligation to do a step. */
export function oweStep(turn: Turn, id: string, name: string): void {
  const run = runOf(stateOf(turn), id)
  const step = remedyOf(turn, run.remedy).steps.find((each) => each.id === name)
  if (!step) return
  const to = step.owes === 'customer' ? 'company' : 'customer'
  raise(
    turn,
    { name, source: 'step', owes: step.owes, to, does: [name], run: id, line: run.line },
    step,
    turn.now,
  )
}

/** What a remedy comes to now: as somebody set it, else what the policy makes of the facts as they are by now. */
export function amountOwed(turn: Turn, run: RemedyRun): string | undefined {
  if (run.set) return run.amount
  return worthOf(turn.loaded, stateOf(turn), turn.now, run.line, run.remedy) ?? run.amount
}

export const nothingTold = { facts: {}, lineFacts: {} }

/** Records a step as done, with what it moved. */
export function completeStep(
  turn: Turn,
  id: string,
  step: Step,
  told: { facts: Fields; lineFacts: Fields },
  more: { outcome?: string; amount?: string },
): void {
  const run = runOf(stateOf(turn), id)
  const amount = more.amount ?? (step.pays ? amountOwed(turn, run) : undefined)
  record(
    turn,
    'step-done',
    {
      run: id,
      step: step.id,
      line: run.line,
      remedy: run.remedy,
      pays: step.pays,
      ...told,
      ...(step.clause ? { clause: step.clause } : {}),
      ...(more.outcome ? { outcome: more.outcome } : {}),
      ...(amount === undefined ? {} : { amount }),
    },
    step.automatic ? system : turn.by,
  )
}

/** The next step whose predecessors are all behind it and that no suspension shuts. */
function nextStep(turn: Turn, id: string): Step | undefined {
  const state = stateOf(turn)
  const run = runOf(state, id)
  if (run.ended !== undefined || hasEnded(state)) return undefined
  const behind = (step: string) => run.steps[step]?.state === 'done' || run.steps[step]?.state === 'skipped'
  return remedyOf(turn, run.remedy).steps.find(
    (step) =>
      run.steps[step.id]?.state === 'waiting' &&
      step.after.every(behind) &&
      !shutBy(turn, state, run, step.id),
  )
}

/** The suspension that keeps a step from being done, if one is in force. */
export function shutBy(turn: Turn, state: CaseState, run: RemedyRun, step: string): string | undefined {
  return state.suspensions.find((name) => {
    const shuts = turn.loaded.policy.suspensions[name]?.shuts
    return shuts?.steps.includes(step) || shuts?.remedies.includes(run.remedy)
  })
}

export function runOf(state: CaseState, id: string): RemedyRun {
  const run = state.runs.find((each) => each.id === id)
  if (!run) throw new Error(`The case has no remedy under way called "${id}".`)
  return run
}

export function remedyOf(turn: Turn, remedy: string): Remedy {
  const declared = turn.loaded.policy.remedies[remedy]
  if (!declared) throw new Error(`The policy has no remedy "${remedy}".`)
  return declared
}
