import { hasEnded } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { amountOwed } from '../runs/complete.ts'
import { openRuns, runOf } from '../runs/find.ts'
import { oweStep, progress } from '../runs/progress.ts'
import { giveUp } from '../runs/start.ts'
import { moveTo, nothingLeft } from '../settle.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'

/** After a step, the next ones. */
export function keepRemediesMoving(turn: Turn, event: CaseEvent): void {
  if (event.type === 'step-done' && !event.data.pays) revalue(turn, event.data.run)
  if (event.type === 'remedy-started' || event.type === 'step-done') progress(turn, event.data.run)
  if (event.type === 'proof-checked' && !event.data.accepted) oweStep(turn, event.data.run, event.data.step)
  if (event.type === 'suspension-lifted') for (const run of openRuns(stateOf(turn))) progress(turn, run.id)
  if (event.type === 'status-changed' && hasEnded(stateOf(turn))) endAll(turn)
}

/** The end of a case ends what was decided in it; a compensation is owed all the same. */
function endAll(turn: Turn): void {
  for (const run of openRuns(stateOf(turn))) if (!run.besides) giveUp(turn, run)
}

/** What a step found out may change what the remedy comes to. */
function revalue(turn: Turn, id: string): void {
  const run = runOf(stateOf(turn), id)
  const amount = amountOwed(turn, run)
  if (run.ended !== undefined || amount === undefined || amount === run.amount) return
  record(turn, 'amount-revised', { run: id, remedy: run.remedy, line: run.line, amount })
}

/** Once nothing is left to do, the case is resolved. */
export function resolveWhenDone(turn: Turn): boolean {
  if (!nothingLeft(stateOf(turn))) return false
  record(turn, 'resolved', { how: 'remedy', firstContact: false }, system)
  moveTo(turn, 'resolved')
  return true
}
