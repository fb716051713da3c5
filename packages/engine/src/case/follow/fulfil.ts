import { apply } from '../consequences/index.ts'
import { dutyOf, isOpen } from '../duties.ts'
import { type CaseEvent, fulfilledBy } from '../events.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { ObligationInstance } from '../types.ts'
import { fallDue, repeat } from './fall-due.ts'

/** Keeps every open obligation that this event fulfils; one that was late already is noted as done. */
export function settleObligations(turn: Turn, event: CaseEvent, names: string[]): void {
  for (const earlier of stateOf(turn).obligations) {
    if (!isOpen(earlier) || !fulfils(earlier, event, names)) continue
    const { id, name } = earlier
    const instance = instanceOf(turn, id)
    if (!instance || !isOpen(instance)) continue
    if (instance.state === 'late') {
      record(turn, 'obligation-done', { id, name })
      continue
    }
    if (instance.state === 'running' && instance.due !== undefined && instance.due <= turn.now) {
      fallDue(turn, instance)
      record(turn, 'obligation-done', { id, name })
      continue
    }
    record(turn, 'obligation-kept', { id, name })
    apply(turn, dutyOf(turn.loaded, stateOf(turn), instance).ifKept, {
      clause: instance.clause,
      obligation: name,
    })
    repeat(turn, instance)
  }
}

/** An obligation as it is by now: what follows from keeping one may have settled another. */
const instanceOf = (turn: Turn, id: string) => stateOf(turn).obligations.find((each) => each.id === id)

function fulfils(instance: ObligationInstance, event: CaseEvent, names: string[]): boolean {
  if (event.type === 'obligation-raised' || instance.raisedAt > event.at) return false
  if (instance.run && !('run' in event.data && event.data.run === instance.run)) return false
  if (instance.task && event.type === 'finding-recorded' && event.data.task !== instance.task) return false
  if (instance.source === 'step' && event.type === 'proof-submitted') return event.data.step === instance.name
  if (
    instance.source === 'review' &&
    !(event.type === 'review-answered' && `answer-${event.data.review}` === instance.name)
  )
    return false
  return instance.does.flatMap(fulfilledBy).some((name) => names.includes(name))
}
