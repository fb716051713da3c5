import type { CaseEvent } from '../events.ts'
import { oweStep, progress } from '../runs.ts'
import { moveTo, nothingLeft } from '../settle.ts'
import { record, stateOf, system, type Turn } from '../turn.ts'

/** After a step, the next ones. */
export function keepRemediesMoving(turn: Turn, event: CaseEvent): void {
  if (event.type === 'remedy-started' || event.type === 'step-done') progress(turn, event.data.run)
  if (event.type === 'proof-checked' && !event.data.accepted) oweStep(turn, event.data.run, event.data.step)
  if (event.type === 'suspension-lifted') {
    for (const run of stateOf(turn).runs) if (run.ended === undefined) progress(turn, run.id)
  }
}

/** Once nothing is left to do, the case is resolved. */
export function resolveWhenDone(turn: Turn): boolean {
  if (!nothingLeft(stateOf(turn))) return false
  record(turn, 'resolved', { how: 'remedy', firstContact: false }, system)
  moveTo(turn, 'resolved')
  return true
}
