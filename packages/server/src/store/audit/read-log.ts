import type { PoolClient } from 'pg'
import type { LogRow } from './finding.ts'

/** How many events are held at once, besides those of the case being read. */
const page = 2000

/** The log of an organisation, case by case, through a cursor of the client's transaction: in memory is never more than a page and a case. */
export async function* readLog(
  client: PoolClient,
  organisation: string,
  { from = 'case_events' }: { from?: string } = {},
): AsyncGenerator<LogRow[]> {
  await client.query({
    text: `declare log_in_order no scroll cursor for
      select case_id as "caseId", version, type, at, body, hash from ${from}
      where organisation = $1 order by organisation, case_id, version`,
    values: [organisation],
  })
  let rows: LogRow[] = []
  for (;;) {
    const { rows: next } = await client.query<LogRow>(`fetch ${page} from log_in_order`)
    for (const row of next) {
      if (rows[0] && rows[0].caseId !== row.caseId) {
        yield rows
        rows = []
      }
      rows.push(row)
    }
    if (next.length < page) break
  }
  if (rows.length > 0) yield rows
  await client.query('close log_in_order')
}
