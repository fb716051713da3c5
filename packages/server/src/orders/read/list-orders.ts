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
  /** With what tells who it is, for our own people. */
  customer: {
    id: string
    externalId: string
    name?: string | null
    email?: string | null
  }
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

/** Where a page ended: the instant by which its last order is listed, to the microsecond, null where none is known; and its id. */
export type OrderCursor = readonly [at: string | null, id: string]

/** When an order was placed, else when it was delivered: as the indexes have it. */
const listedAt = '(case when o.placed_at is null then o.delivered_at else o.placed_at end)'
const newestFirst = `order by ${listedAt} desc nulls last, o.order_id desc`

/** Of a table, by the shop's id, else by ours. */
const idOf = (table: string, key: string, at: string) =>
  `(select ${key} from ${table} x where x.organisation = $1 and (x.external_id = ${at} or x.${key}::text = ${at})
    order by x.external_id = ${at} desc limit 1)`

const micros = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Orders, newest first; those of which nobody knows when they were placed or delivered come last. Gives one more than the limit where there are more. */
export async function listOrders(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  filter: OrderFilter,
  { limit, after }: { limit: number; after: OrderCursor | undefined },
): Promise<{ items: OrderSummary[]; next: OrderCursor | undefined }> {
  const page = async (date: 'known' | 'unknown', most: number) => {
    const where = conditionsOf(organisation, sight, filter)
    where.and(`${listedAt} ${date === 'known' ? 'is not null' : 'is null'}`)
    if (after && date === 'known')
      where.and(
        `(${listedAt}, o.order_id) < (${where.value(after[0])}::timestamptz, ${where.value(after[1])}::uuid)`,
      )
    if (after && date === 'unknown' && after[0] === null)
      where.and(`o.order_id < ${where.value(after[1])}::uuid`)
    const { rows } = await client.query<OrderSummary & { cursor: string | null }>(
      `with page as materialized (select o.order_id from orders o where o.organisation = $1 ${where.text}
         ${newestFirst} limit ${where.value(most)})
       select o.order_id as id, o.external_id as "externalId", o.number, ${millis('o.placed_at')} as "placedAt",
         ${millis('o.delivered_at')} as "deliveredAt", o.country, o.currency, o.total, ${micros(listedAt)} as cursor,
         ${customerAs(sight)} as customer, ${seller} as seller
       from page join orders o on o.organisation = $1 and o.order_id = page.order_id
       ${newestFirst}`,
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

/** Of the orders that were placed then, told to the index too. */
const placed = (how: '>=' | '<', instant: string) =>
  `o.placed_at is not null and ${listedAt} ${how} ${instant}::timestamptz`

// Each by its key: of a join the database would think, having counted nothing, that another order of it were better.
const customerAs = (sight: Sight) =>
  `(select json_build_object('id', c.customer_id, 'externalId', c.external_id${
    'all' in sight ? ", 'name', c.name, 'email', c.email" : ''
  }) from customers c where c.organisation = $1 and c.customer_id = o.customer_id)`

const seller = `(select json_build_object('id', s.seller_id, 'externalId', s.external_id, 'name', s.name)
  from sellers s where s.organisation = $1 and s.seller_id = o.seller_id)`

function conditionsOf(organisation: string, sight: Sight, filter: OrderFilter): Conditions {
  const where = new Conditions(organisation)
  if ('customerId' in sight) where.and(`o.customer_id = ${where.value(sight.customerId)}`)
  if ('sellerId' in sight) where.and(`o.seller_id = ${where.value(sight.sellerId)}`)
  if (filter.customer !== undefined)
    where.and(`o.customer_id = ${idOf('customers', 'customer_id', where.value(filter.customer))}`)
  if (filter.seller !== undefined)
    where.and(`o.seller_id = ${idOf('sellers', 'seller_id', where.value(filter.seller))}`)
  if (filter.number !== undefined) where.and(`o.number = ${where.value(filter.number)}`)
  if (filter.placedFrom !== undefined) where.and(placed('>=', where.value(filter.placedFrom)))
  if (filter.placedBefore !== undefined) where.and(placed('<', where.value(filter.placedBefore)))
  return where
}
