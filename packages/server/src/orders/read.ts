/** Lists and single things of the shop, as somebody may see them. */
import type { PoolClient } from 'pg'
import type { CentreRecord, CustomerRecord, OrderRecord, SellerRecord } from './records.ts'
import { centreColumns, customerColumns, orderColumns, sellerColumns } from './stored.ts'

/** Whose things somebody may see: all of them, a customer's own, or those with a seller. */
export type Sight = { all: true } | { customerId: string } | { sellerId: string }

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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Of a table, by the shop's id, else by ours. */
const idOf = (table: string, key: string, at: string) =>
  `(select ${key} from ${table} x where x.organisation = $1 and (x.external_id = ${at} or x.${key}::text = ${at})
    order by x.external_id = ${at} desc limit 1)`

class Conditions {
  readonly values: unknown[]
  readonly #texts: string[] = []

  constructor(organisation: string) {
    this.values = [organisation]
  }

  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  and(text: string): void {
    this.#texts.push(`and ${text}`)
  }

  get text(): string {
    return this.#texts.join(' ')
  }
}

const micros = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const millis = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

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

interface Stamps {
  createdAt: string
  updatedAt: string
}
const stamps = (table: string) =>
  `, ${millis(`${table}.created_at`)} as "createdAt", ${millis(`${table}.updated_at`)} as "updatedAt"`

export type ShownCustomer = Omit<CustomerRecord, 'erasedAt'> & { erasedAt: string | null } & Stamps
export type ShownSeller = SellerRecord & Stamps
export type ShownOrder = Omit<OrderRecord, 'customerId' | 'sellerId'> &
  Stamps & {
    customer: { id: string; externalId: string; kind: string; name?: string | null; email?: string | null }
    seller: { id: string; externalId: string; name: string; standing?: string } | null
  }

/** By the shop's id, else by ours. */
async function findOne<Found>(
  client: PoolClient,
  organisation: string,
  { table, key, columns, and = '' }: { table: string; key: string; columns: string; and?: string },
  id: string,
  values: unknown[] = [],
): Promise<Found | undefined> {
  const find = async (by: string, wanted: string) => {
    const { rows } = await client.query(
      `select ${columns} from ${table} o where o.organisation = $1 and o.${by} = $2 ${and}`,
      [organisation, wanted, ...values],
    )
    return rows[0] as Found | undefined
  }
  return (await find('external_id', id)) ?? (uuid.test(id) ? find(key, id) : undefined)
}

/** An order with all that belongs to it. A seller is not told who the customer is. */
export async function findOrder(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  id: string,
): Promise<ShownOrder | undefined> {
  const [and, values] =
    'customerId' in sight
      ? ['and o.customer_id = $3', [sight.customerId]]
      : 'sellerId' in sight
        ? ['and o.seller_id = $3', [sight.sellerId]]
        : ['', []]
  const found = await findOne<OrderRecord & Stamps>(
    client,
    organisation,
    { table: 'orders', key: 'order_id', columns: orderColumns + stamps('o'), and },
    id,
    values,
  )
  if (!found) return undefined
  const { customerId, sellerId, ...order } = found
  const customer = await findOne<ShownCustomer>(client, organisation, customers, customerId)
  const seller = sellerId ? await findOne<ShownSeller>(client, organisation, sellers, sellerId) : undefined
  if (!customer) throw new Error(`The customer ${customerId} of order ${order.id} is not there.`)
  const { id: ofCustomer, externalId, kind, name, email } = customer
  return {
    ...order,
    customer: { id: ofCustomer, externalId, kind, ...('sellerId' in sight ? {} : { name, email }) },
    seller: seller
      ? {
          id: seller.id,
          externalId: seller.externalId,
          name: seller.name,
          ...('customerId' in sight ? {} : { standing: seller.standing }),
        }
      : null,
  }
}

const customers = { table: 'customers', key: 'customer_id', columns: customerColumns + stamps('o') }
const sellers = { table: 'sellers', key: 'seller_id', columns: sellerColumns + stamps('o') }

export const findCustomer = (client: PoolClient, organisation: string, id: string) =>
  findOne<ShownCustomer>(client, organisation, customers, id)

export const findSeller = (client: PoolClient, organisation: string, id: string) =>
  findOne<ShownSeller>(client, organisation, sellers, id)

