import {
  type CaseState,
  type LoadedPolicy,
  nextInstant,
  type ObligationInstance,
  obligationsOf,
} from '@redress/engine'
import Big from 'big.js'
import { referredBy } from './references.ts'

const ends: readonly string[] = ['closed', 'refused', 'redirected', 'withdrawn']
/** Who is not one of the company's own, and so owes nothing that its queues show. */
const outsiders: readonly string[] = ['customer', 'seller', 'carrier', 'system']

/** The row of a case, from its state with and without references; `redress rebuild` makes the same from the log. Instants in milliseconds. */
export function caseRow(
  loaded: LoadedPolicy,
  kept: CaseState,
  filled: CaseState,
  hash: string,
  updatedAt: number,
) {
  const decisions = kept.lines.flatMap(({ decision }) => decision ?? [])
  const handler = referredBy('staff', kept.handler)
  return {
    case_id: kept.id,
    number: kept.number,
    policy: kept.policy.id,
    policy_version: kept.policy.version,
    kind: kept.kind,
    channel: String(kept.request.channel ?? 'web'),
    status: kept.status,
    open: !ends.includes(kept.status),
    level: kept.level,
    team: kept.team,
    handler: handler ?? null,
    customer_id: String(kept.customer.id),
    order_id: textOf(kept.order?.id),
    order_number: textOf(kept.order?.number),
    seller_id: textOf(kept.seller?.id),
    opened_at: iso(kept.openedAt),
    received_at: iso(kept.receivedAt),
    updated_at: iso(updatedAt),
    version: kept.version,
    hash,
    state: JSON.stringify(kept),
    next_due: iso(nextInstant(loaded, filled)),
    owed_by: iso(owedBy(loaded, kept)),
    outcome: outcomeOf(
      kept,
      decisions.map(({ outcome }) => outcome),
    ),
    remedy: decisions.find(({ remedy }) => remedy)?.remedy ?? null,
    granted: grantedBy(kept),
    granted_lines: kept.lines.flatMap(({ id, decision }) => (decision?.outcome === 'approved' ? [id] : [])),
  }
}
export type CaseRow = ReturnType<typeof caseRow>

/** The row of a promise. */
export function obligationRow(caseId: string, obligation: ObligationInstance) {
  return {
    case_id: caseId,
    obligation_id: obligation.id,
    name: obligation.name,
    source: obligation.source,
    owes: obligation.owes,
    owed_to: obligation.to,
    clause: obligation.clause ?? null,
    state: obligation.state,
    raised_at: iso(obligation.raisedAt),
    due_at: iso(obligation.due),
    settled_at: iso(obligation.settledAt),
    done_at: iso(obligation.doneAt),
  }
}
export type ObligationRow = ReturnType<typeof obligationRow>

/** The promises that are other than they were. */
export function changedObligations(before: CaseState | undefined, after: CaseState): ObligationInstance[] {
  const earlier = new Map(before?.obligations.map((each) => [each.id, each]))
  return after.obligations.filter((each) => earlier.get(each.id) !== each)
}

/** When one of our own teams must have done something next; what is late comes first, since its instant has passed. */
function owedBy({ policy }: LoadedPolicy, state: CaseState): number | undefined {
  const due = obligationsOf(state)
    .filter(({ owes }) => !outsiders.includes(owes) && policy.teams[owes] !== undefined)
    .flatMap(({ due }) => due ?? [])
  return due.length > 0 ? Math.min(...due) : undefined
}

function outcomeOf({ lines }: CaseState, decided: string[]): string | null {
  if (decided.includes('approved')) return 'approved'
  if (decided.length > 0) return 'rejected'
  return lines.length > 0 && lines.every(({ verdict }) => verdict && verdict.outcome !== 'admitted')
    ? (lines[0]?.verdict?.outcome ?? null)
    : null
}

function grantedBy({ runs }: CaseState): string | null {
  const amounts = runs.flatMap(({ amount, givenUp }) => (amount === undefined || givenUp ? [] : [amount]))
  return amounts.length > 0 ? amounts.reduce((sum, each) => sum.plus(each), new Big(0)).toFixed() : null
}

const iso = (instant: number | undefined) => (instant === undefined ? null : new Date(instant).toISOString())
const textOf = (value: unknown) => (value === undefined || value === null ? null : String(value))
