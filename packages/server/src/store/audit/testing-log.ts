/** Logs for the tests of the audit: cases with events that are chained as the bus chains them. */
import pg from 'pg'
import { chain } from '../../cases/hash.ts'
import { migratedDatabase } from '../../testing/migrated-database.ts'
import { openStore } from '../store.ts'

export const caseIdOf = (number: number) => `01932b1c-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A database with an organisation and some cases of five events each. `tamper` runs SQL as somebody who may do everything, past the triggers. */
export async function databaseWithLog({ cases = 3, events = 5 } = {}) {
  const { url, adminUrl, drop } = await migratedDatabase()
  const store = openStore(url)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query("set session_replication_role = 'replica'")
  const organisation = 'halle-marine'
  await admin.query(
    `insert into organisations (organisation, title, languages) values ($1, '{"en": "Halle Marine"}', '{en}')`,
    [organisation],
  )
  for (let number = 1; number <= cases; number += 1)
    await addCase(admin, organisation, caseIdOf(number), number, events)
  return {
    store,
    organisation,
    tamper: (sql: string, values: unknown[] = []) => admin.query(sql, values),
    addCase: (number: number) => addCase(admin, organisation, caseIdOf(number), number, events),
    async close() {
      await admin.end()
      await store.close()
      await drop()
    },
  }
}

const begun = Date.UTC(2026, 2, 2, 11)

async function addCase(
  admin: pg.Client,
  organisation: string,
  caseId: string,
  number: number,
  count: number,
): Promise<void> {
  let hash = ''
  for (let version = 1; version <= count; version += 1) {
    const at = begun + version * 60_000
    const type = version === 1 ? 'opened' : 'status-changed'
    const body = JSON.stringify({ type, at, by: { party: 'customer' }, data: { number, version } })
    hash = chain(hash, { organisation, caseId, version, body })
    await admin.query(
      'insert into case_events (organisation, case_id, version, type, at, recorded_at, body, hash) values ($1, $2, $3, $4, $5, $5, $6, $7)',
      [organisation, caseId, version, type, new Date(at), body, hash],
    )
  }
  await admin.query(
    `insert into cases (organisation, case_id, number, policy, policy_version, kind, channel, status, open, level, team, customer_id,
       opened_at, received_at, updated_at, version, hash, state)
     values ($1, $2, $3, 'p', '1', 'broken', 'web', 'opened', true, 1, 'desk', $2, now(), now(), now(), $4, $5, '{}')`,
    [organisation, caseId, `N-${number}`, count, hash],
  )
}
