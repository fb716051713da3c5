import type { AlsoWrite } from '../commands/batch.ts'
import { hasWebhooks } from '../webhooks/has-webhooks.ts'
import { effectsOf } from './called-for.ts'
import { enqueue } from './enqueue.ts'

/** Writes what events call for in the transaction of the events. */
export const recordEffects: AlsoWrite = async (client, organisation, recorded) => {
  if (recorded.length === 0) return
  const told = await hasWebhooks(client, organisation)
  const rows = recorded.flatMap(({ judged: { recorded: made } }) => {
    if (!made) return []
    const { id: caseId, version } = made.kept
    return effectsOf(made.keptEvents, { caseId, version, hasWebhooks: told })
  })
  await enqueue(client, organisation, rows)
}
