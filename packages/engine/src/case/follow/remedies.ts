import type { CaseEvent } from '../events.ts'
import { oweStep, progress } from '../runs.ts'
import { moveTo, nothingLeft } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'

/** After a step, the next ones; after the last of all, the case is resolved. */
export function keepRemediesMoving(turn: Turn, event: CaseEvent): void {
  if (event.type === 'remedy-started' || event.type === 'step-done') progress(turn, event.data.run)
  if (event.type === 'proof-checked' && !event.data.accepted) oweStep(turn, event.data.run, event.data.step)
  if (event.type === 'suspension-lifted') {
    for (const run of stateOf(turn).runs) if (run.ended === undefined) progress(turn, run.id)
  }
  const settled =
    event.type === 'remedy-completed' ||
    event.type === 'remedy-given-up' ||
    event.type === 'decided' ||
    event.type === 'offer-declined'
  if (settled && turn.unfollowed.length === 0 && nothingLeft(stateOf(turn))) {
    record(turn, 'resolved', { how: 'remedy', firstContact: false })
    moveTo(turn, 'resolved')
  }
}
