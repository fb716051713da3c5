import { hasEnded, isOpen } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { named } from '../named.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { CaseState, ObligationInstance } from '../types.ts'

/** What is no longer owed after this event, or after the end of the case. */
export function voidObligations(turn: Turn, event: CaseEvent, names: string[]): void {
  const state = stateOf(turn)
  const ended = event.type === 'status-changed' && hasEnded(state)
  for (const instance of state.obligations) {
    if (!isOpen(instance) || instance.state === 'late') continue
    const declared =
      instance.source === 'obligation' ? named(turn.loaded.policy.obligations, instance.name) : undefined
    const over = ended && !instance.survivesEnd
    const otherKind = event.type === 'kind-changed' && declared?.for && !declared.for.includes(state.kind)
    const runOver = instance.source === 'step' && isNoLongerDone(instance, event)
    const nothingToChoose = event.type === 'resolved' && isChoice(instance) && !offersOpen(state)
    if (
      over ||
      otherKind ||
      runOver ||
      nothingToChoose ||
      declared?.voidOn.some((name) => names.includes(name))
    ) {
      record(turn, 'obligation-voided', { id: instance.id, name: instance.name })
    }
  }
}

/** Only a choice is owed, of what is offered. */
const isChoice = ({ does }: ObligationInstance) =>
  does.length > 0 && does.every((each) => each === 'choose-remedy')

const offersOpen = (state: CaseState) => state.lines.some((line) => (line.offers ?? []).length > 0)

/** A step is no longer to be done once it is skipped, or its remedy is over. */
function isNoLongerDone({ run, name }: ObligationInstance, { type, data }: CaseEvent): boolean {
  if (type === 'step-skipped') return data.run === run && data.step === name
  return (type === 'remedy-given-up' || type === 'remedy-completed') && data.run === run
}

/** The ladder stops where the policy says: when the matter is settled, by default. */
export function settleLadder(turn: Turn, names: string[]): void {
  const stops = turn.loaded.policy.escalation?.stopsOn ?? []
  if (!stops.some((name) => names.includes(name))) return
  for (const { id, name, source, state } of stateOf(turn).obligations) {
    if (source === 'escalation' && (state === 'running' || state === 'paused' || state === 'pending')) {
      record(turn, 'obligation-voided', { id, name })
    }
  }
}
