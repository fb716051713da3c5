/**
 * What a case is told of its matter: the engine's `Given` parts, made from what the shop sent. Instants are milliseconds, numbers exact decimals as
 * text. Nothing here names the customer: a case knows them by id, and a seller's name is a reference that a reader of the log resolves.
 */
import { type RawBuilder, sql } from 'kysely'
import type { PoolClient } from 'pg'
import { boundTo } from '../store/bound-client.ts'
import type { Db } from '../store/store.ts'

/** Either of what a piece of work is given by the store. */
export type Connection = Db | PoolClient

/** Facts by name, as conditions read them. */
export type Fields = Record<string, unknown>

export interface Wanted {
  orderIds?: readonly string[]
  customerIds?: readonly string[]
  sellerIds?: readonly string[]
}

/** Facts by id; an id that the organisation does not have is not there. */
export interface Known {
  orders: Map<string, Fields>
  customers: Map<string, Fields>
  sellers: Map<string, Fields>
}

/** The past cases of a customer that are told, the newest. */
export const mostPastCases = 1000

/** The facts of many orders, customers and sellers in one round trip. */
export async function knownFacts(db: Connection, organisation: string, wanted: Wanted): Promise<Known> {
  const known: Known = { orders: new Map(), customers: new Map(), sellers: new Map() }
  const { orderIds = [], customerIds = [], sellerIds = [] } = wanted
  const parts = [
    ...(orderIds.length > 0 ? [ordersQuery(organisation, orderIds)] : []),
    ...(customerIds.length > 0 ? [customersQuery(organisation, customerIds)] : []),
    ...(sellerIds.length > 0 ? [sellersQuery(organisation, sellerIds)] : []),
  ]
  if (parts.length === 0) return known
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(
    'release' in db ? boundTo(db) : db,
  )
  for (const { what, id, facts, declared } of rows) known[what].set(id, withDeclared(facts, declared))
  return known
}

/** The facts of one order with its lines; undefined where there is no such order. */
export const orderFacts = async (db: Connection, organisation: string, orderId: string) =>
  (await ordersFacts(db, organisation, [orderId])).get(orderId)

/** The facts of one customer, with their past `cases`, oldest first; undefined where there is no such customer. */
export const customerFacts = async (db: Connection, organisation: string, customerId: string) =>
  (await customersFacts(db, organisation, [customerId])).get(customerId)

/** The facts of one seller, with the `failures` in all their cases so far; undefined where there is no such seller. */
export const sellerFacts = async (db: Connection, organisation: string, sellerId: string) =>
  (await sellersFacts(db, organisation, [sellerId])).get(sellerId)

export const ordersFacts = async (db: Connection, organisation: string, orderIds: readonly string[]) =>
  (await knownFacts(db, organisation, { orderIds })).orders

export const customersFacts = async (db: Connection, organisation: string, customerIds: readonly string[]) =>
  (await knownFacts(db, organisation, { customerIds })).customers

export const sellersFacts = async (db: Connection, organisation: string, sellerIds: readonly string[]) =>
  (await knownFacts(db, organisation, { sellerIds })).sellers

interface Row {
  what: keyof Known
  id: string
  facts: Fields
  declared: Fields
}

/** Declared facts beside the built-in ones, which they cannot replace. */
export function withDeclared(builtIn: Fields, declared: Fields): Fields {
  const facts = merged(declared, builtIn)
  if (Array.isArray(builtIn.lines)) facts.lines = builtIn.lines.map(lineWithDeclared)
  return facts
}

function lineWithDeclared({ declared, ...line }: { declared?: Fields } & Fields): Fields {
  return merged(declared ?? {}, line)
}

