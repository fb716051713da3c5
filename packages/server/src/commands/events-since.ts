import type { CaseEvent } from '@redress/engine'
import type { PoolClient } from 'pg'
import { filledIn } from '../cases/references.ts'
import { meaningsOf } from './load.ts'

const query = {
  name: 'events-since',
  text: `select body from case_events where organisation = $1 and case_id = $2 and version > $3 order by version limit $4`,
}

/** A case's events after a version, in order, with what their references stand for; at most `most`. */
export async function eventsSince(
  client: PoolClient,
  organisation: string,
  caseId: string,
  version: number,
  most = 1000,
): Promise<CaseEvent[]> {
  const { rows } = await client.query<{ body: string }>({
    ...query,
    values: [organisation, caseId, version, most],
  })
  const all = `[${rows.map(({ body }) => body).join(',')}]`
  return filledIn<CaseEvent[]>(all, await meaningsOf(client, organisation, all))
}
