/**
 * Reads what is kept, as records, which nobody else changes until the transaction ends. The statements have no names: a plan that was kept from when the
 * tables were small would read them whole for each batch of an import.
 */
import type { PoolClient } from 'pg'
import { erasedMark } from './erased-mark.ts'
import type { CentreRecord, CustomerRecord, OrderRecord, SellerRecord } from './records.ts'

/** An instant as JSON writes it. */
const iso = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export const customerColumns = `customer_id as id, external_id as "externalId", kind, email, name, phone, address,
  language, country, tier, ${iso('since')} as since, facts, ${iso('erased_at')} as "erasedAt"`

export const sellerColumns = `seller_id as id, external_id as "externalId", name, email, country, standing, facts`

export const centreColumns = `centre_id as id, external_id as "externalId", name, brands, latitude, longitude, address, phone`

/** The children of order `o`, as JSON. */
const children = (table: string, key: string, fields: string, order: string) => `coalesce((
    select json_agg(json_build_object('id', c.${key}, ${fields}) order by ${order}) from ${table} c
    where c.organisation = o.organisation and c.order_id = o.order_id), '[]')`

export const orderColumns = `o.order_id as id, o.external_id as "externalId", o.number, o.customer_id as "customerId",
  o.seller_id as "sellerId", ${iso('o.placed_at')} as "placedAt", ${iso('o.paid_at')} as "paidAt",
  ${iso('o.shipped_at')} as "shippedAt", ${iso('o.delivered_at')} as "deliveredAt", o.country, o.channel, o.currency,
  o.total, o.transport, o.facts,
  ${children(
    'order_lines',
    'line_id',
    `'title', c.title, 'unit', c.unit, 'serial', c.serial, 'brand', c.brand, 'category', c.category,
      'condition', c.condition, 'quantity', c.quantity::text, 'unitPrice', c.unit_price::text, 'price', c.price::text,
      'shippedAt', ${iso('c.shipped_at')}, 'deliveredAt', ${iso('c.delivered_at')}, 'facts', c.facts`,
    'c.position, c.line_id',
  )} as lines,
  ${children(
    'deliveries',
    'delivery_id',
    `'carrier', c.carrier, 'tracking', c.tracking, 'shippedAt', ${iso('c.shipped_at')},
      'deliveredAt', ${iso('c.delivered_at')}, 'lines', c.lines`,
    'c.shipped_at, c.delivery_id',
  )} as deliveries,
  ${children(
    'payments',
    'payment_id',
    `'method', c.method, 'amount', c.amount::text, 'paidAt', ${iso('c.paid_at')}, 'dispute', c.dispute,
      'disputeOpenedAt', ${iso('c.dispute_opened_at')}`,
    'c.paid_at, c.payment_id',
  )} as payments,
  ${children(
    'invoices',
    'invoice_id',
    `'number', c.number, 'issuedAt', ${iso('c.issued_at')}, 'amount', c.amount::text, 'currency', c.currency`,
    'c.issued_at, c.invoice_id',
  )} as invoices`

/**
 * Locks are taken in the order of the ids, as the bus does, so that nobody waits in a circle. Each id is looked up by itself: for a list of them, a database
 * that has not yet counted a table that is being filled would rather read all of it.
 */
function byExternalId<Kept extends { externalId: string }>(table: string, key: string, columns: string) {
  const text = `select locked.* from unnest(array(
      select found.${key} from unnest($2::text[]) as wanted (external_id)
      cross join lateral (
        select x.${key} from ${table} x where x.organisation = $1 and x.external_id = wanted.external_id limit 1) as found
      order by 1)) as known (id)
    cross join lateral (
      select ${columns} from ${table} o where o.organisation = $1 and o.${key} = known.id
      limit 1 for no key update of o) as locked`
  return async (client: PoolClient, organisation: string, externalIds: readonly string[]) => {
    if (externalIds.length === 0) return new Map<string, Kept>()
    const { rows } = await client.query<Kept>(text, [organisation, externalIds])
    return new Map(rows.map((row) => [row.externalId, row]))
  }
}

const lockKeptCustomers = byExternalId<CustomerRecord>('customers', 'customer_id', customerColumns)

/** Whoever was erased is known by the mark that the erasure left, and found under the id that the shop sends. */
export async function lockCustomers(
  client: PoolClient,
  organisation: string,
  externalIds: readonly string[],
): Promise<Map<string, CustomerRecord>> {
  const found = await lockKeptCustomers(client, organisation, externalIds)
  const marks = new Map(
    externalIds.filter((id) => !found.has(id)).map((id) => [erasedMark(organisation, id), id]),
  )
  for (const [mark, erased] of await lockKeptCustomers(client, organisation, [...marks.keys()])) {
    const externalId = marks.get(mark) ?? mark
    found.set(externalId, { ...erased, externalId })
  }
  return found
}

export const lockSellers = byExternalId<SellerRecord>('sellers', 'seller_id', sellerColumns)
export const lockCentres = byExternalId<CentreRecord>('service_centres', 'centre_id', centreColumns)
export const lockOrders = byExternalId<OrderRecord>('orders', 'order_id', orderColumns)

const numbers = `select wanted.number, found.external_id as "externalId" from unnest($2::text[]) as wanted (number)
  cross join lateral (
    select x.external_id from orders x where x.organisation = $1 and x.number = wanted.number limit 1) as found`

/** Whose the numbers are: external ids of orders by number. */
export async function ownersOfNumbers(client: PoolClient, organisation: string, wanted: readonly string[]) {
  if (wanted.length === 0) return new Map<string, string>()
  const { rows } = await client.query<{ number: string; externalId: string }>(numbers, [organisation, wanted])
  return new Map(rows.map(({ number, externalId }) => [number, externalId]))
}
