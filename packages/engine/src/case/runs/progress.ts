import { holds } from '../../policy/expressions/evaluate.ts'
import type { Step } from '../../policy/model.ts'
import { contentsFor } from '../documents.ts'
import { hasEnded } from '../duties.ts'
import { raise } from '../raise.ts'
import { scopeOf } from '../scope.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'
import type { CaseState, RemedyRun } from '../types.ts'
import { amountOwed, completeStep } from './complete.ts'
import { isBehind, openRuns, remedyOf, runOf, shutBy, stateOfStep, stepOf } from './find.ts'

/** Makes ready each step whose turn has come, skips those that do not apply, does the automatic ones, and ends the run after its last. */
export function progress(turn: Turn, id: string): void {
  for (let step = nextStep(turn, id); step; step = nextStep(turn, id)) {
    const run = runOf(stateOf(turn), id)
    const at = { run: id, step: step.id, line: run.line }
    if (!applies(turn, run, step)) {
      record(turn, 'step-skipped', at, system)
      continue
    }
    record(turn, 'step-ready', at, system)
    if (!(step.automatic && doItself(turn, id, step))) oweStep(turn, id, step.id)
  }
  const run = runOf(stateOf(turn), id)
  const over = Object.keys(run.steps).every((step) => isBehind(run, step))
  if (over && run.ended === undefined)
    record(turn, 'remedy-completed', { run: id, remedy: run.remedy, line: run.line }, system)
}

/** Tries again the automatic steps that waited for something to become known, or for a suspension to end. Gives whether one was done. */
export function retryAutomatic(turn: Turn): boolean {
  let done = false
  for (const { id, remedy } of openRuns(stateOf(turn))) {
    for (const step of remedyOf(turn, remedy).steps) {
      const run = runOf(stateOf(turn), id)
      if (step.automatic && stateOfStep(run, step.id) === 'ready' && isAlive(stateOf(turn), run))
        done = doItself(turn, id, step) || done
    }
  }
  return done
}

/** Raises the obligation to do a step. What is owed beside the decision is owed after the end too. */
export function oweStep(turn: Turn, id: string, name: string): void {
  const run = runOf(stateOf(turn), id)
  const step = stepOf(turn, run, name)
  const to = step.owes === 'customer' ? 'company' : 'customer'
  raise(
    turn,
    {
      name,
      source: 'step',
      owes: step.owes,
      to,
      does: [name],
      run: id,
      line: run.line,
      ...(run.besides ? { survivesEnd: true as const } : {}),
    },
    step,
    turn.now,
  )
}

/** Does an automatic step, where what its documents must contain, and what it pays, are known by now, and no suspension shuts it. */
function doItself(turn: Turn, id: string, step: Step): boolean {
  const run = runOf(stateOf(turn), id)
  if (shutBy(turn, stateOf(turn), run, step.id)) return false
  const contents = contentsFor(turn, [step.id], {}, run.line)
  if ('refusal' in contents || (step.pays && amountOwed(turn, run) === undefined)) return false
  completeStep(turn, id, step, { facts: contents.facts })
  return true
}

/** A step applies where its condition holds; one that pays, only while the line is not rejected. */
function applies(turn: Turn, { line }: RemedyRun, { when, pays }: Step): boolean {
  const state = stateOf(turn)
  const rejected = state.lines.find((each) => each.id === line)?.decision?.outcome === 'rejected'
  if (pays && rejected) return false
  return holds(turn.loaded, when, scopeOf(turn.loaded, state, turn.now, line)) === true
}

/** The next step whose predecessors are all behind it and that no suspension shuts. */
function nextStep(turn: Turn, id: string): Step | undefined {
  const state = stateOf(turn)
  const run = runOf(state, id)
  if (run.ended !== undefined || !isAlive(state, run)) return undefined
  return remedyOf(turn, run.remedy).steps.find(
    (step) =>
      stateOfStep(run, step.id) === 'waiting' &&
      step.after.every((earlier) => isBehind(run, earlier)) &&
      !shutBy(turn, state, run, step.id),
  )
}

/** After the end only what is owed beside the decision goes on. */
const isAlive = (state: CaseState, run: RemedyRun) => run.besides === true || !hasEnded(state)
