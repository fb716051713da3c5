import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { enqueue } from '../effects/enqueue.ts'
import { repeat, wake } from '../effects/settle.ts'
import type { Db } from '../store/store.ts'
import { deliveryEffect, deliveryKey } from './tell.ts'

/** Which are sent again: one, whatever became of it; or all of an endpoint that failed and were made since an instant. */
export type Redelivery = { deliveryId: string } | { endpointId: string; since: Date }

/** How many are sent again in one call at most. */
export const mostAtOnce = 10_000

/** Sends deliveries again, under their own ids and in the order of their cases; one that waits for its next attempt goes at once. Gives how many. */
export async function redeliver(
  db: Db,
  client: PoolClient,
  organisation: string,
  which: Redelivery,
): Promise<number> {
  const hastened = await hasten(db, client, organisation, which)
  let chosen = db
    .selectFrom('webhook_deliveries')
    .select('delivery_id')
    .where('organisation', '=', organisation)
    .where('state', '<>', 'waiting')
    .limit(mostAtOnce)
    .orderBy('delivery_id')
  chosen =
    'deliveryId' in which
      ? chosen.where('delivery_id', '=', which.deliveryId)
      : chosen
          .where('endpoint_id', '=', which.endpointId)
          .where('state', '=', 'failed')
          .where('created_at', '>=', which.since)
  const waiting = await db
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', settled_at: null })
    .where('organisation', '=', organisation)
    .where('delivery_id', 'in', chosen)
    .returning(['delivery_id', 'case_id', 'version'])
    .execute()
  if (waiting.length === 0) return hastened
  const effects = await db
    .selectFrom('effects')
    .select('effect_id')
    .where('organisation', '=', organisation)
    .where(
      'key',
      'in',
      waiting.map(({ delivery_id }) => deliveryKey(delivery_id)),
    )
    .execute()
  await repeat(
    client,
    organisation,
    effects.map(({ effect_id }) => effect_id),
  )
  // What was made while its endpoint was disabled has no effect yet.
  await enqueue(
    client,
    organisation,
    waiting.map(({ case_id, delivery_id, version }) => deliveryEffect(case_id, delivery_id, version)),
  )
  return hastened + waiting.length
}

/** Lets those that wait for their next attempt go now: whoever asks has mended the receiver. Gives how many. */
async function hasten(db: Db, client: PoolClient, organisation: string, which: Redelivery): Promise<number> {
  let chosen = db
    .selectFrom('webhook_deliveries')
    .innerJoin('effects', (join) =>
      join
        .onRef('effects.organisation', '=', 'webhook_deliveries.organisation')
        .on('effects.key', '=', sql<string>`'webhook:' || webhook_deliveries.delivery_id`),
    )
    .select('effects.effect_id')
    .where('webhook_deliveries.organisation', '=', organisation)
    .where('webhook_deliveries.state', '=', 'waiting')
    .where('effects.state', '=', 'waiting')
    .where('effects.run_at', '>', sql<Date>`now()`)
    .orderBy('webhook_deliveries.delivery_id')
    .limit(mostAtOnce)
  chosen =
    'deliveryId' in which
      ? chosen.where('webhook_deliveries.delivery_id', '=', which.deliveryId)
      : chosen
          .where('webhook_deliveries.endpoint_id', '=', which.endpointId)
          .where('webhook_deliveries.created_at', '>=', which.since)
  const effects = await chosen.execute()
  for (const { effect_id } of effects) await wake(client, organisation, effect_id)
  return effects.length
}
