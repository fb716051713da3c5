/**
 * The floor: the same rows, written by a plain script. Each command is one transaction of prepared statements with many connections at once, and nothing is
 * judged, hashed or read: the rows are there, as text. `fewest` writes them with one statement for the rows and one for the effects.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { upsertCases, upsertObligations, writeAll } from '../../packages/server/src/commands/write.ts'
import { enqueue } from '../../packages/server/src/effects/enqueue.ts'
import { atOnce } from './at-once.ts'
import type { WrittenByOne } from './direct.ts'
import { organisation } from './shop.ts'

const statements = {
  events: `insert into case_events (organisation, case_id, version, type, at, recorded_at, body, hash)
    select $1, case_id, version, type, at, recorded_at, body, hash from json_to_recordset($2) as row(
      case_id uuid, version integer, type text, at timestamptz, recorded_at timestamptz, body text, hash text)`,
  texts: `insert into case_texts (organisation, case_id, text_id, body)
    select $1, case_id, text_id, body from json_to_recordset($2) as row(case_id uuid, text_id uuid, body text)`,
  cases: upsertCases('$2'),
  obligations: upsertObligations('$2'),
  receipts: `insert into command_receipts (organisation, idempotency_key, fingerprint, case_id, accepted, version)
    select $1, idempotency_key, fingerprint, case_id, accepted, version from json_to_recordset($2) as row(
      idempotency_key text, fingerprint text, case_id uuid, accepted boolean, version integer)`,
}

/** Writes each matter's commands again under fresh ids; gives commands per second. */
export async function writePlainly(
  url: string,
  written: readonly WrittenByOne[][],
  many: number,
  way: 'plain' | 'fewest',
) {
  const pool = new pg.Pool({ connectionString: url, max: many })
  // The database may end before a connection that was given up has gone.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.query(`set redress.organisation = '${organisation}'`))
  const matters = written.map(again)
  let commands = 0
  const seconds = await atOnce(matters, many, async (matter) => {
    const client = await pool.connect()
    for (const rows of matter) {
      await client.query('begin')
      if (way === 'plain') await writeEach(client, rows)
      else await writeAll(client, organisation, rows)
      await enqueue(client, organisation, rows.effects)
      await client.query('commit')
      commands += 1
    }
    client.release()
  })
  await pool.end()
  return { commands, seconds }
}

async function writeEach(client: pg.PoolClient, rows: WrittenByOne): Promise<void> {
  for (const [name, text] of Object.entries(statements)) {
    const some = rows[name as keyof typeof statements]
    if (some.length > 0)
      await client.query({ name: `floor-${name}`, text, values: [organisation, JSON.stringify(some)] })
  }
}

/** The same writings under another case, number, texts and keys. */
function again(writings: readonly WrittenByOne[]): WrittenByOne[] {
  const first = writings[0]?.cases[0]
  if (!first) throw new Error('A matter begins with a case.')
  const caseId = randomUUID()
  const ids = new Map([
    [first.case_id, caseId],
    [first.number, `N-${caseId.slice(0, 13)}`],
  ])
  for (const { idempotency_key } of writings.flatMap(({ receipts }) => receipts))
    ids.set(idempotency_key, `${idempotency_key} ${caseId}`)
  for (const { text_id } of writings.flatMap(({ texts }) => texts)) ids.set(text_id, randomUUID())
  let json = JSON.stringify(writings)
  for (const [old, fresh] of ids) json = json.replaceAll(old, fresh)
  return JSON.parse(json)
}
