/** An organisation with orders, a policy and a real database, for the tests of what happens outside. */
import { compilePolicy } from '@redress/engine/author'
import { resolveHolidays, resolveZone } from '@redress/engine/platform'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { setClock } from '../../clock.ts'
import { createBus } from '../../commands/bus.ts'
import type { CommandResult } from '../../commands/types.ts'
import { sealsOf } from '../../people/seals.ts'
import { secretsOf } from '../../people/secrets.ts'
import { createPolicies } from '../../policies/create-policies.ts'
import { publishVersion } from '../../policies/publish.ts'
import type { Services } from '../../services.ts'
import { openStore } from '../../store/store.ts'
import { json } from '../../store/tables/columns.ts'
import { migratedDatabase } from '../../testing/migrated-database.ts'
import { recordEffects } from '../record-effects.ts'
import { policySource } from './policy.ts'

export const organisation = 'thornbury'
export const start = Date.parse('2026-03-03T10:00:00Z')

export type World = Awaited<ReturnType<typeof makeWorld>>

/** A fresh database with the organisation in it. Close it at the end. */
export async function makeWorld() {
  const database = await migratedDatabase()
  const world = await openWorld(database.url)
  const { policy } = compilePolicy(policySource, {
    file: 'policy.yaml',
    ports: { resolveHolidays, resolveZone },
  })
  if (!policy) throw new Error('The policy of these tests is wrong.')
  await world.store.transaction(organisation, async (db) => {
    await db
      .insertInto('organisations')
      .values({
        organisation,
        title: json({ en: 'Thornbury Glass' }),
        languages: ['en'],
        brand: json({}),
        settings: json({}),
      })
      .execute()
    await publishVersion(db, organisation, { policy, source: policySource })
  })
  return {
    ...world,
    databaseUrl: database.url,
    adminUrl: database.adminUrl,
    async close() {
      await world.close()
      await database.drop()
    },
  }
}

/** What a process needs to work on that database. */
export async function openWorld(url: string) {
  const store = openStore(url)
  const clock = setClock(start)
  const policies = createPolicies(store)
  const log = pino({ level: 'silent' })
  const bus = createBus({ store, policies, clock, alsoWrite: [recordEffects] })
  const outgoing = { privateAddresses: true }
  const seals = sealsOf(secretsOf(['the secret that all test processes share'], 'test'))
  const services = { store, policies, bus, clock, log, seals, outgoing } as unknown as Services

  async function command(caseId: string, name: string, told: Record<string, unknown>) {
    const by = { party: 'office', id: 'u1', name: 'Ann Glazier' }
    const result = await bus.execute({
      organisation,
      caseId,
      do: name,
      with: told,
      by,
      at: clock.now(),
    })
    return accepted(result)
  }

  return {
    store,
    clock,
    seals,
    services,
    command,
    /** A case about one line of a new order, with nothing decided. */
    async openCase({ price = '49.80', invoice = 'INV-7' }: { price?: string; invoice?: string | null } = {}) {
      const { customerId, orderId } = await placeOrder(services, price, invoice)
      const result = await bus.execute({
        organisation,
        do: 'open',
        with: { kind: 'broken', channel: 'web', lines: [{ id: '1' }] },
        by: { party: 'customer', id: customerId },
        at: clock.now(),
        opening: { customerId, orderId },
      })
      return { ...accepted(result), orderId }
    },
    /** Decides for a remedy and does its paying step. */
    async pay(caseId: string, remedy: 'refund' | 'credit') {
      await command(caseId, 'decide', { outcome: 'approve', clause: 'answer', remedy })
      return command(caseId, 'do-step', { step: remedy === 'refund' ? 'pay-back' : 'credit-note' })
    },
    effects: (kind: string) =>
      store.read(organisation, (db) =>
        db.selectFrom('effects').selectAll().where('kind', '=', kind).orderBy('created_at').execute(),
      ),
    payouts: () =>
      store.read(organisation, (db) => db.selectFrom('payouts').selectAll().orderBy('created_at').execute()),
    async close() {
      await bus.close()
      await store.close()
    },
  }
}

async function placeOrder({ store }: Services, price: string, invoice: string | null) {
  const customerId = uuidv7()
  const orderId = uuidv7()
  const number = `F-${orderId.slice(-6)}`
  await store.transaction(organisation, async (db) => {
    await db
      .insertInto('customers')
      .values({
        organisation,
        customer_id: customerId,
        external_id: customerId,
        kind: 'business',
        name: 'Bo Windows',
        facts: json({}),
      } as never)
      .execute()
    await db
      .insertInto('orders')
      .values({
        organisation,
        order_id: orderId,
        external_id: orderId,
        number,
        customer_id: customerId,
        currency: 'GBP',
        delivered_at: new Date(start - 3_600_000),
        transport: json({}),
        facts: json({}),
      } as never)
      .execute()
    await db
      .insertInto('order_lines')
      .values({
        organisation,
        order_id: orderId,
        line_id: '1',
        position: 1,
        title: 'Float glass 4 mm',
        quantity: '2',
        unit: 'pane',
        price,
        facts: json({}),
      } as never)
      .execute()
    if (invoice !== null) await addInvoice(db, orderId, invoice)
  })
  return { customerId, orderId }
}

export async function addInvoice(
  db: Parameters<Parameters<Services['store']['read']>[1]>[0],
  orderId: string,
  number: string,
) {
  await db
    .insertInto('invoices')
    .values({
      organisation,
      order_id: orderId,
      invoice_id: number,
      number,
      issued_at: new Date('2026-02-27T23:30:00Z'),
    } as never)
    .execute()
}

function accepted(result: CommandResult) {
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  return result
}

/** Waits until something holds, at most ten seconds. */
export async function eventually<Value>(look: () => Promise<Value>, holds: (value: Value) => boolean) {
  const deadline = performance.now() + 10_000
  for (;;) {
    const value = await look()
    if (holds(value)) return value
    if (performance.now() > deadline) throw new Error(`It did not come about: ${JSON.stringify(value)}`)
    await new Promise((wake) => setTimeout(wake, 20))
  }
}
