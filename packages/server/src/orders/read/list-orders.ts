import type { PoolClient } from 'pg'
import { Conditions, millis, type Sight } from './query.ts'

export interface OrderSummary {
  id: string
  externalId: string
  number: string
  placedAt: string | null
  deliveredAt: string | null
  country: string | null
  currency: string | null
  total: string | null
  customer: { id: string; externalId: string }
  seller: { id: string; externalId: string; name: string } | null
}

export interface OrderFilter {
  /** The shop's id, or ours. */
  customer?: string | undefined
  seller?: string | undefined
  number?: string | undefined
  /** ISO 8601; the first is in, the last is not. */
  placedFrom?: string | undefined
  placedBefore?: string | undefined
}

/** Where a page ended: the instant at which its last order was placed, to the microsecond, null where that is not known; and its id. */
export type OrderCursor = readonly [placedAt: string | null, id: string]

/** Of a table, by the shop's id, else by ours. */
const idOf = (table: string, key: string, at: string) =>
  `(select ${key} from ${table} x where x.organisation = $1 and (x.external_id = ${at} or x.${key}::text = ${at})
    order by x.external_id = ${at} desc limit 1)`

const micros = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Orders, newest first; those of which nobody knows when they were placed come last. Gives one more than the limit where there are more. */
export async function listOrders(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  filter: OrderFilter,
  { limit, after }: { limit: number; after: OrderCursor | undefined },
): Promise<{ items: OrderSummary[]; next: OrderCursor | undefined }> {
  const page = async (placed: 'known' | 'unknown', most: number) => {
    const where = conditionsOf(organisation, sight, filter)
    where.and(placed === 'known' ? 'o.placed_at is not null' : 'o.placed_at is null')
    if (after && placed === 'known')
      where.and(
        `(o.placed_at, o.order_id) < (${where.value(after[0])}::timestamptz, ${where.value(after[1])}::uuid)`,
      )
    if (after && placed === 'unknown' && after[0] === null)
      where.and(`o.order_id < ${where.value(after[1])}::uuid`)
    const { rows } = await client.query<OrderSummary & { cursor: string | null }>(
      `select o.order_id as id, o.external_id as "externalId", o.number, ${millis('o.placed_at')} as "placedAt",
         ${millis('o.delivered_at')} as "deliveredAt", o.country, o.currency, o.total, ${micros('o.placed_at')} as cursor,
         json_build_object('id', c.customer_id, 'externalId', c.external_id) as customer,
         case when s.seller_id is null then null
           else json_build_object('id', s.seller_id, 'externalId', s.external_id, 'name', s.name) end as seller
       from (select * from orders o where o.organisation = $1 ${where.text}
         order by o.placed_at desc nulls last, o.order_id desc limit ${where.value(most)}) o
       join customers c on c.organisation = $1 and c.customer_id = o.customer_id
       left join sellers s on s.organisation = $1 and s.seller_id = o.seller_id
       order by o.placed_at desc nulls last, o.order_id desc`,
      where.values,
    )
    return rows
  }
  const dated = filter.placedFrom !== undefined || filter.placedBefore !== undefined
  const rows = after?.[0] === null ? [] : await page('known', limit + 1)
  if (rows.length <= limit && !dated) rows.push(...(await page('unknown', limit + 1 - rows.length)))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(({ cursor: _, ...item }) => item),
    next: last && [last.cursor, last.id],
  }
}

function conditionsOf(organisation: string, sight: Sight, filter: OrderFilter): Conditions {
  const where = new Conditions(organisation)
  if ('customerId' in sight) where.and(`o.customer_id = ${where.value(sight.customerId)}`)
  if ('sellerId' in sight) where.and(`o.seller_id = ${where.value(sight.sellerId)}`)
  if (filter.customer !== undefined)
    where.and(`o.customer_id = ${idOf('customers', 'customer_id', where.value(filter.customer))}`)
  if (filter.seller !== undefined)
    where.and(`o.seller_id = ${idOf('sellers', 'seller_id', where.value(filter.seller))}`)
  if (filter.number !== undefined) where.and(`o.number = ${where.value(filter.number)}`)
  if (filter.placedFrom !== undefined) where.and(`o.placed_at >= ${where.value(filter.placedFrom)}`)
  if (filter.placedBefore !== undefined) where.and(`o.placed_at < ${where.value(filter.placedBefore)}`)
  return where
}