export interface Paged {
  limit: number
  /** The external id that the page before ended with. */
  after: string | undefined
}

async function byExternalId<Item extends { externalId: string }>(
  client: PoolClient,
  { table, columns }: { table: string; columns: string },
  where: Conditions,
  { limit, after }: Paged,
): Promise<{ items: Item[]; next: string | undefined }> {
  if (after !== undefined) where.and(`o.external_id > ${where.value(after)}`)
  const { rows } = await client.query<Item>(
    `select ${columns} from ${table} o where o.organisation = $1 ${where.text}
     order by o.external_id limit ${where.value(limit + 1)}`,
    where.values,
  )
  return { items: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]?.externalId : undefined }
}

/** By what somebody on the telephone says who they are. The number of a telephone also without what stands between its digits. */
const whoTheyAre = `unaccent(lower(concat_ws(' ', o.name, o.email, o.external_id, o.phone,
  regexp_replace(o.phone, '[^0-9+]', '', 'g'))))`

export function listCustomers(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  filter: { email?: string | undefined; q?: string | undefined },
  page: Paged,
) {
  const where = new Conditions(organisation)
  if ('customerId' in sight) where.and(`o.customer_id = ${where.value(sight.customerId)}`)
  if ('sellerId' in sight) where.and('false')
  if (filter.email !== undefined) where.and(`lower(o.email) = lower(${where.value(filter.email)})`)
  for (const word of filter.q?.split(/\s+/).filter(Boolean).slice(0, 6) ?? [])
    where.and(`${whoTheyAre} like unaccent(lower(${where.value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}))`)
  return byExternalId<ShownCustomer>(client, customers, where, page)
}

export function listSellers(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  filter: { standing?: string | undefined },
  page: Paged,
) {
  const where = new Conditions(organisation)
  if ('sellerId' in sight) where.and(`o.seller_id = ${where.value(sight.sellerId)}`)
  if ('customerId' in sight) where.and('false')
  if (filter.standing !== undefined) where.and(`o.standing = ${where.value(filter.standing)}`)
  return byExternalId<ShownSeller>(client, sellers, where, page)
}

const centres = { table: 'service_centres', key: 'centre_id', columns: centreColumns }

export const findCentre = (client: PoolClient, organisation: string, id: string) =>
  findOne<CentreRecord>(client, organisation, centres, id)

/** A centre without brands serves all. */
const servesBrand = (at: string) =>
  `(o.brands = '{}' or exists (select from unnest(o.brands) brand where lower(brand) = lower(${at})))`

export function listCentres(
  client: PoolClient,
  organisation: string,
  { brand }: { brand?: string | undefined },
  page: Paged,
) {
  const where = new Conditions(organisation)
  if (brand !== undefined) where.and(servesBrand(where.value(brand)))
  return byExternalId<CentreRecord>(client, centres, where, page)
}

/** The nearest first, as the crow flies: kilometres on a sphere, to a tenth. */
export async function nearestCentres(
  client: PoolClient,
  organisation: string,
  { latitude, longitude }: { latitude: number; longitude: number },
  { brand, limit }: { brand?: string | undefined; limit: number },
): Promise<(CentreRecord & { distanceKm: number })[]> {
  const where = new Conditions(organisation)
  const [lat, lon] = [where.value(latitude), where.value(longitude)].map((at) => `${at}::float8`)
  if (brand !== undefined) where.and(servesBrand(where.value(brand)))
  const { rows } = await client.query<CentreRecord & { distanceKm: number }>(
    `select *, round((2 * 6371.0088 * asin(sqrt(least(1, haversine))))::numeric, 1)::float8 as "distanceKm"
     from (select ${centreColumns},
       sin(radians(latitude - ${lat}) / 2) ^ 2
         + cos(radians(${lat})) * cos(radians(latitude)) * sin(radians(longitude - ${lon}) / 2) ^ 2 as haversine
       from service_centres o where o.organisation = $1 ${where.text}) as found
     order by haversine, "externalId" limit ${where.value(limit)}`,
    where.values,
  )
  return rows.map(
    ({ haversine: _, ...row }: CentreRecord & { distanceKm: number; haversine?: number }) => row,
  )
}
