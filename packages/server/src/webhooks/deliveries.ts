import type { Selectable } from 'kysely'
import type { Db } from '../store/store.ts'
import type { WebhookTables } from '../store/tables/webhooks.ts'

export type Delivery = Selectable<WebhookTables['webhook_deliveries']>
export type Attempt = Selectable<WebhookTables['webhook_attempts']>
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const

export interface DeliveryQuery {
  endpointId: string
  state?: Delivery['state'] | undefined
  type?: string | undefined
  before?: string | undefined
  limit: number
}

/** What an endpoint was told, newest first. */
export function listDeliveries(
  db: Db,
  organisation: string,
  { endpointId, state, type, before, limit }: DeliveryQuery,
): Promise<Delivery[]> {
  let query = db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('endpoint_id', '=', endpointId)
    .orderBy('delivery_id', 'desc')
    .limit(limit)
  if (state !== undefined) query = query.where('state', '=', state)
  if (type !== undefined) query = query.where('type', '=', type)
  if (before !== undefined) query = query.where('delivery_id', '<', before)
  return query.execute()
}

/** One delivery with all its attempts, first one first. */
export async function findDelivery(
  db: Db,
  organisation: string,
  id: string,
): Promise<{ delivery: Delivery; attempts: Attempt[] } | undefined> {
  const delivery = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('delivery_id', '=', id)
    .executeTakeFirst()
  if (!delivery) return undefined
  const attempts = await db
    .selectFrom('webhook_attempts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('delivery_id', '=', id)
    .orderBy('attempt')
    .execute()
  return { delivery, attempts }
}

/** For how many days the log is kept. */
export const logDays = 30

/** Forgets deliveries that were settled longer ago than the log is kept. Gives how many. */
export async function forgetOldDeliveries(db: Db, now: number): Promise<number> {
  const before = new Date(now - logDays * 24 * 60 * 60 * 1000)
  const { numDeletedRows } = await db
    .deleteFrom('webhook_deliveries')
    .where('settled_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
