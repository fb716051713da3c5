import type { EventOf } from '../events.ts'
import type { CaseState } from '../types.ts'

/** The case as it begins. */
export function begin(event: EventOf<'opened'>): CaseState {
  const { data, at, by } = event
  return {
    id: data.id,
    number: data.number,
    version: 0,
    policy: data.policy,
    region: data.region,
    kind: data.kind,
    status: 'received',
    level: 1,
    team: data.team,
    openedBy: by.party,
    openedAt: at,
    receivedAt: data.receivedAt,
    now: at,
    ...(data.order ? { order: data.order } : {}),
    customer: data.customer,
    ...(data.seller ? { seller: data.seller } : {}),
    ...(data.incident ? { incident: data.incident } : {}),
    request: data.request,
    facts: {},
    evidence: data.evidence,
    lines: data.lines,
    missing: [],
    runs: [],
    obligations: [],
    suspensions: [],
    costs: [],
    tasks: [],
    reviews: [],
    failures: [],
    sanctions: [],
    overruled: [],
    happened: {},
  }
}
