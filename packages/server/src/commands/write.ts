/** Writes what a batch of commands came to, in one statement. */
import type { PoolClient } from 'pg'
import type { CaseRow, ObligationRow } from '../cases/rows.ts'

export interface EventRow {
  case_id: string
  version: number
  type: string
  at: string
  recorded_at: string
  body: string
  hash: string
}
export interface TextRow {
  case_id: string
  text_id: string
  body: string
}
export interface ReceiptRow {
  idempotency_key: string
  fingerprint: string
  case_id: string
  accepted: boolean
  version: number
  refusal: string | null
}

export interface Written {
  events: EventRow[]
  texts: TextRow[]
  cases: CaseRow[]
  obligations: ObligationRow[]
  receipts: ReceiptRow[]
}

const caseColumns = {
  case_id: 'uuid',
  number: 'text',
  policy: 'text',
  policy_version: 'text',
  kind: 'text',
  channel: 'text',
  status: 'text',
  open: 'boolean',
  level: 'integer',
  team: 'text',
  handler: 'text',
  customer_id: 'uuid',
  order_id: 'uuid',
  order_number: 'text',
  seller_id: 'uuid',
  opened_at: 'timestamptz',
  received_at: 'timestamptz',
  updated_at: 'timestamptz',
  version: 'integer',
  hash: 'text',
  state: 'text',
  next_due: 'timestamptz',
  owed_by: 'timestamptz',
  outcome: 'text',
  remedy: 'text',
  granted: 'numeric',
  granted_lines: 'text[]',
} satisfies Record<keyof CaseRow, string>

const obligationColumns = {
  case_id: 'uuid',
  obligation_id: 'text',
  name: 'text',
  source: 'text',
  owes: 'text',
  owed_to: 'text',
  clause: 'text',
  state: 'text',
  raised_at: 'timestamptz',
  due_at: 'timestamptz',
  settled_at: 'timestamptz',
  done_at: 'timestamptz',
} satisfies Record<keyof ObligationRow, string>

const names = (columns: object) => Object.keys(columns).join(', ')
const typed = (columns: object) =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
const updated = (columns: object, key: readonly string[]) =>
  Object.keys(columns)
    .filter((name) => !key.includes(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')

/** The upserts of both read models, which `redress rebuild` uses too: `$1` the organisation, `$2` the rows as JSON. */
export const upsertCases = (rows: string) => `
  insert into cases (organisation, ${names(caseColumns)})
  select $1, ${names(caseColumns).replace('state', 'state::json')} from json_to_recordset(${rows}) as row(${typed(caseColumns)})
  on conflict (organisation, case_id) do update set ${updated(caseColumns, ['case_id'])}`
export const upsertObligations = (rows: string) => `
  insert into obligations (organisation, ${names(obligationColumns)})
  select $1, ${names(obligationColumns)} from json_to_recordset(${rows}) as row(${typed(obligationColumns)})
  on conflict (organisation, case_id, obligation_id) do update
  set ${updated(obligationColumns, ['case_id', 'obligation_id'])}`

const write = {
  name: 'commands-write',
  text: `
with events as (
  insert into case_events (organisation, case_id, version, type, at, recorded_at, body, hash)
  select $1, case_id, version, type, at, recorded_at, body, hash from json_to_recordset($2) as row(
    case_id uuid, version integer, type text, at timestamptz, recorded_at timestamptz, body text, hash text)),
texts as (
  insert into case_texts (organisation, case_id, text_id, body)
  select $1, case_id, text_id, body from json_to_recordset($3) as row(case_id uuid, text_id uuid, body text)),
written as (${upsertCases('$4')} returning case_id, version),
promised as (${upsertObligations('$5')}),
received as (
  insert into command_receipts (organisation, idempotency_key, fingerprint, case_id, accepted, version, refusal)
  select $1, idempotency_key, fingerprint, case_id, accepted, version, refusal::json from json_to_recordset($6) as row(
    idempotency_key text, fingerprint text, case_id uuid, accepted boolean, version integer, refusal text))
select pg_notify('redress_live', json_build_object(
  'organisation', $1::text, 'caseId', case_id, 'what', 'case', 'version', version)::text) from written`,
}

/** Writes all of it. Fails with PostgreSQL's unique violation (23505) where somebody else wrote the same key or number. */
export async function writeAll(client: PoolClient, organisation: string, rows: Written): Promise<void> {
  const { events, texts, cases, obligations, receipts } = rows
  if (events.length + receipts.length === 0) return
  const values = [
    organisation,
    ...[events, texts, cases, obligations, receipts].map((each) => JSON.stringify(each)),
  ]
  await client.query({ ...write, values })
}
