import type { CaseState } from '@redress/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Effect } from '../effects/effect.ts'
import { handlers } from '../effects/handlers.ts'
import type { Services } from '../services.ts'
import { createWorld, type World } from '../testing/world.ts'
import { namedOrder } from './shape.ts'
import { writeOrders } from './write/orders.ts'
import { writeSellers } from './write/parties.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ at: '2026-03-03T09:00:00+01:00' })
})
afterAll(() => world?.close())

const send = (order: object) =>
  writeOrders(world.store, world.organisation, [namedOrder.parse(order)], { at: world.clock.now() })

/** Carries out what waits, in an order of our choice, as often as we like. */
async function tellCases({ times = 1, reversed = false } = {}): Promise<number> {
  const { organisation, store } = world
  const rows = await store.read(organisation, (db) =>
    db
      .selectFrom('effects')
      .selectAll()
      .where('kind', '=', 'order-changed')
      .where('state', '=', 'waiting')
      .orderBy('effect_id')
      .execute(),
  )
  for (const row of reversed ? rows.toReversed() : rows)
    for (let time = 0; time < times; time += 1)
      await handlers[row.kind]?.(
        {
          organisation,
          effectId: row.effect_id,
          caseId: row.case_id,
          version: row.version,
          kind: row.kind,
          key: row.key,
          payload: row.payload,
          attempt: time + 1,
          last: false,
          settle: async () => {},
        } satisfies Effect,
        world.services as unknown as Services,
      )
  await store.transaction(organisation, (db) =>
    db.updateTable('effects').set({ state: 'done' }).where('kind', '=', 'order-changed').execute(),
  )
  return rows.length
}

let made = 0
/** A claim about an order that did not come. */
async function openCase() {
  made += 1
  const externalId = `order-${made}`
  const order = {
    externalId,
    number: `F-${made}`,
    placedAt: '2026-03-01T16:00:00+01:00',
    customer: { externalId: `c-${made}`, kind: 'business', language: 'fr' },
    seller: { externalId: `s-${made}`, name: 'Mareyeur Yann' },
    transport: { arrangedBy: 'platform' },
    deliveredAt: '2026-03-03T07:10:00+01:00',
    lines: [
      { id: 1, title: 'Brown crab', quantity: 20, unit: 'kg', unitPrice: '9.80' },
      { id: 2, title: 'Oysters', quantity: 50, unit: 'kg', unitPrice: '6.40' },
    ],
    payments: [{ id: 'p', method: 'card' }],
  }
  await send(order)
  const ids = await world.store.read(world.organisation, (db) =>
    db
      .selectFrom('orders')
      .select(['order_id', 'customer_id', 'seller_id'])
      .where('external_id', '=', externalId)
      .executeTakeFirstOrThrow(),
  )
  const result = await world.bus.execute({
    organisation: world.organisation,
    do: 'open',
    by: { party: 'customer' },
    at: world.clock.now(),
    with: {
      kind: 'quality',
      lines: [{ id: '1', affected: 4 }],
      description: 'Four kilos smell of ammonia, the flesh is soft',
      evidence: [
        { kind: 'product', media: 'photo' },
        { kind: 'health-label', media: 'photo' },
      ],
    },
    opening: { customerId: ids.customer_id, orderId: ids.order_id, sellerId: ids.seller_id ?? '' },
  })
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  return { externalId, caseId: result.caseId }
}

async function look(caseId: string): Promise<{ state: CaseState; recorded: number }> {
  return world.store.read(world.organisation, async (db) => {
    const { state } = await db
      .selectFrom('cases')
      .select('state')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const events = await db
      .selectFrom('case_events')
      .select('version')
      .where('case_id', '=', caseId)
      .where('type', '=', 'facts-recorded')
      .execute()
    return { state, recorded: events.length }
  })
}

test('a new order tells nobody; sent again as it is, neither', async () => {
  const { externalId } = await openCase()
  await send({ externalId, payments: [{ id: 'p', method: 'card' }] })
  expect(await tellCases()).toBe(0)
})

test('an open case learns of a dispute over its payment, and of what became of its lines', async () => {
  const { externalId, caseId } = await openCase()
  await send({
    externalId,
    payments: [{ id: 'p', method: 'card', dispute: 'open', disputeOpenedAt: '2026-03-03T08:30:00+01:00' }],
    deliveries: [
      { id: 'a', lines: [1], deliveredAt: '2026-03-03T06:00:00+01:00' },
      { id: 'b', lines: [2], deliveredAt: '2026-03-03T08:00:00+01:00' },
    ],
    lines: [
      { id: 1, facts: { live: true } },
      { id: 2, title: 'Oysters no. 3' },
    ],
  })
  expect(await tellCases()).toBe(1)
  const { state } = await look(caseId)
  expect(state.order).toMatchObject({
    deliveredAt: Date.UTC(2026, 2, 3, 7),
    payment: { method: 'card', dispute: 'open', disputeOpenedAt: Date.UTC(2026, 2, 3, 7, 30) },
  })
  expect(state.lines[0]?.facts).toMatchObject({ deliveredAt: Date.UTC(2026, 2, 3, 5), live: true })
  expect(state.lines).toHaveLength(1)
})

test('carried out again after a crash, the case learns of it once', async () => {
  const { externalId, caseId } = await openCase()
  await send({ externalId, channel: 'app' })
  await tellCases({ times: 3 })
  expect(await look(caseId)).toMatchObject({ recorded: 1, state: { order: { channel: 'app' } } })
})

test('of updates that overtake each other, the newest counts', async () => {
  const { externalId, caseId } = await openCase()
  await send({ externalId, channel: 'app' })
  await send({ externalId, channel: 'shop' })
  expect(await tellCases({ reversed: true })).toBe(2)
  expect((await look(caseId)).state.order).toMatchObject({ channel: 'shop' })
})

test('what is not known any more is taken back; what the policy does not know is kept from the case', async () => {
  const { externalId, caseId } = await openCase()
  await send({
    externalId,
    placedAt: null,
    facts: { nextDepartureAt: '2026-03-04T06:00:00+01:00', colour: 'red' },
  })
  await tellCases()
  const { state } = await look(caseId)
  expect(state.order?.placedAt ?? null).toBeNull()
  expect(state.order).toMatchObject({ nextDepartureAt: '2026-03-04T06:00:00+01:00' })
  expect(state.order).not.toHaveProperty('colour')
})

test('a declared fact of a wrong type keeps the others from nothing', async () => {
  const { externalId, caseId } = await openCase()
  await send({ externalId, channel: 'app', facts: { nextDepartureAt: 'soon' } })
  await tellCases()
  expect((await look(caseId)).state.order).toMatchObject({ channel: 'app' })
})

test('cases of a seller learn of another standing, and hear no name', async () => {
  const { caseId } = await openCase()
  const seller = { externalId: `s-${made}`, name: 'Yann et Fils', standing: 'restricted' as const }
  await writeSellers(world.store, world.organisation, [seller], { at: world.clock.now() })
  expect(await tellCases()).toBe(1)
  const { state } = await look(caseId)
  expect(state.seller).toMatchObject({ standing: 'restricted' })
  expect(JSON.stringify(state)).not.toMatch(/Yann/)
})

test('a case that has ended is not told', async () => {
  const { externalId, caseId } = await openCase()
  const result = await world.bus.execute({
    organisation: world.organisation,
    caseId,
    do: 'withdraw',
    by: { party: 'customer' },
    at: world.clock.now(),
  })
  expect(result.outcome).toBe('accepted')
  await send({ externalId, channel: 'app' })
  expect(await tellCases()).toBe(0)
})
