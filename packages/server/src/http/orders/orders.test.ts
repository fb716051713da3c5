import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '../../services.ts'
import { createWorld, type World } from '../../testing/world.ts'
import type { Principal } from '../access/principal.ts'
import { createApp } from '../app.ts'
import { customersRoutes } from '../routes/customers.ts'
import { ordersRoutes } from '../routes/orders.ts'
import { sellersRoutes } from '../routes/sellers.ts'
import { serviceCentresRoutes } from '../routes/service-centres.ts'

let world: World
let app: ReturnType<typeof createApp>
let asked: Principal
beforeAll(async () => {
  world = await createWorld({ at: '2026-03-03T09:00:00+01:00' })
  await world.addOrganisation('other-shop', 'seafood-marketplace')
  app = createApp(world.services as unknown as Services, {
    routes: [ordersRoutes, customersRoutes, sellersRoutes, serviceCentresRoutes],
    identify: (context, next) => {
      context.set('principal', asked)
      return next()
    },
  })
})
afterAll(() => world?.close())

const shop = {
  kind: 'key',
  organisation: 'test-shop',
  keyId: 'k',
  name: 'Shop',
  scopes: ['orders.read', 'orders.write'],
} satisfies Principal
const customer = (customerId: string): Principal => ({
  kind: 'customer',
  organisation: 'test-shop',
  customerId,
})
const seller = (sellerId: string): Principal => ({
  kind: 'seller',
  organisation: 'test-shop',
  userId: 'u',
  sellerId,
})

async function send(as: Principal, method: string, path: string, body?: unknown) {
  asked = as
  const response = await app.request(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const text = await response.text()
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as any }
}
const get = (as: Principal, path: string) => send(as, 'GET', path)
const put = (path: string, body: unknown, as: Principal = shop) => send(as, 'PUT', path, body)

const crab = {
  number: 'F-1042',
  placedAt: '2026-03-01T16:00:00+01:00',
  customer: { externalId: 'c-17', name: 'Brasserie', email: 'chef@port.example' },
  seller: { externalId: 's-1', name: 'Yann' },
  lines: [{ id: 1, title: 'Brown crab', quantity: 20, unitPrice: '9.80' }],
  payments: [{ id: 'p', method: 'card', amount: '196.00' }],
}

describe('An order by its external id', () => {
  test('is created, is there, is updated, and stays when sent again', async () => {
    const created = await put('/api/v1/orders/shop-1042', crab)
    expect(created).toMatchObject({ status: 201, body: { outcome: 'created', externalId: 'shop-1042' } })
    const { body } = await get(shop, '/api/v1/orders/shop-1042')
    expect(body).toMatchObject({
      id: created.body.id,
      number: 'F-1042',
      placedAt: '2026-03-01T15:00:00.000Z',
      customer: { externalId: 'c-17', name: 'Brasserie', email: 'chef@port.example' },
      seller: { externalId: 's-1', name: 'Yann', standing: 'good' },
      lines: [{ id: '1', title: 'Brown crab', quantity: '20', unitPrice: '9.80' }],
      payments: [{ id: 'p', method: 'card', amount: '196.00', dispute: 'none' }],
      deliveries: [],
      invoices: [],
      updatedAt: '2026-03-03T08:00:00.000Z',
    })
    expect(await put('/api/v1/orders/shop-1042', crab)).toMatchObject({
      status: 200,
      body: { outcome: 'unchanged' },
    })
    expect(await put('/api/v1/orders/shop-1042', { channel: 'app' })).toMatchObject({
      status: 200,
      body: { outcome: 'updated' },
    })
    expect((await get(shop, `/api/v1/orders/${crab.number}`)).body.id).toBe(created.body.id)
    expect((await get(shop, `/api/v1/orders/${created.body.id}`)).body).toMatchObject({
      channel: 'app',
      number: 'F-1042',
    })
  })

  test('with a key that there is not is refused, with the one that was meant', async () => {
    const { status, body } = await put('/api/v1/orders/x', { ...crab, delivredAt: '2026-03-03T07:10:00Z' })
    expect(status).toBe(400)
    expect(body.errors).toEqual([
      { at: 'body', message: 'There is no "delivredAt" here. Did you mean "deliveredAt"?' },
    ])
  })

  test.each([
    ['an address', () => get(shop, '/api/v1/orders/%00')],
    ['a filter', () => get(shop, '/api/v1/customers?email=%00')],
    ['a text', () => put('/api/v1/customers/c-1', { name: 'cut in two \ud83d' })],
    ['a fact', () => put('/api/v1/orders/x', { ...crab, facts: { gift: ['cut in two \ud83d'] } })],
  ])('%s with a character that no text has is refused, and no fault of ours', async (_, ask) => {
    expect(await ask()).toMatchObject({ status: 400, body: { type: '/problems/malformed' } })
  })

  test('with facts that are nested deeper than any stack is refused', async () => {
    asked = shop
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    const response = await app.request('/api/v1/orders/x', {
      method: 'PUT',
      body: `{ "customer": "c-17", "facts": { "deep": ${deep} } }`,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { errors: unknown }).errors).toEqual([
      { at: 'body.facts', message: 'is nested more than 5 deep.' },
    ])
  })

  test('whose customer is wrong says what of it', async () => {
    const errorsOf = async (customer: unknown) =>
      (await put('/api/v1/orders/x', { ...crab, customer })).body.errors
    expect(await errorsOf({ externalId: 'c-1', name: 5 })).toEqual([
      { at: 'body.customer', message: expect.stringMatching(/^has a wrong name: it must be a text/) },
    ])
    expect(await errorsOf({ externalId: 'c-1', nam: 'Ann' })).toEqual([
      { at: 'body.customer', message: 'There is no "nam" here. Did you mean "name"?' },
    ])
    expect(await errorsOf(true)).toEqual([
      { at: 'body.customer', message: 'must be an external id, or an object with one.' },
    ])
  })

  test('that does not fit with what is there is refused: 422, and nothing is written', async () => {
    await put('/api/v1/orders/shop-1042', crab)
    const items = [
      { externalId: 'fine', customer: 'c-17' },
      { externalId: 'wrong', customer: 'nobody' },
    ]
    const { status, body } = await put('/api/v1/orders', { items })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { at: 'body.items[1].customer', message: expect.stringContaining('no customer "nobody"') },
    ])
    expect((await get(shop, '/api/v1/orders/fine')).status).toBe(404)
    expect(await put('/api/v1/orders', { items: [items[0]] })).toMatchObject({
      status: 200,
      body: { items: [{ externalId: 'fine', outcome: 'created' }] },
    })
  })

  test('is written by those who may alone', async () => {
    const reader: Principal = { ...shop, scopes: ['orders.read'] }
    expect((await put('/api/v1/orders/x', crab, reader)).status).toBe(403)
    expect((await put('/api/v1/orders/x', crab, { kind: 'nobody', organisation: 'test-shop' })).status).toBe(
      401,
    )
  })
})

