import type { Db } from '../store/store.ts'

/** Where the log and the money do not agree. */
export interface Finding {
  what: 'missing' | 'given-up' | 'extra' | 'amount' | 'credit-note'
  caseId: string
  run: string
  step: string
  /** What the log says, and what stands with the money. */
  logged?: string
  paid?: string
}

export interface Reconciliation {
  /** Paying steps of the log. */
  steps: number
  payouts: number
  creditNotes: number
  /** Steps whose effect still waits. */
  waiting: number
  /** By currency, exact. */
  sums: { currency: string; logged: string; paid: string }[]
  findings: Finding[]
}

const reconcile = `
with steps as (
  select case_id, version, body::jsonb -> 'data' as data from case_events
  where organisation = $1 and type = 'step-done' and (body::jsonb -> 'data' ->> 'pays')::boolean),
owed as (
  select case_id, version, data ->> 'run' as run, data ->> 'step' as step, (data ->> 'amount')::numeric as amount,
    row_number() over (partition by case_id, data ->> 'run', data ->> 'step' order by version) as nth from steps),
paid as (select * from payouts where organisation = $1)
select coalesce(owed.case_id, paid.case_id) as "caseId", coalesce(owed.run, paid.run) as run, coalesce(owed.step, paid.step) as step,
  owed.amount::text as logged, paid.amount::text as paid, paid.currency, paid.kind, effects.state as effect,
  owed.version as "loggedVersion", paid.version as "paidVersion",
  owed.amount is not distinct from paid.amount as equal,
  exists (select from credit_notes note where note.organisation = $1 and note.payout_id = paid.payout_id and note.amount = paid.amount
    and note.currency = paid.currency) as noted
from owed
full join paid on paid.case_id = owed.case_id and paid.run = owed.run and paid.step = owed.step and owed.nth = 1
left join effects on effects.organisation = $1 and effects.key = owed.case_id || ':' || owed.run || ':' || owed.step
order by 1, 2, 3`

interface Row {
  caseId: string
  run: string
  step: string
  logged: string | null
  paid: string | null
  currency: string | null
  kind: string | null
  effect: 'waiting' | 'done' | 'dead' | null
  loggedVersion: number | null
  paidVersion: number | null
  equal: boolean
  noted: boolean
}

type Client = { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> }

/** Holds every paying step of an organisation's log against its payout, and the other way round, and both against their credit notes. */
export async function reconcileMoney(db: Db, client: Client, organisation: string): Promise<Reconciliation> {
  const rows = (await client.query(reconcile, [organisation])).rows as Row[]
  const sums = (await client.query(sumsByCurrency, [organisation])).rows as Reconciliation['sums']
  const { count } = await db
    .selectFrom('credit_notes')
    .select((is) => is.fn.countAll<string>().as('count'))
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow()
  return {
    steps: rows.filter(({ loggedVersion }) => loggedVersion !== null).length,
    payouts: rows.filter(({ paidVersion }) => paidVersion !== null).length,
    creditNotes: Number(count),
    waiting: rows.filter((row) => row.paidVersion === null && row.effect === 'waiting').length,
    sums,
    findings: rows.flatMap((row) => findingOf(row) ?? []),
  }
}

/** What was paid, and what the log says of the same steps. */
const sumsByCurrency = `
select paid.currency, sum(paid.amount)::text as paid, sum((body::jsonb -> 'data' ->> 'amount')::numeric)::text as logged
from payouts paid
left join case_events on case_events.organisation = $1 and case_events.case_id = paid.case_id and case_events.version = paid.version
where paid.organisation = $1 group by paid.currency order by paid.currency`

function findingOf(row: Row): Finding | undefined {
  const { caseId, run, step, logged, paid } = row
  const found = (what: Finding['what']): Finding => ({
    what,
    caseId,
    run,
    step,
    ...(logged === null ? {} : { logged }),
    ...(paid === null ? {} : { paid }),
  })
  if (row.loggedVersion === null) return found('extra')
  if (row.paidVersion === null) {
    if (row.effect === 'waiting') return undefined
    return found(row.effect === 'dead' ? 'given-up' : 'missing')
  }
  if (!row.equal || row.loggedVersion !== row.paidVersion) return found('amount')
  if (row.kind === 'credit-note' && Number(paid) !== 0 && !row.noted) return found('credit-note')
  return undefined
}
