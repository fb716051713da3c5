/** A small world for tests: a fresh database, an organisation that runs a policy of the project, a clock that stands, the bus and the deadlines. */
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { setClock } from '../clock.ts'
import type { AlsoWrite } from '../commands/batch.ts'
import { createBus } from '../commands/bus.ts'
import { createDeadlines } from '../deadlines/runner.ts'
import { recordEffects } from '../effects/record-effects.ts'
import { createPolicies } from '../policies/create-policies.ts'
import { publishVersion } from '../policies/publish.ts'
import { type Db, openStore } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'
import { migratedDatabase } from './migrated-database.ts'
import { packPolicy } from './pack-policy.ts'

export interface WorldOptions {
  /** What time it is to begin with, such as `2026-03-03T11:59:59+01:00`. */
  at: string
  /** The policy that the organisation `test-shop` runs. */
  pack?: string
  alsoWrite?: AlsoWrite[]
}

export type World = Awaited<ReturnType<typeof createWorld>>

export async function createWorld({
  at,
  pack = 'seafood-marketplace',
  alsoWrite = [recordEffects],
}: WorldOptions) {
  const database = await migratedDatabase()
  const store = openStore(database.url)
  const clock = setClock(Date.parse(at))
  const policies = createPolicies(store)
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const tools = { store, policies, clock, alsoWrite }
  const bus = createBus(tools)
  const deadlines = createDeadlines({ ...tools, log, grace: 0 })
  const organisation = 'test-shop'
  await addOrganisation(organisation, pack)

  async function addOrganisation(name: string, runs: string): Promise<void> {
    const { policy, source } = packPolicy(runs)
    await store.transaction(name, async (db) => {
      const { languages, title } = policy
      const row = { organisation: name, title: json(title), languages, brand: '{}', settings: '{}' }
      await db.insertInto('organisations').values(row).execute()
      await publishVersion(db, name, { policy, source })
    })
  }

  return {
    organisation,
    database,
    store,
    clock,
    policies,
    log,
    bus,
    deadlines,
    services: { store, policies, bus, clock, log },
    addOrganisation,
    /** Sets the clock, and lets all happen that is due by then. */
    async goTo(instant: string) {
      clock.set(Date.parse(instant))
      return deadlines.runDue()
    },
    customer: (facts: Partial<CustomerRow> = {}, of = organisation) =>
      store.transaction(of, (db) => insertCustomer(db, of, facts)),
    order: (customerId: string, facts: Partial<OrderRow> & { lines?: LineRow[] } = {}, of = organisation) =>
      store.transaction(of, (db) => insertOrder(db, of, customerId, facts)),
    async close() {
      await deadlines.stop()
      await bus.close()
      await store.close()
      await database.drop()
    },
  }
}

interface CustomerRow {
  external_id: string
  kind: string
  email: string
  name: string
  language: string
  country: string
  tier: string
}

async function insertCustomer(db: Db, organisation: string, facts: Partial<CustomerRow>): Promise<string> {
  const customer_id = uuidv7()
  const row = { organisation, customer_id, external_id: customer_id, kind: 'business', facts: '{}', ...facts }
  await db
    .insertInto('customers')
    .values(row as never)
    .execute()
  return customer_id
}

type LineRow = Record<string, unknown>
interface OrderRow {
  number: string
  delivered_at: Date | null
  paid_at: Date
  placed_at: Date
  seller_id: string
  transport: string
  facts: string
}

async function insertOrder(
  db: Db,
  organisation: string,
  customer_id: string,
  { lines = [{ title: 'Brown crab' }], ...facts }: Partial<OrderRow> & { lines?: LineRow[] },
): Promise<string> {
  const order_id = uuidv7()
  const number = facts.number ?? order_id
  const row = {
    organisation,
    order_id,
    external_id: number,
    number,
    customer_id,
    transport: '{}',
    facts: '{}',
  }
  await db
    .insertInto('orders')
    .values({ ...row, ...facts } as never)
    .execute()
  const rows = lines.map((line, index) => ({
    ...{ organisation, order_id, line_id: String(index + 1), position: index + 1, facts: '{}' },
    ...line,
  }))
  await db
    .insertInto('order_lines')
    .values(rows as never)
    .execute()
  return order_id
}
