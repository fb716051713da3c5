import type { CaseEvent, EventType } from '@redress/engine'

type Told = Record<string, unknown>
type DataOf<Type extends EventType> = Extract<CaseEvent, { type: Type }>['data']

/** The data of an event that are told outside under their own names: ids, names of the policy's, instants, amounts. What is not named here stays inside. */
const plain: { readonly [Type in EventType]?: readonly (keyof DataOf<Type>)[] } = {
  opened: ['policy', 'region', 'kind', 'receivedAt', 'team'],
  refused: ['clause', 'complete', 'lines'],
  redirected: ['clause', 'party'],
  'kind-changed': ['kind'],
  'status-changed': ['status'],
  'investigation-started': ['task', 'owes'],
  assigned: ['team'],
  'finding-recorded': ['task'],
  decided: ['complete', 'disposal'],
  'remedy-chosen': ['remedy', 'lines'],
  'offer-declined': ['lines'],
  'remedy-started': ['run', 'remedy', 'line', 'amount', 'besides', 'steps'],
  'step-ready': ['run', 'step', 'line'],
  'step-skipped': ['run', 'step', 'line'],
  'proof-submitted': ['run', 'step', 'line', 'media'],
  'proof-checked': ['run', 'step', 'line', 'accepted'],
  'step-done': ['run', 'step', 'line', 'remedy', 'outcome', 'amount', 'pays', 'clause'],
  'amount-revised': ['run', 'remedy', 'line', 'amount'],
  'remedy-completed': ['run', 'remedy', 'line'],
  'remedy-given-up': ['run', 'remedy', 'line'],
  'cost-added': ['what', 'amount', 'payer', 'clause'],
  'deadline-moved': ['id', 'due'],
  'obligation-kept': ['id', 'name'],
  'obligation-late': ['id', 'name'],
  'obligation-done': ['id', 'name'],
  'obligation-voided': ['id', 'name'],
  'obligation-paused': ['id', 'name'],
  'obligation-resumed': ['id', 'name', 'due'],
  'obligation-started': ['id', 'name'],
  reminded: ['id', 'name', 'to', 'due'],
  'message-sent': ['message', 'to', 'obligation'],
  escalated: ['level', 'team', 'clause'],
  suspended: ['suspension', 'clause'],
  'suspension-lifted': ['suspension'],
  'failure-recorded': ['failure', 'clause'],
  'sanction-proposed': ['sanction', 'clause'],
  'sanction-decided': ['sanction', 'effective'],
  'sanction-effective': ['sanction', 'standing'],
  'sanction-contested': ['sanction'],
  'contest-decided': ['sanction', 'outcome'],
  'review-requested': ['review'],
  'review-answered': ['review', 'outcome'],
  referred: ['body'],
  withdrawn: ['clause', 'how'],
  resolved: ['how', 'firstContact'],
  closed: ['clause', 'how'],
  overruled: ['refusal', 'clause', 'command'],
  performed: ['action'],
}

/** The data of these are told in part, deeper down. */
function partly(event: CaseEvent): Told {
  switch (event.type) {
    case 'admitted':
    case 'redirected':
    case 'refused':
      return event.data.verdicts
        ? { verdicts: event.data.verdicts.map(({ line, outcome, clause }) => ({ line, outcome, clause })) }
        : {}
    case 'decided':
      return {
        lines: event.data.lines.map(({ id, decision: { outcome, clause, remedy, amount } }) => ({
          line: id,
          outcome,
          clause,
          ...(remedy === undefined ? {} : { remedy }),
          ...(amount === undefined ? {} : { amount }),
        })),
      }
    case 'information-requested':
    case 'requirements-changed':
      return {
        missing: event.data.missing.map(({ what, name, line, clause }) => ({
          what,
          name,
          ...(line === undefined ? {} : { line }),
          ...(clause === undefined ? {} : { clause }),
        })),
      }
    case 'obligation-raised': {
      const { id, name, owes, to, clause, due, state } = event.data.obligation
      return {
        id,
        name,
        owes,
        to,
        state,
        ...(clause === undefined ? {} : { clause }),
        ...(due === undefined ? {} : { due }),
      }
    }
    default:
      return {}
  }
}

/** What is told of an event outside: nothing that a person wrote, and nobody's name. Instants are ISO 8601. */
export function publicEvent(event: CaseEvent, version: number): Told {
  const { type, at, by } = event
  const data = event.data as Told
  const keys = (Object.hasOwn(plain, type) ? plain[type] : undefined) ?? []
  const told = Object.fromEntries(keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])))
  for (const instant of ['receivedAt', 'due', 'effective'])
    if (typeof told[instant] === 'number') told[instant] = new Date(told[instant]).toISOString()
  const more = partly(event)
  if (typeof more.due === 'number') more.due = new Date(more.due).toISOString()
  return {
    type,
    version,
    at: new Date(at).toISOString(),
    by: { party: by.party },
    data: { ...told, ...more },
  }
}
