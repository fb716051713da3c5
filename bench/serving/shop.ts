/** A shop on a database of its own, durable as in production, with as many customers and orders as a measurement needs. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishVersion } from '../../packages/server/src/policies/publish.ts'
import { startEmbedded } from '../../packages/server/src/store/embedded/start-embedded.ts'
import { migrate } from '../../packages/server/src/store/migrate.ts'
import { openStore, type Store } from '../../packages/server/src/store/store.ts'
import { packPolicy } from '../../packages/server/src/testing/pack-policy.ts'

export const organisation = 'bench'
/** When the goods came, and when claims are made. */
export const deliveredAt = Date.parse('2026-03-03T07:10:00+01:00')
export const claimedAt = Date.parse('2026-03-03T10:00:00+01:00')

export interface Shop {
  url: string
  adminUrl: string
  store: Store
  /** Customers, each with one delivered order. */
  matters: { customerId: string; orderId: string }[]
  close(): Promise<void>
}

/** Opens it. With DATABASE_URL, on that server (its user must be allowed to create databases); else on PostgreSQL of its own. */
export async function openShop({ customers }: { customers: number }): Promise<Shop> {
  const folder = join(tmpdir(), `redress-bench-${process.pid}`)
  const embedded = await startEmbedded({ folder })
  await migrate(embedded.url)
  const store = openStore(embedded.url, { connections: 12 })
  const { policy, source } = packPolicy('seafood-marketplace')
  await store.transaction(organisation, async (db, client) => {
    const row = { organisation, title: '{}', languages: ['fr'], brand: '{}', settings: '{}' }
    await db.insertInto('organisations').values(row).execute()
    await publishVersion(db, organisation, { policy, source })
    await client.query(people, [organisation, customers])
    await client.query(orders, [organisation, new Date(deliveredAt)])
    await client.query(lines, [organisation])
    await client.query(invoices, [organisation, new Date(deliveredAt)])
  })
  await store.everywhere((_, client) => client.query('analyze'))
  const { rows } = await store.read(organisation, (_, client) =>
    client.query(
      'select customer_id as "customerId", order_id as "orderId" from orders where organisation = $1 order by number',
      [organisation],
    ),
  )
  return {
    ...{ url: embedded.url, adminUrl: embedded.adminUrl, store, matters: rows },
    async close() {
      await store.close()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const people = `insert into customers (organisation, customer_id, external_id, kind, language, country)
  select $1, gen_random_uuid(), 'C-' || n, 'business', 'fr', 'FR' from generate_series(1, $2::integer) n`
const orders = `insert into orders (organisation, order_id, external_id, number, customer_id, delivered_at, transport)
  select $1, gen_random_uuid(), 'F-' || external_id, 'F-' || external_id, customer_id, $2, '{"arrangedBy": "platform", "paidBy": "platform"}'
  from customers where organisation = $1`
const lines = `insert into order_lines (organisation, order_id, line_id, position, title, quantity, unit, unit_price)
  select $1, order_id, '1', 1, 'Brown crab', 20, 'kg', 9.80 from orders where organisation = $1`
const invoices = `insert into invoices (organisation, order_id, invoice_id, number, issued_at)
  select $1, order_id, '1', 'I-' || number, $2 from orders where organisation = $1`
