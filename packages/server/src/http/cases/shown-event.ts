import type { CaseEvent, CaseState, EventData, EventType, LoadedPolicy } from '@redress/engine'
import { actorShown, isShown, type Viewer } from './viewer.ts'

export interface ShownEvent {
  version: number
  type: EventType
  /** In milliseconds. */
  at: number
  by: { party: string; id?: string }
  data: Record<string, unknown>
}

/** Which parts of an event a customer or a seller may read. Of what is not named here they see nothing. */
const parts: { readonly [Type in EventType]?: readonly (keyof EventData[Type])[] } = {
  opened: ['number', 'kind', 'receivedAt', 'request', 'evidence', 'incident'],
  admitted: ['verdicts'],
  refused: ['clause', 'complete', 'verdicts', 'lines'],
  redirected: ['clause', 'party', 'verdicts'],
  'kind-changed': ['kind', 'request', 'evidence'],
  'status-changed': ['status'],
  'information-requested': ['missing', 'ask'],
  'information-provided': ['request', 'evidence'],
  'information-completed': [],
  acknowledged: [],
  'investigation-started': ['task'],
  decided: ['lines', 'complete', 'disposal', 'reason'],
  'remedy-chosen': ['remedy', 'lines'],
  'offer-declined': ['lines'],
  'remedy-started': ['run', 'remedy', 'line', 'amount'],
  'step-ready': ['run', 'step', 'line'],
  'proof-submitted': ['run', 'step', 'line', 'media'],
  'proof-checked': ['run', 'step', 'line', 'accepted', 'reason'],
  'step-done': ['run', 'step', 'line', 'remedy', 'outcome', 'amount', 'pays', 'clause'],
  'amount-revised': ['run', 'remedy', 'line', 'amount'],
  'remedy-completed': ['run', 'remedy', 'line'],
  'remedy-given-up': ['run', 'remedy', 'line'],
  'cost-added': ['what', 'amount', 'payer', 'clause'],
  'deadline-moved': ['id', 'due'],
  'obligation-raised': ['obligation'],
  'obligation-kept': ['id', 'name'],
  'obligation-late': ['id', 'name'],
  'obligation-done': ['id', 'name'],
  reminded: ['id', 'name', 'due'],
  'message-sent': ['message', 'to'],
  escalated: ['level', 'clause'],
  suspended: ['suspension', 'clause'],
  'suspension-lifted': ['suspension'],
  'seller-contacted': [],
  'seller-answered': ['answer'],
  'review-requested': ['review', 'reason'],
  'review-answered': ['review', 'outcome'],
  referred: ['body'],
  withdrawn: ['how', 'clause'],
  resolved: ['how', 'firstContact'],
  closed: ['how', 'clause'],
  performed: ['action'],
}

/** What sellers see besides: what they were asked, and their own conduct, which is no customer's business. */
const toSellers: { readonly [Type in EventType]?: readonly (keyof EventData[Type])[] } = {
  'seller-contacted': ['message'],
  'failure-recorded': ['failure', 'clause'],
  'sanction-proposed': ['sanction', 'clause'],
  'sanction-decided': ['sanction', 'reasons', 'effective'],
  'sanction-effective': ['sanction', 'standing'],
  'sanction-contested': ['sanction', 'reason'],
  'contest-decided': ['sanction', 'outcome', 'reasons'],
}

/** An event as a viewer may see it; undefined where it does not concern them. */
export function shownEvent(
  { policy }: LoadedPolicy,
  state: CaseState,
  viewer: Viewer,
  event: CaseEvent,
  version: number,
): ShownEvent | undefined {
  const { type, at } = event
  const by = actorShown(viewer, event.by, (party) => party === 'system' || Object.hasOwn(policy.teams, party))
  const data: Record<string, unknown> = event.data
  if (viewer === 'ours') return { version, type, at, by, data }
  if (!concerns(state, viewer, event)) return undefined
  const named: readonly string[] | undefined =
    (viewer === 'seller' ? toSellers[type] : undefined) ?? parts[type]
  if (!named) return undefined
  const shown = Object.fromEntries(named.flatMap((name) => (name in data ? [[name, data[name]]] : [])))
  return { version, type, at, by, data: shown }
}

function concerns(state: CaseState, viewer: Exclude<Viewer, 'ours'>, event: CaseEvent): boolean {
  switch (event.type) {
    case 'obligation-raised':
      return isShown(viewer, event.data.obligation)
    case 'obligation-kept':
    case 'obligation-late':
    case 'obligation-done':
    case 'deadline-moved': {
      const { id } = event.data
      return state.obligations.some((each) => each.id === id && isShown(viewer, each))
    }
    case 'reminded':
    case 'message-sent':
      return event.data.to === viewer
    default:
      return true
  }
}
