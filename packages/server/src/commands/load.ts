/** Reads what a batch of commands needs, and locks it: the cases, what their texts stand for, and receipts of earlier calls. */
import type { CaseState, Refusal } from '@redress/engine'
import type { PoolClient } from 'pg'
import { filledIn, type Meanings, referencesIn, referenceTo } from '../cases/references.ts'

/** A case as it is kept, and as the engine reads it. */
export interface StoredCase {
  caseId: string
  version: number
  hash: string
  policy: string
  policyVersion: string
  /** With references. */
  kept: CaseState
  /** With what the references stand for. */
  filled: CaseState
  meanings: Meanings
}

export interface Receipt {
  fingerprint: string
  caseId: string
  accepted: boolean
  version: number
  refusal?: Refusal
}

interface CaseLine extends BesideState {
  case_id: string
  policy: string
  policy_version: string
  version: number
  hash: string
  state: string
}

/** What is read along with a case, in the same round trip, of what its state refers to. */
export interface BesideState {
  texts: Record<string, string> | null
  handler: string | null
  handler_name: string | null
}

export const besideState = `
  (select json_object_agg(text_id, body) from case_texts
    where case_texts.organisation = cases.organisation and case_texts.case_id = cases.case_id and body is not null) as texts,
  handler, (select name from people where people.organisation = cases.organisation and people.id = cases.handler) as handler_name`

const columns = `case_id, policy, policy_version, version, hash, state::text as state, ${besideState}`
const select = {
  name: 'cases-read',
  text: `select ${columns} from cases where organisation = $1 and case_id = any($2)`,
}
const due = {
  name: 'cases-due',
  text: `select ${columns} from cases where organisation = $1 and next_due <= $2 and case_id <> all($4)
    order by next_due limit $3 for no key update skip locked`,
}
const lock = { name: 'cases-lock', text: `${select.text} order by case_id for no key update` }

/** Cases by id; locked until the transaction ends where they are to be written. */
export async function loadCases(
  client: PoolClient,
  organisation: string,
  caseIds: readonly string[],
  { locked }: { locked: boolean },
): Promise<Map<string, StoredCase>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await client.query<CaseLine>({
    ...(locked ? lock : select),
    values: [organisation, caseIds],
  })
  return new Map((await filled(client, organisation, rows)).map((each) => [each.caseId, each]))
}

/** Cases in which something is due by an instant, the most overdue first, locked; those that are locked already, or are to be left out, are passed over. */
export async function lockDue(
  client: PoolClient,
  organisation: string,
  by: Date,
  { most, leaveOut }: { most: number; leaveOut: readonly string[] },
): Promise<StoredCase[]> {
  const { rows } = await client.query<CaseLine>({ ...due, values: [organisation, by, most, leaveOut] })
  return filled(client, organisation, rows)
}

async function filled(client: PoolClient, organisation: string, rows: CaseLine[]): Promise<StoredCase[]> {
  const states = rows.map(({ state }) => state)
  const meanings = await meaningsOfEach(client, organisation, states, meaningsBeside(rows))
  return rows.map((row, index) => stored(row, meanings[index] ?? none))
}

const none: Meanings = new Map()

/** What was read along with cases. */
export function meaningsBeside(rows: readonly BesideState[]): Meanings {
  const meanings = new Map<string, string>()
  for (const { texts, handler, handler_name } of rows) {
    for (const [id, body] of Object.entries(texts ?? {})) meanings.set(referenceTo('text', id), body)
    if (handler !== null && handler_name !== null) meanings.set(referenceTo('staff', handler), handler_name)
  }
  return meanings
}

function stored(row: CaseLine, meanings: Meanings): StoredCase {
  const kept: CaseState = JSON.parse(row.state)
  return {
    caseId: row.case_id,
    version: row.version,
    hash: row.hash,
    policy: row.policy,
    policyVersion: row.policy_version,
    kept,
    filled: row.state.includes('"§') ? filledIn(row.state, meanings) : kept,
    meanings,
  }
}

const textsOf = {
  name: 'case-texts',
  text: 'select text_id as id, body as means from case_texts where organisation = $1 and text_id = any($2)',
}
const sellersOf = {
  name: 'seller-names',
  text: 'select seller_id as id, name as means from sellers where organisation = $1 and seller_id = any($2)',
}
const staffOf = {
  name: 'staff-names',
  text: 'select id, name as means from people where organisation = $1 and id = any($2)',
}

/** What every reference in a JSON text stands for; `known` need not be asked for. A text that was erased has no meaning any more. */
export async function meaningsOf(
  client: PoolClient,
  organisation: string,
  json: string,
  known: Meanings = none,
): Promise<Meanings> {
  const [meanings = none] = await meaningsOfEach(client, organisation, [json], known)
  return meanings
}

/** The same of several texts, each with what it refers to itself: what one case says is never taken for another's. */
async function meaningsOfEach(
  client: PoolClient,
  organisation: string,
  jsons: readonly string[],
  known: Meanings,
): Promise<Meanings[]> {
  const found = new Map(known)
  const referred = jsons.map(referencesIn)
  for (const { kind, query } of kinds) {
    const ids = new Set(
      referred.flatMap((each) => each[kind].filter((id) => !known.has(referenceTo(kind, id)))),
    )
    if (ids.size === 0) continue
    const { rows } = await client.query<{ id: string; means: string | null }>({
      ...query,
      values: [organisation, [...ids]],
    })
    for (const { id, means } of rows) if (means !== null) found.set(referenceTo(kind, id), means)
  }
  return referred.map((each) => {
    const own = new Map<string, string>()
    for (const { kind } of kinds)
      for (const reference of each[kind].map((id) => referenceTo(kind, id))) {
        const means = found.get(reference)
        if (means !== undefined) own.set(reference, means)
      }
    return own
  })
}

const kinds = [
  { kind: 'text', query: textsOf },
  { kind: 'staff', query: staffOf },
  { kind: 'seller', query: sellersOf },
] as const

const receipts = {
  name: 'receipts',
  text: `select idempotency_key, fingerprint, case_id, accepted, version, refusal
    from command_receipts where organisation = $1 and idempotency_key = any($2)`,
}

/** The receipts of earlier calls, by idempotency key. */
export async function loadReceipts(
  client: PoolClient,
  organisation: string,
  keys: readonly string[],
): Promise<Map<string, Receipt>> {
  if (keys.length === 0) return new Map()
  const { rows } = await client.query({ ...receipts, values: [organisation, keys] })
  return new Map(
    rows.map((row) => [
      row.idempotency_key,
      {
        fingerprint: row.fingerprint,
        caseId: row.case_id,
        accepted: row.accepted,
        version: row.version,
        ...(row.refusal ? { refusal: row.refusal } : {}),
      },
    ]),
  )
}
