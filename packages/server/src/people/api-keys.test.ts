import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPeopleWorld, type PeopleWorld } from './testing/people-world.ts'

let world: PeopleWorld
let admin: string
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
  await world.addOrganisation('other-shop', 'seafood-marketplace')
  admin = await world.staff(['admin'])
})
afterAll(() => world.close())

const make = async (body: object) => {
  const response = await world.ask('/api/v1/api-keys', { cookies: admin, body: { name: 'shop', ...body } })
  expect(response.status).toBe(201)
  return (await response.json()) as { key: string; id: string; ending: string }
}
const ask = (key: string, path = '/api/v1/api-keys', headers: Record<string, string> = {}, body?: object) =>
  world.ask(path, { headers: { authorization: `Bearer ${key}`, ...headers }, ...(body ? { body } : {}) })
const session = async (key: string, headers?: Record<string, string>) =>
  (await (await ask(key, '/api/v1/session', headers)).json()) as Record<string, unknown>

test('a key may do what its scopes say and nothing else', async () => {
  const { key } = await make({ scopes: ['orders.read'] })
  expect(key).toMatch(/^redress_test-shop_[\w-]{43}$/)
  expect(await session(key)).toMatchObject({ kind: 'key', permissions: ['orders.read'] })
  expect((await ask(key)).status).toBe(403)
  expect((await ask((await make({ scopes: ['keys.manage'] })).key)).status).toBe(200)
})

test('the key itself is shown once, and only what is made of it is kept', async () => {
  const { key, ending } = await make({ scopes: ['orders.read'] })
  const list = await (await world.ask('/api/v1/api-keys', { cookies: admin })).text()
  expect(list).toContain(ending)
  expect(list).not.toContain(key)
  const rows = await world.store.read('test-shop', (db) => db.selectFrom('api_keys').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain(key.slice(-43))
})

test('a key decides the organisation, whatever host or header say', async () => {
  const { key } = await make({ scopes: ['orders.read'] })
  const response = await world.ask('/api/v1/session', {
    of: 'other-shop',
    headers: { authorization: `Bearer ${key}`, 'redress-organisation': 'other-shop' },
  })
  expect(await response.json()).toMatchObject({ kind: 'key', organisation: 'test-shop' })
  const renamed = key.replace('test-shop', 'other-shop')
  expect((await ask(renamed, '/api/v1/session')).status).toBe(401)
})

test.each([
  ['a second before', -1000, 200],
  ['when', 0, 401],
  ['a second after', 1000, 401],
])('%s it runs out', async (_when, past, status) => {
  const expiresAt = new Date(world.clock.now() + 3_600_000)
  const { key } = await make({ scopes: ['keys.manage'], expiresAt: expiresAt.toISOString() })
  const before = world.clock.now()
  world.clock.set(expiresAt.getTime() + past)
  expect((await ask(key)).status).toBe(status)
  world.clock.set(before)
})

test('a key that was revoked is refused at once', async () => {
  const { key, id } = await make({ scopes: ['keys.manage'] })
  expect((await ask(key)).status).toBe(200)
  await world.ask(`/api/v1/api-keys/${id}`, { method: 'DELETE', cookies: admin })
  const refused = await ask(key)
  expect(refused.status).toBe(401)
  expect(await refused.json()).toMatchObject({ type: '/problems/key-unknown' })
})

test.each(['nonsense', 'redress_test-shop_short', `redress_test-shop_${'a'.repeat(43)}`])(
  '%s is no key, rather than nobody',
  async (key) => {
    expect((await ask(key, '/api/v1/session')).status).toBe(401)
  },
)

test('the last use is known to the minute', async () => {
  const { key, id } = await make({ scopes: ['orders.read'] })
  await session(key)
  const list = await (await world.ask('/api/v1/api-keys', { cookies: admin })).json()
  const { items } = list as { items: { id: string; lastUsedAt: string | null }[] }
  expect(items.find((each) => each.id === id)?.lastUsedAt).toBe(new Date(world.clock.now()).toISOString())
})

test('a key can make keys with its own scopes only', async () => {
  const { key } = await make({ scopes: ['keys.manage', 'orders.read'] })
  const scoped = (scopes: string[]) => ask(key, '/api/v1/api-keys', {}, { name: 'child', scopes })
  expect((await scoped(['orders.read'])).status).toBe(201)
  expect((await scoped(['orders.read', 'orders.write'])).status).toBe(403)
})

test('with its scope, a shop asks on behalf of a customer, and gets what both may', async () => {
  const customerId = await world.customer({ external_id: 'c-17', email: 'c17@example.com' })
  const behalf = { 'redress-on-behalf-of': 'c-17' }
  const without = await make({ scopes: ['cases.read'] })
  expect((await ask(without.key, '/api/v1/session', behalf)).status).toBe(403)
  const { key } = await make({ scopes: ['act.for-customer', 'cases.read', 'staff.manage'] })
  expect(await session(key, behalf)).toMatchObject({
    kind: 'customer',
    id: customerId,
    permissions: ['cases.read'],
  })
  expect((await ask(key, '/api/v1/staff', behalf)).status).toBe(403)
  expect((await ask(key, '/api/v1/session', { 'redress-on-behalf-of': 'c-18' })).status).toBe(404)
})

test('to act as a team of the organisation takes a scope of its own', async () => {
  const { key } = await make({ scopes: ['cases.command'] })
  expect((await ask(key, '/api/v1/session', { 'redress-as': 'customer:c-17' })).status).toBe(200)
  expect((await ask(key, '/api/v1/session', { 'redress-as': 'support' })).status).toBe(403)
  const team = await make({ scopes: ['cases.command', 'act.as-team'] })
  expect((await ask(team.key, '/api/v1/session', { 'redress-as': 'support' })).status).toBe(200)
})

test('a shop hands a customer over signed in, once', async () => {
  const customerId = await world.customer({ external_id: 'c-20', email: 'c20@example.com' })
  const { key } = await make({ scopes: ['customers.hand-over'] })
  // By whichever way the shop's program comes to the server.
  const handed = await ask(
    key,
    '/api/v1/session/hand-overs',
    { host: 'localhost:3000' },
    { customer: 'c-20' },
  )
  expect(handed.status).toBe(201)
  const { token, link } = (await handed.json()) as { token: string; link: string }
  expect(link).toBe(`http://test-shop.localhost/sign-in#${token}`)
  const enter = () => world.ask('/api/v1/session/customer', { body: { token } })
  expect(await (await enter()).json()).toEqual({ customerId })
  expect((await enter()).status).toBe(401)
  expect((await ask(key, '/api/v1/session/hand-overs', {}, { customer: 'c-21' })).status).toBe(404)
  expect(
    (await world.ask('/api/v1/session/hand-overs', { cookies: admin, body: { customer: 'c-20' } })).status,
  ).toBe(403)
})