describe('Who sees what', () => {
  let mine: string
  let theirs: string
  beforeAll(async () => {
    await put('/api/v1/orders/mine', { ...crab, number: 'M-1', customer: { externalId: 'me', name: 'Ann' } })
    await put('/api/v1/orders/theirs', {
      ...crab,
      number: 'T-1',
      customer: { externalId: 'they', name: 'Bo' },
      seller: { externalId: 's-2', name: 'Zoé' },
    })
    mine = (await get(shop, '/api/v1/customers/me')).body.id
    theirs = (await get(shop, '/api/v1/sellers/s-2')).body.id
  })

  test('a customer sees their own orders and themselves; those of others are not there', async () => {
    expect((await get(customer(mine), '/api/v1/orders/mine')).status).toBe(200)
    expect((await get(customer(mine), '/api/v1/orders/theirs')).status).toBe(404)
    const { body } = await get(customer(mine), '/api/v1/orders?customer=they')
    expect(body).toEqual({ items: [] })
    expect((await get(customer(mine), '/api/v1/orders')).body.items).toMatchObject([{ externalId: 'mine' }])
    expect((await get(customer(mine), '/api/v1/customers/me')).status).toBe(200)
    expect((await get(customer(mine), '/api/v1/customers/they')).status).toBe(404)
    expect((await get(customer(mine), '/api/v1/customers')).body.items).toHaveLength(1)
    expect((await get(customer(mine), '/api/v1/sellers/s-1')).status).toBe(404)
    expect((await put('/api/v1/orders/mine', crab, customer(mine))).status).toBe(403)
  })

  test('a seller sees the orders with them, without the name of the customer', async () => {
    const { body } = await get(seller(theirs), '/api/v1/orders/theirs')
    expect(body).toMatchObject({ customer: { externalId: 'they' }, seller: { name: 'Zoé' } })
    expect(JSON.stringify(body)).not.toContain('Bo')
    expect((await get(seller(theirs), '/api/v1/orders/mine')).status).toBe(404)
    expect((await get(seller(theirs), '/api/v1/orders')).body.items).toMatchObject([{ externalId: 'theirs' }])
    expect((await get(seller(theirs), '/api/v1/sellers')).body.items).toMatchObject([{ externalId: 's-2' }])
    expect((await get(seller(theirs), '/api/v1/customers/they')).status).toBe(404)
  })

  test('another organisation sees nothing of it', async () => {
    const other: Principal = { ...shop, organisation: 'other-shop' }
    expect((await get(other, '/api/v1/orders/mine')).status).toBe(404)
    for (const list of ['orders', 'customers', 'sellers', 'service-centres'])
      expect((await get(other, `/api/v1/${list}`)).body).toEqual({ items: [] })
  })
})

