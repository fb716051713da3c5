import { type CaseEvent, type EventType, namesOf } from '../events.ts'
import type { CaseState } from '../types.ts'
import { afterCare } from './after-care.ts'
import { decisions } from './decisions.ts'
import { intake } from './intake.ts'
import { begin } from './opened.ts'
import { promises } from './promises.ts'
import type { Reducers } from './reducer.ts'
import { remedies } from './remedies.ts'

const reducers: Reducers = { ...intake, ...decisions, ...remedies, ...promises, ...afterCare }

/** The case after one more event. Pure: the same events always give the same case. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  if (event.type === 'opened') return counted(begin(event), event)
  if (!state) throw new Error(`A case begins with the event "opened", not with "${event.type}".`)
  const reduce = reducers[event.type] as
    | ((state: CaseState, data: unknown, event: CaseEvent) => Partial<CaseState>)
    | undefined
  const changed = reduce ? merged(state, reduce(state, event.data, event)) : state
  return counted(changed, event)
}

/** What is taken away leaves no key behind, so that a case kept as JSON and one made from its events are the same to the letter. */
function merged(state: CaseState, changes: Partial<CaseState>): CaseState {
  const next = { ...state, ...changes }
  for (const key in changes)
    if (next[key as keyof CaseState] === undefined) delete next[key as keyof CaseState]
  return next
}

/** The case after all these events, in order. */
export function evolveAll(state: CaseState | undefined, events: readonly CaseEvent[]): CaseState | undefined {
  return events.reduce<CaseState | undefined>((current, event) => evolve(current, event), state)
}

/** Events that change nothing that `happened(…)` could ask for: the engine's own book-keeping. */
const bookKeeping = new Set<EventType>([
  'obligation-raised',
  'obligation-started',
  'obligation-paused',
  'obligation-resumed',
  'requirements-changed',
  'status-changed',
])

function counted(state: CaseState, event: CaseEvent): CaseState {
  const next = { ...state, version: state.version + 1, now: event.at }
  if (bookKeeping.has(event.type)) return next
  const happened = { ...state.happened }
  for (const name of namesOf(event))
    happened[name] = { times: (happened[name]?.times ?? 0) + 1, last: event.at }
  return { ...next, happened }
}