function merged(under: Fields, over: Fields): Fields {
  const both = { ...under }
  for (const [name, value] of Object.entries(over)) {
    const below = both[name]
    both[name] = isGroup(below) && isGroup(value) ? merged(below, value) : value
  }
  return both
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A timestamp as milliseconds. */
const ms = (column: string): RawBuilder<unknown> =>
  sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

function ordersQuery(organisation: string, ids: readonly string[]) {
  return sql`
    select 'orders' as what, o.order_id::text as id, json_strip_nulls(json_build_object(
      'number', o.number, 'placedAt', ${ms('o.placed_at')}, 'paidAt', ${ms('o.paid_at')},
      'shippedAt', ${ms('o.shipped_at')}, 'deliveredAt', ${ms('o.delivered_at')},
      'country', o.country, 'channel', o.channel, 'currency', o.currency, 'total', o.total::text,
      'payment', (
        select json_build_object(
          'method', p.method, 'dispute', p.dispute, 'disputeOpenedAt', ${ms('p.dispute_opened_at')})
        from payments p where p.organisation = o.organisation and p.order_id = o.order_id
        order by p.dispute = 'open' desc, p.dispute_opened_at desc nulls last, p.paid_at desc nulls last, p.payment_id
        limit 1),
      'transport', nullif(o.transport, '{}'),
      'invoice', (
        select json_build_object('number', i.number, 'issuedAt', ${ms('i.issued_at')})
        from invoices i where i.organisation = o.organisation and i.order_id = o.order_id
        order by i.issued_at nulls last, i.invoice_id
        limit 1),
      'lines', coalesce((
        select json_agg(json_build_object(
          'id', l.line_id, 'title', l.title, 'unit', l.unit, 'serial', l.serial, 'brand', l.brand,
          'category', l.category, 'condition', l.condition, 'quantity', l.quantity::text,
          'unitPrice', l.unit_price::text, 'price', l.price::text,
          'shippedAt', ${ms('l.shipped_at')}, 'deliveredAt', ${ms('l.delivered_at')},
          'declared', nullif(l.facts, '{}')) order by l.position)
        from order_lines l where l.organisation = o.organisation and l.order_id = o.order_id), '[]')
    )) as facts, o.facts::json as declared
    from orders o where o.organisation = ${organisation} and o.order_id = any(${ids}::uuid[])`
}

function customersQuery(organisation: string, ids: readonly string[]) {
  return sql`
    select 'customers' as what, c.customer_id::text as id, json_strip_nulls(json_build_object(
      'id', c.customer_id, 'kind', c.kind, 'language', c.language, 'country', c.country, 'tier', c.tier,
      'since', ${ms('c.since')},
      'cases', coalesce((
        select json_agg(json_build_object(
          'kind', p.kind, 'order', p.order_number, 'status', p.status, 'outcome', p.outcome,
          'remedy', p.remedy, 'openedAt', ${ms('p.opened_at')}, 'amount', p.granted::text, 'lines', p.granted_lines)
          order by p.opened_at, p.case_id)
        from (
          select * from cases k
          where k.organisation = c.organisation and k.customer_id = c.customer_id
          order by k.opened_at desc limit ${mostPastCases}) p), '[]')
    )) as facts, c.facts::json as declared
    from customers c where c.organisation = ${organisation} and c.customer_id = any(${ids}::uuid[])`
}

function sellersQuery(organisation: string, ids: readonly string[]) {
  return sql`
    select 'sellers' as what, s.seller_id::text as id, json_strip_nulls(json_build_object(
      'id', s.seller_id, 'name', ${sellerReference('')} || s.seller_id, 'country', s.country,
      'standing', s.standing,
      'failures', (
        select coalesce(sum(k.failures), 0)::integer from cases k
        where k.organisation = s.organisation and k.seller_id = s.seller_id and k.failures > 0)
    )) as facts, s.facts::json as declared
    from sellers s where s.organisation = ${organisation} and s.seller_id = any(${ids}::uuid[])`
}

/** What stands in a case in the place of a seller's name. */
export const sellerReference = (sellerId: string) => `§seller:${sellerId}`
