import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cookiesOf, createPeopleWorld, type PeopleWorld } from './testing/people-world.ts'

let world: PeopleWorld
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

let customer: string
let pair: { order: string; email: string }
let count = 0
beforeEach(async () => {
  count += 1
  pair = { order: `10${count}`, email: `ann${count}@example.com` }
  customer = await world.customer({ email: `Ann${count}@example.com`, language: 'fr' })
  await world.order(customer, { number: pair.order })
})

const askCode = (of: { order: string; email: string }) => world.ask('/api/v1/session/codes', { body: of })
const enter = (body: object) => world.ask('/api/v1/session/customer', { body })
const mailedCode = async (to = `Ann${count}@example.com`) => (await world.lastMail(to))?.values?.code ?? ''
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const session = async (cookies: string) =>
  (await (await world.ask('/api/v1/session', { cookies })).json()) as { kind: string; id?: string }

test('a customer asks for a code with order number and address, and is signed in with it, once', async () => {
  expect((await askCode(pair)).status).toBe(202)
  const mail = await world.lastMail(`Ann${count}@example.com`)
  expect(mail).toMatchObject({ template: 'code', language: 'fr', values: { minutes: 10 } })
  const code = await mailedCode()
  expect(code).toMatch(/^\d{6}$/)
  const entered = await enter({ ...pair, code })
  expect(entered.status).toBe(200)
  expect(await session(cookiesOf(entered))).toMatchObject({ kind: 'customer', id: customer })
  expect((await enter({ ...pair, code })).status).toBe(401)
})

test('the session is in a cookie that scripts cannot read and other sites cannot use', async () => {
  await askCode(pair)
  const entered = await enter({ ...pair, code: await mailedCode() })
  const cookie = entered.headers
    .getSetCookie()
    .find((each) => each.includes('customer-test-shop.session_token'))
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
})

test('the link in the mail signs in as well, once, on any device', async () => {
  await askCode(pair)
  const link = (await world.lastMail(`Ann${count}@example.com`))?.values?.link ?? ''
  const token = link.split('#')[1]
  const entered = await enter({ token })
  expect(await session(cookiesOf(entered))).toMatchObject({ kind: 'customer', id: customer })
  expect((await enter({ token })).status).toBe(401)
})

test.each([
  ['an order that does not exist', () => ({ ...pair, order: '999999' })],
  ["somebody else's address", () => ({ ...pair, email: 'mallory@example.com' })],
])('%s is answered just as the right pair is, and no mail goes out', async (_what, wrong) => {
  const right = await askCode(pair)
  const answered = await askCode(wrong())
  expect(answered.status).toBe(right.status)
  expect(await answered.json()).toEqual(await right.json())
  expect(await world.lastMail('mallory@example.com')).toBeUndefined()
  const rightWrong = await enter({ ...pair, code: other(await mailedCode()) })
  const wrongWrong = await enter({ ...wrong(), code: '123456' })
  expect(wrongWrong.status).toBe(rightWrong.status)
  expect(await wrongWrong.json()).toEqual(await rightWrong.json())
})

test('the fifth try counts, the sixth does not', async () => {
  await askCode(pair)
  const code = await mailedCode()
  for (let tried = 0; tried < 4; tried++)
    expect((await enter({ ...pair, code: other(code) })).status).toBe(401)
  expect((await enter({ ...pair, code })).status).toBe(200)

  await askCode(pair)
  const second = await mailedCode()
  for (let tried = 0; tried < 5; tried++)
    expect((await enter({ ...pair, code: other(second) })).status).toBe(401)
  expect((await enter({ ...pair, code: second })).status).toBe(401)
})

test.each([
  ['9 minutes 59 seconds', 599_000, 200],
  ['10 minutes 1 second', 601_000, 401],
])('a code that is %s old is answered with %s', async (_age, milliseconds, status) => {
  await askCode(pair)
  const code = await mailedCode()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + milliseconds)
  expect((await enter({ ...pair, code })).status).toBe(status)
})

test('a new code takes the place of the one before', async () => {
  await askCode(pair)
  const first = await mailedCode()
  await askCode(pair)
  const second = await mailedCode()
  if (first !== second) expect((await enter({ ...pair, code: first })).status).toBe(401)
  expect((await enter({ ...pair, code: second })).status).toBe(200)
})

test('the code is nowhere in the database once it was sent', async () => {
  await askCode(pair)
  const code = await mailedCode()
  const effects = await world.store.read(world.organisation, (db) =>
    db
      .updateTable('effects')
      .set({ state: 'done', settled_at: new Date() })
      .where('organisation', '=', world.organisation)
      .where('kind', '=', 'mail')
      .returning('payload')
      .execute(),
  )
  expect(effects.length).toBeGreaterThan(0)
  expect(JSON.stringify(effects)).not.toContain('values')
  const kept = await world.store.read(world.organisation, async (_db, client) => {
    const { rows } = await client.query('select * from customer_codes')
    return JSON.stringify(rows)
  })
  expect(kept).not.toContain(code)
})

test('the sixth code for one address within an hour is too often, and the hour later is not', async () => {
  for (let asked = 0; asked < 5; asked++) expect((await askCode(pair)).status).toBe(202)
  const refused = await askCode(pair)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('3600')
  expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests' })
  world.clock.set(world.clock.now() + 3_599_000)
  expect((await askCode(pair)).headers.get('retry-after')).toBe('1')
  world.clock.set(world.clock.now() + 1000)
  expect((await askCode(pair)).status).toBe(202)
})

test('a customer who is erased is signed out, and gets no code', async () => {
  await askCode(pair)
  const cookies = cookiesOf(await enter({ ...pair, code: await mailedCode() }))
  expect(await session(cookies)).toMatchObject({ kind: 'customer' })
  await world.store.read(world.organisation, (db) =>
    db
      .updateTable('customers')
      .set({ erased_at: new Date() })
      .where('organisation', '=', world.organisation)
      .where('customer_id', '=', customer)
      .execute(),
  )
  expect(await session(cookies)).toMatchObject({ kind: 'nobody' })
  const before = await mailedCode()
  expect((await askCode(pair)).status).toBe(202)
  expect(await mailedCode()).toBe(before)
})

test('signing out ends the session everywhere, not only in the browser', async () => {
  await askCode(pair)
  const cookies = cookiesOf(await enter({ ...pair, code: await mailedCode() }))
  expect((await world.ask('/api/v1/session', { method: 'DELETE', cookies })).status).toBe(204)
  expect(await session(cookies)).toMatchObject({ kind: 'nobody' })
})

test('whoever signs in as a customer is staff no more in that browser', async () => {
  const staff = await world.staff(['agent'])
  await askCode(pair)
  const entered = await world.ask('/api/v1/session/customer', {
    body: { ...pair, code: await mailedCode() },
    cookies: staff,
  })
  expect(await session(`${staff}; ${cookiesOf(entered)}`)).toMatchObject({ kind: 'customer' })
})
