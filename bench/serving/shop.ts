/** A shop on a database of its own, with as many customers and orders as a measurement needs. */
import { addOrganisation, type BenchDatabase, openDatabase } from '../database/open.ts'

export const organisation = 'bench'
/** When the goods came, and when claims are made. */
export const deliveredAt = Date.parse('2026-03-03T07:10:00+01:00')
export const claimedAt = Date.parse('2026-03-03T10:00:00+01:00')
/** A member of staff, to whom cases are given. */
export const staffId = 'ada-martin'

export interface Shop extends BenchDatabase {
  /** Customers, each with one delivered order. */
  matters: { customerId: string; orderId: string; number: string }[]
}

export async function openShop({ customers }: { customers: number }): Promise<Shop> {
  const database = await openDatabase()
  const { store } = database
  await addOrganisation(database, organisation)
  await store.transaction(organisation, async (_, client) => {
    await client.query(staff, [organisation, staffId])
    await client.query(people, [organisation, customers])
    await client.query(orders, [organisation, new Date(deliveredAt)])
    await client.query(lines, [organisation])
    await client.query(invoices, [organisation, new Date(deliveredAt)])
  })
  await store.everywhere((_, client) => client.query('analyze customers, orders, order_lines, invoices'))
  const { rows } = await store.read(organisation, (_, client) =>
    client.query(
      'select customer_id as "customerId", order_id as "orderId", number from orders where organisation = $1 order by number',
      [organisation],
    ),
  )
  return { ...database, matters: rows }
}

const staff = `insert into people (organisation, id, name, email, teams) values ($1, $2, 'Ada Martin', 'ada@example.com', '{support}')`
const people = `insert into customers (organisation, customer_id, external_id, kind, language, country)
  select $1, gen_random_uuid(), 'C-' || n, 'business', 'fr', 'FR' from generate_series(1, $2::integer) n`
const orders = `insert into orders (organisation, order_id, external_id, number, customer_id, delivered_at, transport)
  select $1, gen_random_uuid(), 'F-' || external_id, 'F-' || external_id, customer_id, $2, '{"arrangedBy": "platform", "paidBy": "platform"}'
  from customers where organisation = $1`
const lines = `insert into order_lines (organisation, order_id, line_id, position, title, quantity, unit, unit_price)
  select $1, order_id, '1', 1, 'Brown crab', 20, 'kg', 9.80 from orders where organisation = $1`
const invoices = `insert into invoices (organisation, order_id, invoice_id, number, issued_at)
  select $1, order_id, '1', 'I-' || number, $2 from orders where organisation = $1`
