import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseCustomer } from '../../store/erase/erase-customer.ts'
import { orderFacts } from '../known.ts'
import { namedOrder } from '../shape.ts'
import { lockOrders } from '../stored.ts'
import { openShop, type Shop } from '../testing/shop.ts'
import { writeOrders } from './orders.ts'
import { writeCustomers, writeSellers } from './parties.ts'
import type { WriteOptions, Written } from './transaction.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop?.close())

const at = Date.UTC(2026, 2, 3)
const later = at + 3_600_000

const crab = {
  externalId: 'shopify-1042',
  number: 'F-1042',
  placedAt: '2026-03-01T16:00:00+01:00',
  customer: { externalId: 'c-17', kind: 'business', name: 'Brasserie du Port', email: 'chef@port.example' },
  lines: [{ id: 1, title: 'Brown crab', quantity: 20, unit: 'kg', unitPrice: '9.80', facts: { live: true } }],
  payments: [{ id: 'p1', method: 'card', amount: '196.00' }],
}

const send = (orders: object[], options: Partial<WriteOptions> = {}, organisation = 'halle') =>
  writeOrders(
    shop.store,
    organisation,
    orders.map((order) => namedOrder.parse(order)),
    { at, ...options },
  )
const outcomes = (results: Written[]) => results.map(({ outcome }) => outcome)
const kept = (externalId: string, organisation = 'halle') =>
  shop.store.transaction(organisation, async (_, client) =>
    (await lockOrders(client, organisation, [externalId])).get(externalId),
  )

describe('An order from the shop', () => {
  test('is created once; sent again as it is, nothing changes', async () => {
    expect(outcomes(await send([crab]))).toEqual(['created'])
    expect(outcomes(await send([crab], { at: later }))).toEqual(['unchanged'])
    expect(
      outcomes(await send([{ ...crab, payments: [{ id: 'p1', method: 'card', amount: 196 }] }])),
    ).toEqual(['unchanged'])
    const { rows } = await shop.store.read('halle', (_, client) =>
      client.query(`select updated_at from orders where external_id = 'shopify-1042'`),
    )
    expect(rows).toEqual([{ updated_at: new Date(at) }])
  })

  test('is updated: what is left out stays, null clears, a list replaces the list', async () => {
    await send([{ ...crab, externalId: 'u1', number: 'U-1', channel: 'app', country: 'FR' }])
    const update = { externalId: 'u1', channel: null, payments: [{ id: 'p2', method: 'transfer' }] }
    expect(outcomes(await send([update]))).toEqual(['updated'])
    expect(await kept('u1')).toMatchObject({
      number: 'U-1',
      channel: null,
      country: 'FR',
      placedAt: '2026-03-01T15:00:00.000Z',
      lines: [{ id: '1', unitPrice: '9.80', facts: { live: true } }],
      payments: [{ id: 'p2', method: 'transfer', dispute: 'none' }],
    })
  })

  test('keeps what is known of its customer, unless it is told anew', async () => {
    await send([
      crab,
      { ...crab, externalId: 'k1', number: 'K-1', customer: { externalId: 'c-17', tier: 'gold' } },
    ])
    const { rows } = await shop.store.read('halle', (_, client) =>
      client.query(`select name, email, kind, tier from customers where external_id = 'c-17'`),
    )
    expect(rows).toEqual([
      { name: 'Brasserie du Port', email: 'chef@port.example', kind: 'business', tier: 'gold' },
    ])
  })

  test('takes its number from its external id where it has none', async () => {
    await send([{ externalId: 77, customer: 'c-17', lines: [] }])
    expect(await kept('77')).toMatchObject({ number: '77' })
  })

  test('adds lines where lists add up, and twice the same is the same', async () => {
    const row = (id: number, title: string) => ({
      externalId: 'a1',
      customer: 'c-17',
      lines: [{ id, title }],
      deliveries: [{ id: 'd', lines: [id] }],
    })
    const rows = [row(1, 'Crab'), row(2, 'Oysters')]
    expect(outcomes(await send(rows, { lists: 'add' }))).toEqual(['created', 'updated'])
    expect(outcomes(await send(rows, { lists: 'add' }))).toEqual(['unchanged', 'unchanged'])
    expect(await kept('a1')).toMatchObject({
      lines: [{ title: 'Crab' }, { title: 'Oysters' }],
      deliveries: [{ id: 'd', lines: ['1', '2'] }],
    })
  })

  test('sent by two at once is there once', async () => {
    const twins = Array.from({ length: 50 }, (_, index) => ({
      externalId: `t${index}`,
      customer: { externalId: `tc${index % 7}` },
      lines: [{ id: 1, title: 'Crab' }],
    }))
    const [one, other] = await Promise.all([send(twins), send(twins.toReversed())])
    const all = [...outcomes(one ?? []), ...outcomes(other ?? [])]
    expect(all.filter((outcome) => outcome === 'created')).toHaveLength(50)
    expect(all.filter((outcome) => outcome === 'unchanged')).toHaveLength(50)
  })

  test('is invisible to another organisation, which may use the same ids', async () => {
    await send([crab])
    expect(await kept('shopify-1042', 'other')).toBeUndefined()
    expect(outcomes(await send([{ ...crab, channel: 'theirs' }], {}, 'other'))).toEqual(['created'])
    expect(await kept('shopify-1042')).toMatchObject({ channel: null })
  })
})

