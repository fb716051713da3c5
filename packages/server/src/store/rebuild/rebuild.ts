/** Makes the read models again from the log: the cases' rows, their promises, and what search knows of them. Others go on writing meanwhile. */
import { isDeepStrictEqual } from 'node:util'
import type { PoolClient } from 'pg'
import { type LoggedEvent, rebuiltCase } from '../../cases/rebuilt.ts'
import type { CaseRow, ObligationRow } from '../../cases/rows.ts'
import { meaningsOf } from '../../commands/load.ts'
import { upsertCases, upsertObligations } from '../../commands/write.ts'
import type { Policies } from '../../policies/policies.ts'
import { indexCases } from '../../search/index-cases.ts'
import type { Store } from '../store.ts'
import { storedModels } from './stored-models.ts'

export interface RebuildOptions {
  store: Store
  policies: Policies
  organisation: string
  /** Only compares, and changes nothing. */
  check?: boolean
  onProgress?: (cases: number) => void
  onDifference?: (difference: Difference) => void
}

/** A value of a read model that is other than the log gives. */
export interface Difference {
  caseId: string
  what: string
  stored: unknown
  fromLog: unknown
}

export interface Rebuilt {
  cases: number
  events: number
  /** How many values were other than the log gives; after a rebuild they are no longer. */
  differences: number
}

const batch = 200

/** In batches of cases, each in a transaction that holds their rows, as commands on them do. */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { store, organisation, onProgress } = options
  const rebuilt: Rebuilt = { cases: 0, events: 0, differences: 0 }
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const caseIds = await store.transaction(organisation, async (_, client) => {
      const ids = await nextCases(client, organisation, last)
      if (ids.length > 0) await rebuildBatch(client, ids, options, rebuilt)
      return ids
    })
    const { length } = caseIds
    if (length === 0) return rebuilt
    last = caseIds.at(-1) ?? last
    rebuilt.cases += length
    onProgress?.(rebuilt.cases)
  }
}

/** The next cases of the log, and of the rows, in case one has what the other has not. */
async function nextCases(client: PoolClient, organisation: string, after: string): Promise<string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `(select distinct case_id from case_events where organisation = $1 and case_id > $2 order by case_id limit ${batch})
     union (select case_id from cases where organisation = $1 and case_id > $2 order by case_id limit ${batch})
     order by case_id limit ${batch}`,
    [organisation, after],
  )
  return rows.map(({ case_id }) => case_id)
}

async function rebuildBatch(
  client: PoolClient,
  caseIds: readonly string[],
  { policies, organisation, check = false, onDifference }: RebuildOptions,
  rebuilt: Rebuilt,
): Promise<void> {
  const lock = check ? 'for share' : 'for no key update'
  await client.query(
    `select from cases where organisation = $1 and case_id = any($2) order by case_id ${lock}`,
    [organisation, caseIds],
  )
  const logs = await readLogs(client, organisation, caseIds)
  const meanings = await meaningsOf(
    client,
    organisation,
    [...logs.values()]
      .flat()
      .map(({ body }) => body)
      .join('\n'),
  )
  const rows: CaseRow[] = []
  const obligations: ObligationRow[] = []
  for (const [caseId, log] of logs) {
    rebuilt.events += log.length
    const { policy, version } = policyOf(log)
    const loaded = await policies.version(organisation, policy, version)
    if (!loaded)
      throw new Error(
        `Case ${caseId} names ${policy} ${version}, which was never published for ${organisation}.`,
      )
    const made = rebuiltCase(loaded, log, meanings)
    rows.push(made.row)
    obligations.push(...made.obligations)
  }
  const differences = compare(await storedModels(client, organisation, caseIds), rows, obligations)
  rebuilt.differences += differences.length
  for (const each of differences) onDifference?.(each)
  if (!check) await write(client, organisation, caseIds, rows, obligations)
}

async function readLogs(
  client: PoolClient,
  organisation: string,
  caseIds: readonly string[],
): Promise<Map<string, LoggedEvent[]>> {
  const { rows } = await client.query<{ case_id: string; body: string; hash: string; recorded_at: Date }>(
    `select case_id, body, hash, recorded_at from case_events
     where organisation = $1 and case_id = any($2) order by case_id, version`,
    [organisation, caseIds],
  )
  const logs = new Map<string, LoggedEvent[]>()
  for (const { case_id, body, hash, recorded_at } of rows) {
    const log = logs.get(case_id) ?? []
    log.push({ body, hash, recordedAt: recorded_at.getTime() })
    logs.set(case_id, log)
  }
  return logs
}

function policyOf([first]: readonly LoggedEvent[]): { policy: string; version: string } {
  const { id, version } = JSON.parse(first?.body ?? '{}').data.policy
  return { policy: id, version }
}

function compare(
  stored: Awaited<ReturnType<typeof storedModels>>,
  rows: readonly CaseRow[],
  obligations: readonly ObligationRow[],
): Difference[] {
  const promised = new Map(obligations.map((each) => [`${each.case_id} ${each.obligation_id}`, each]))
  return [
    ...compareRows('case', stored.cases, new Map(rows.map((row) => [row.case_id, row]))),
    ...compareRows('promise', stored.obligations, promised),
  ]
}

function compareRows<Row extends { case_id: string }>(
  what: string,
  stored: ReadonlyMap<string, Row>,
  fromLog: ReadonlyMap<string, Row>,
): Difference[] {
  const keys = new Set([...stored.keys(), ...fromLog.keys()])
  return [...keys].flatMap((key): Difference[] => {
    const [had, made] = [stored.get(key), fromLog.get(key)]
    const caseId = (had ?? made)?.case_id ?? ''
    if (!had) return [{ caseId, what, stored: 'nothing', fromLog: key }]
    if (!made) return [{ caseId, what, stored: key, fromLog: 'nothing' }]
    return Object.entries(made)
      .filter(([name, value]) => !isDeepStrictEqual(value, had[name as keyof Row]))
      .map(([name, value]) => ({
        caseId,
        what: `${what}.${name}`,
        stored: had[name as keyof Row],
        fromLog: value,
      }))
  })
}

async function write(
  client: PoolClient,
  organisation: string,
  caseIds: readonly string[],
  rows: readonly CaseRow[],
  obligations: readonly ObligationRow[],
): Promise<void> {
  await client.query(upsertCases('$2'), [organisation, JSON.stringify(rows)])
  await client.query(
    `delete from obligations where organisation = $1 and case_id = any($2) and not exists (
       select from json_to_recordset($3) as made(case_id uuid, obligation_id text)
       where made.case_id = obligations.case_id and made.obligation_id = obligations.obligation_id)`,
    [
      organisation,
      caseIds,
      JSON.stringify(obligations.map(({ case_id, obligation_id }) => ({ case_id, obligation_id }))),
    ],
  )
  await client.query(upsertObligations('$2'), [organisation, JSON.stringify(obligations)])
  await client.query(sourceless, [organisation, caseIds])
  await indexCases(client, organisation, caseIds)
}

/** What search knows of what is no longer there. The rest is made again in its place, since its instants are not in the log. */
const sourceless = `
  delete from search_documents known where organisation = $1 and case_id = any($2) and not (
    kind = 'case' and exists (select from cases where organisation = $1 and case_id = document_id)
    or kind = 'text' and exists (
      select from case_texts where organisation = $1 and case_id = known.case_id and text_id = document_id and body is not null)
    or kind = 'message' and exists (
      select from messages where organisation = $1 and message_id = document_id and erased_at is null)
    or kind = 'note' and exists (select from notes where organisation = $1 and note_id = document_id and erased_at is null))`
