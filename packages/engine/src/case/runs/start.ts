import { worthOf } from '../scope.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'
import type { RemedyRun } from '../types.ts'
import { openRuns, remedyOf, runOf, stateOfStep, stepOf } from './find.ts'
import { progress } from './progress.ts'

interface Terms {
  /** Set by a person or a consequence; else the policy works it out. */
  amount?: string | undefined
  /** A compensation, beside what is decided for the lines. */
  besides?: true
}

/** Begins a remedy for a line. What was decided for that line before is given up; where it is the same remedy, it goes on. */
export function startRemedy(turn: Turn, remedy: string, line: string, { amount, besides }: Terms = {}): void {
  const before = besides ? [] : decidedRuns(turn, line)
  for (const run of before) if (run.remedy !== remedy) giveUp(turn, run)
  const same = before.find((run) => run.remedy === remedy)
  const worth = amount ?? worthOf(turn.loaded, stateOf(turn), turn.now, line, remedy)
  if (same) {
    if (worth !== undefined)
      record(turn, 'amount-revised', { run: same.id, remedy, line, amount: worth, set: amount !== undefined })
    return
  }
  record(turn, 'remedy-started', {
    run: `r${stateOf(turn).runs.length + 1}`,
    remedy,
    line,
    steps: remedyOf(turn, remedy).steps.map((step) => step.id),
    ...(worth === undefined ? {} : { amount: worth }),
    ...(amount === undefined ? {} : { set: true as const }),
    ...(besides ? { besides } : {}),
  })
}

/**
 * What was decided for a line and is under way, now that the line is rejected: given up where nothing was done for it by hand; else (the goods may be
 * here) it goes on with the steps that its own conditions call for, and pays nothing.
 */
export function stopRemedy(turn: Turn, line: string): void {
  for (const run of decidedRuns(turn, line)) {
    const begun = Object.entries(run.steps).some(
      ([id, { state }]) => state === 'submitted' || (state === 'done' && !stepOf(turn, run, id).automatic),
    )
    if (!begun) giveUp(turn, run)
    else skipPayments(turn, run)
  }
}

/** Ends a remedy under way before its last step. */
export function giveUp(turn: Turn, { id, remedy, line }: RemedyRun): void {
  record(turn, 'remedy-given-up', { run: id, remedy, line }, system)
}

/** What is under way for a line because it was decided, compensations aside. */
export const decidedRuns = (turn: Turn, line: string) =>
  openRuns(stateOf(turn)).filter((run) => run.line === line && !run.besides)

function skipPayments(turn: Turn, { id, line, remedy }: RemedyRun): void {
  for (const { id: step, pays } of remedyOf(turn, remedy).steps) {
    if (pays && stateOfStep(runOf(stateOf(turn), id), step) === 'ready')
      record(turn, 'step-skipped', { run: id, step, line }, system)
  }
  progress(turn, id)
}