describe('Deliveries tell when the lines came', () => {
  const order = (deliveries: object[], more: object = {}) => ({
    externalId: 'd1',
    customer: { externalId: 'c-17' },
    lines: [
      { id: 1, title: 'Crab' },
      { id: 2, title: 'Oysters' },
    ],
    deliveries,
    ...more,
  })
  const day = (date: number) => `2026-03-0${date}T07:00:00.000Z`

  test('each line by its own, the order with the last', async () => {
    await send([
      order([
        { id: 'a', lines: [1], shippedAt: day(1), deliveredAt: day(2) },
        { id: 'b', lines: [2], shippedAt: day(2) },
      ]),
    ])
    expect(await kept('d1')).toMatchObject({
      shippedAt: day(1),
      deliveredAt: null,
      lines: [{ deliveredAt: day(2) }, { shippedAt: day(2), deliveredAt: null }],
    })
    await send([{ externalId: 'd1', deliveries: [{ id: 'a' }, { id: 'b', deliveredAt: day(3) }] }])
    expect(await kept('d1')).toMatchObject({
      deliveredAt: day(3),
      lines: [{ deliveredAt: day(2) }, { deliveredAt: day(3) }],
    })
  })

  test('a delivery that is taken away takes its instants along; an own one stays', async () => {
    await send([order([{ id: 'a', deliveredAt: day(2) }], { externalId: 'd2' })])
    await send([{ externalId: 'd2', deliveries: [] }])
    expect(await kept('d2')).toMatchObject({
      deliveredAt: null,
      lines: [{ deliveredAt: null }, { deliveredAt: null }],
    })
    await send([{ externalId: 'd2', deliveredAt: day(5) }])
    await send([{ externalId: 'd2', deliveries: [{ id: 'x', tracking: '1Z' }] }])
    expect(await kept('d2')).toMatchObject({ deliveredAt: day(5) })
  })
})

describe('What cannot be written is told with its place, and the rest is written', () => {
  test.each([
    [{ externalId: 'w1' }, 'customer', 'The order "w1" is new and needs its customer.'],
    [{ externalId: 'w1', customer: 'nobody' }, 'customer', 'There is no customer "nobody"'],
    [{ externalId: 'w1', customer: 'c-17', seller: 's-9' }, 'seller', 'There is no seller "s-9"'],
    [
      { externalId: 'w1', customer: 'c-17', seller: { externalId: 's-9' } },
      'seller.name',
      'The seller "s-9" is new and needs a name.',
    ],
    [
      { externalId: 'w1', customer: 'c-17', lines: [{ id: 1 }] },
      'lines[0].title',
      'Line "1" is new and needs a title.',
    ],
    [
      { externalId: 'w1', customer: 'c-17', payments: [{ id: 1 }] },
      'payments[0].method',
      'Payment "1" is new and needs a method',
    ],
    [
      { externalId: 'w1', customer: 'c-17', deliveries: [{ id: 1, lines: [9] }] },
      'deliveries',
      'Delivery "1" brings a line "9", which the order does not have',
    ],
    [
      { externalId: 'w1', customer: 'c-17', number: 'F-1042' },
      'number',
      'The number "F-1042" is that of the order "shopify-1042"',
    ],
  ])('%j', async (order, place, message) => {
    await send([crab])
    const [wrong, right] = await send([order, { ...crab, channel: message }])
    expect(wrong).toMatchObject({ outcome: 'wrong', at: place, message: expect.stringContaining(message) })
    expect(right).toMatchObject({ outcome: 'updated' })
    expect(await kept('w1')).toBeUndefined()
  })

  test('or nothing at all, where it is asked for wholly', async () => {
    await send([crab])
    const results = await send([{ ...crab, channel: 'wholly' }, { externalId: 'w1' }], { wholly: true })
    expect(outcomes(results)).toContain('wrong')
    expect((await kept('shopify-1042'))?.channel).not.toBe('wholly')
  })
})

