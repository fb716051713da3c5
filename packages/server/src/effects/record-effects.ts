import type { PoolClient } from 'pg'
import type { AlsoWrite } from '../commands/batch.ts'
import { effectsOf } from './called-for.ts'
import { enqueue } from './enqueue.ts'

/** Writes what events call for in the transaction of the events. */
export const recordEffects: AlsoWrite = async (client, organisation, recorded) => {
  if (recorded.length === 0) return
  const hasWebhooks = await listens(client, organisation)
  const rows = recorded.flatMap(({ judged: { recorded: made } }) => {
    if (!made) return []
    const { id: caseId, version } = made.kept
    return effectsOf(made.keptEvents, { caseId, version, hasWebhooks })
  })
  await enqueue(client, organisation, rows)
}

const listening = {
  name: 'webhooks-listening',
  text: 'select exists (select from webhook_endpoints where organisation = $1 and enabled) as some',
}

async function listens(client: PoolClient, organisation: string): Promise<boolean> {
  const { rows } = await client.query<{ some: boolean }>({ ...listening, values: [organisation] })
  return rows[0]?.some ?? false
}