test('somebody on the telephone is found by words of a name, without accents, by number and by address', async () => {
  await put('/api/v1/customers/found', {
    name: 'Élodie van der Berg',
    phone: '+33 6 12 34 56 78',
    email: 'elodie@example.com',
  })
  const found = async (q: string, as: Principal = shop) =>
    (await get(as, `/api/v1/customers?q=${encodeURIComponent(q)}`)).body.items.map(
      ({ externalId }: { externalId: string }) => externalId,
    )
  expect(await found('elodie berg')).toEqual(['found'])
  expect(await found('BERG élo')).toEqual(['found'])
  expect(await found('612345678')).toEqual(['found'])
  expect(await found('elodie@exam')).toEqual(['found'])
  expect(await found('elodie smith')).toEqual([])
  expect(await found('100%')).toEqual([])
  const { body } = await get(shop, '/api/v1/customers/found')
  expect(await found('elodie', customer(body.id))).toEqual(['found'])
  expect(await found('elodie', seller('00000000-0000-7000-8000-000000000000'))).toEqual([])
})

test('A page of 10,000 orders of one customer is a page; all pages together are all orders, newest first', async () => {
  await put('/api/v1/customers/many', { name: 'Many' })
  await world.store.transaction('test-shop', (_, client) =>
    client.query(
      `insert into orders (organisation, order_id, external_id, number, customer_id, placed_at, delivered_at)
       select 'test-shop', gen_random_uuid(), 'many-' || n, 'many-' || n, customer_id,
         case when n > 5 and n % 7 <> 0 then '2026-01-01T00:00:00Z'::timestamptz + (n / 3) * interval '1 minute' end,
         case when n > 5 then '2026-01-01T00:00:00Z'::timestamptz + (n / 3) * interval '1 minute' end
       from customers, generate_series(1, 10000) n where organisation = 'test-shop' and external_id = 'many'`,
    ),
  )
  const seen: { externalId: string; placedAt: string | null; deliveredAt: string | null }[] = []
  let next: string | undefined
  do {
    const { status, body } = await get(
      shop,
      `/api/v1/orders?customer=many&limit=200${next ? `&cursor=${next}` : ''}`,
    )
    expect(status).toBe(200)
    expect(body.items.length).toBeLessThanOrEqual(200)
    seen.push(...body.items)
    next = body.next
  } while (next)
  expect(new Set(seen.map(({ externalId }) => externalId)).size).toBe(10_000)
  const dated = seen.map(({ placedAt, deliveredAt }) => placedAt ?? deliveredAt ?? '')
  expect(dated).toEqual(dated.toSorted().toReversed())
  expect(dated.filter((date) => date === '')).toHaveLength(5)
  const between = '&placedFrom=2026-01-01T00:10:00Z&placedBefore=2026-01-01T00:12:00Z'
  const { body } = await get(shop, `/api/v1/orders?customer=many${between}`)
  expect(body.items.map(({ externalId }: { externalId: string }) => externalId).toSorted()).toEqual(
    [30, 31, 32, 33, 34].map((n) => `many-${n}`),
  )
  expect((await get(shop, '/api/v1/orders?number=many-77')).body.items).toHaveLength(1)
  expect((await get(shop, '/api/v1/orders?cursor=nonsense')).status).toBe(400)
})

test('Our own people see whose order it is; the customer and the seller do not need to be told', async () => {
  await put('/api/v1/customers/named', { name: 'Elodie Named', email: 'named@shop.example' })
  await put('/api/v1/orders/named-1', { number: 'N-1', customer: { externalId: 'named' } })
  const [order] = (await get(shop, '/api/v1/orders?number=N-1')).body.items
  expect(order.customer).toMatchObject({ name: 'Elodie Named', email: 'named@shop.example' })
  const [own] = (await get(customer(order.customer.id), '/api/v1/orders?number=N-1')).body.items
  expect(own.customer).toEqual({ id: order.customer.id, externalId: 'named' })
})

test('Service centres: the nearest of a brand first', async () => {
  await put('/api/v1/service-centres', {
    items: [
      { externalId: 'nantes', name: 'Nantes', latitude: 47.218, longitude: -1.553, brands: ['Amica'] },
      { externalId: 'paris', name: 'Paris', latitude: 48.857, longitude: 2.352, brands: ['Beko', 'amica'] },
      { externalId: 'brest', name: 'Brest', latitude: 48.39, longitude: -4.486 },
    ],
  })
  const near = async (query: string) =>
    (await get(shop, `/api/v1/service-centres?near=${query}`)).body.items.map(
      ({ externalId, distanceKm }: { externalId: string; distanceKm: number }) => [
        externalId,
        Math.round(distanceKm),
      ],
    )
  expect(await near('47.218,-1.553')).toEqual([
    ['nantes', 0],
    ['brest', 255],
    ['paris', 343],
  ])
  expect(await near('47.218,-1.553&brand=beko')).toEqual([
    ['brest', 255],
    ['paris', 343],
  ])
  expect(await near('47.218,-1.553&limit=1')).toEqual([['nantes', 0]])
  expect((await get(shop, '/api/v1/service-centres?near=here')).status).toBe(400)
  expect((await get(shop, '/api/v1/service-centres?near=91,0')).status).toBe(400)
  expect((await send(shop, 'DELETE', '/api/v1/service-centres/brest')).status).toBe(204)
  expect((await get(shop, '/api/v1/service-centres/brest')).status).toBe(404)
  expect((await put('/api/v1/service-centres/x', { name: 'Nowhere' })).body.errors).toMatchObject([
    { at: 'body.latitude' },
  ])
})