test('A customer who was erased is not filled in again, and has the orders that come later', async () => {
  const customer = { externalId: 'gone', name: 'Ann', email: 'ann@mail.example', language: 'fr' }
  await send([{ externalId: 'e1', customer, lines: [] }])
  const all = async () => {
    const { rows } = await shop.store.read('halle', (_, client) =>
      client.query(
        `select o.external_id as order, c.customer_id as id, c.external_id, c.name, c.email, c.language
         from orders o join customers c using (organisation, customer_id) where o.external_id in ('e1', 'e2', 'e3') order by 1`,
      ),
    )
    return rows
  }
  const [{ id: customerId }] = await all()
  await eraseCustomer({ store: shop.store, organisation: 'halle', customerId, at: new Date(at) })
  await send([
    { externalId: 'e1', customer, lines: [] },
    { externalId: 'e2', customer: { ...customer, language: 'en' }, lines: [] },
    { externalId: 'e3', customer: 'gone', lines: [] },
  ])
  expect(await writeCustomers(shop.store, 'halle', [customer], { at })).toMatchObject([{ id: customerId }])
  const erased = {
    id: customerId,
    name: null,
    email: null,
    external_id: expect.stringMatching(/^erased:\w{64}$/),
  }
  expect(await all()).toMatchObject([
    { ...erased, order: 'e1' },
    { ...erased, order: 'e2' },
    { ...erased, order: 'e3' },
  ])
})

test('A case reads an order as facts: one in dispute before others, the first invoice, declared facts beside', async () => {
  const [seller] = await writeSellers(shop.store, 'halle', [{ externalId: 's-1', name: 'Yann' }], { at })
  const [result] = await send([
    {
      ...crab,
      externalId: 'f1',
      number: 'F-1',
      seller: 's-1',
      total: '196.00',
      transport: { arrangedBy: 'buyer' },
      facts: { giftWrap: 'box' },
      payments: [
        { id: 'a', method: 'voucher', paidAt: '2026-03-09T10:00:00Z' },
        { id: 'b', method: 'card', dispute: 'open', disputeOpenedAt: '2026-03-08T10:00:00Z' },
      ],
      invoices: [
        { id: 'late', issuedAt: '2026-03-07T10:00:00Z' },
        { id: 'first', number: 'FA-1', issuedAt: '2026-03-02T10:00:00Z' },
      ],
    },
  ])
  expect(seller).toMatchObject({ outcome: 'created' })
  const id = result && 'id' in result ? result.id : ''
  expect(await shop.store.read('halle', (db) => orderFacts(db, 'halle', id))).toEqual({
    number: 'F-1',
    placedAt: Date.UTC(2026, 2, 1, 15),
    total: '196.00',
    payment: { method: 'card', dispute: 'open', disputeOpenedAt: Date.UTC(2026, 2, 8, 10) },
    transport: { arrangedBy: 'buyer' },
    invoice: { number: 'FA-1', issuedAt: Date.UTC(2026, 2, 2, 10) },
    giftWrap: 'box',
    lines: [{ id: '1', title: 'Brown crab', quantity: '20', unit: 'kg', unitPrice: '9.80', live: true }],
  })
  expect(await shop.store.read('other', (db) => orderFacts(db, 'other', id))).toBeUndefined()
})
