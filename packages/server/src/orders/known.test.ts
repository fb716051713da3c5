import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'
import { customerFacts, knownFacts, sellerFacts } from './known.ts'
import { namedOrder } from './shape.ts'
import { writeOrders } from './write/orders.ts'

let world: World
let ids: { order_id: string; customer_id: string; seller_id: string }
beforeAll(async () => {
  world = await createWorld({ at: '2026-03-03T09:00:00+01:00' })
  const order = {
    externalId: 'o',
    number: 'F-1',
    deliveredAt: '2026-03-03T07:10:00+01:00',
    customer: {
      externalId: 'c',
      kind: 'business',
      tier: 'gold',
      since: '2020-01-01T00:00:00Z',
      name: 'Ann Secret',
      email: 'ann@secret.example',
      phone: '0612345678',
      address: { street: 'Secret street' },
      facts: { club: true },
    },
    seller: { externalId: 's', name: 'Yann Secret', email: 'yann@secret.example', country: 'FR' },
    lines: [{ id: 1, title: 'Brown crab', quantity: 20 }],
  }
  await writeOrders(world.store, world.organisation, [namedOrder.parse(order)], { at: world.clock.now() })
  ids = await world.store.read(world.organisation, async (db) => {
    const row = await db
      .selectFrom('orders')
      .select(['order_id', 'customer_id', 'seller_id'])
      .executeTakeFirstOrThrow()
    return { ...row, seller_id: row.seller_id ?? '' }
  })
})
afterAll(() => world?.close())

const customer = () =>
  world.store.read(world.organisation, (db) => customerFacts(db, world.organisation, ids.customer_id))
const seller = () =>
  world.store.read(world.organisation, (db) => sellerFacts(db, world.organisation, ids.seller_id))

test('nothing of what a case is told names the customer, and the seller only by reference', async () => {
  const known = await world.store.read(world.organisation, (db) =>
    knownFacts(db, world.organisation, {
      orderIds: [ids.order_id],
      customerIds: [ids.customer_id],
      sellerIds: [ids.seller_id],
    }),
  )
  expect(known.customers.get(ids.customer_id)).toEqual({
    id: ids.customer_id,
    kind: 'business',
    tier: 'gold',
    since: Date.UTC(2020, 0),
    club: true,
    cases: [],
  })
  expect(known.sellers.get(ids.seller_id)).toEqual({
    id: ids.seller_id,
    name: `§seller:${ids.seller_id}`,
    country: 'FR',
    standing: 'good',
    failures: 0,
  })
  const all = [...known.orders.values(), ...known.customers.values(), ...known.sellers.values()]
  expect(JSON.stringify(all)).not.toMatch(/secret|0612345678/i)
})

test('nobody of another organisation is known, and no id that there is not', async () => {
  await world.addOrganisation('other-shop', 'seafood-marketplace')
  const wanted = { orderIds: [ids.order_id], customerIds: [ids.customer_id], sellerIds: [ids.seller_id] }
  for (const [seenBy, of] of [
    ['other-shop', 'other-shop'],
    ['other-shop', world.organisation],
  ] as const) {
    const known = await world.store.read(seenBy, (db) => knownFacts(db, of, wanted))
    expect([known.orders.size, known.customers.size, known.sellers.size]).toEqual([0, 0, 0])
  }
})

test('a customer is known with their cases so far, a seller with the failures in theirs', async () => {
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
    opening: { customerId: ids.customer_id, orderId: ids.order_id, sellerId: ids.seller_id },
  })
  expect(result.outcome).toBe('accepted')
  expect((await customer())?.cases).toMatchObject([
    { kind: 'quality', order: 'F-1', status: 'received', openedAt: world.clock.now() },
  ])
  expect(await seller()).toMatchObject({ failures: 0 })
  const failed = '[{"failure":"late-answer","at":1},{"failure":"late-answer","at":2}]'
  await world.store.transaction(world.organisation, (_, client) =>
    client.query(`update cases set state = jsonb_set(state::jsonb, '{failures}', $1)::json`, [failed]),
  )
  expect(await seller()).toMatchObject({ failures: 2 })
})
