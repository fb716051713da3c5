/** Walks every route of the API with everybody who may come, and holds what happens against the table of principal.ts. */
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cookiesOf,
  createPeopleWorld,
  newSecret,
  type PeopleWorld,
} from '../../people/testing/people-world.ts'
import { json } from '../../store/tables/columns.ts'
import { createApp } from '../app.ts'
import type { Access, App } from '../endpoint.ts'
import { identify } from './identify.ts'
import { type Permission, permissions, roles } from './principal.ts'

const at = '2026-05-05T10:00:00+01:00'
const organisation = 'test-shop'

const all = Object.keys(permissions) as Permission[]

/** Asks for something else than a permission: signing out would end the sessions of this walk, and figures are for the machine itself. */
const apart: readonly string[] = ['DELETE /api/v1/session', 'GET /metrics']

interface Route {
  access: Access
  method: string
  path: string
}
/** Somebody who comes: with which headers, and what they are in the table; `nobody` for those who are not of this organisation. */
interface Comer {
  headers: Record<string, string>
  is: string
  /** An API key's. */
  scopes?: readonly Permission[]
}

let world: PeopleWorld
let app: App
let documented: Route[]
let routes: Route[]
const comers: Record<string, Comer> = {}
/** For each scope, a key with it alone and a key with all others. */
const keys: Partial<Record<Access, [Comer, Comer]>> = {}
/** What stands in the paths: things of the customer and the seller who come. */
const theirs: Record<string, string> = {}
let caseId = ''
let orderNumber = ''

beforeAll(async () => {
  world = await createPeopleWorld({ at, pack: 'marketplace-disputes' })
  await world.addOrganisation('other-shop', 'marketplace-disputes')
  app = createApp(world.services, { identify: identify(world.services) })
  documented = routesOf(app)
  routes = documented.filter(({ method, path }) => !apart.includes(`${method} ${path}`))
  const mine = await matter('mine')
  await matter('somebody-elses')
  caseId = mine.caseId
  orderNumber = mine.number
  const unknown = uuidv7()
  Object.assign(theirs, {
    case: caseId,
    caseId,
    externalId: unknown,
    seller: 'seller-mine',
    policy: 'unknown',
  })

  for (const role of roles) comers[role] = { is: role, headers: { cookie: await world.staff([role]) } }
  const sellerOf = async (name: string) => {
    const email = `${name}@sellers.example`
    await world.person({ email, sellerId: (await sellerNamed(name)) ?? '' })
    return { cookie: await world.signIn(email) }
  }
  comers.seller = { is: 'seller', headers: await sellerOf('seller-mine') }
  comers['another seller'] = { is: 'seller', headers: await sellerOf('seller-somebody-elses') }
  comers.customer = { is: 'customer', headers: await customerSession('mine') }
  comers['another customer'] = { is: 'customer', headers: await customerSession('somebody-elses') }
  comers.nobody = { is: 'nobody', headers: {} }
  const stranger = await world.staff([...roles], 'other-shop')
  comers["another organisation's staff"] = { is: 'nobody', headers: { cookie: stranger } }
  const renamed = stranger.replaceAll('other-shop', organisation)
  comers["another organisation's staff, with the cookie renamed"] = {
    is: 'nobody',
    headers: { cookie: renamed },
  }
  for (const scope of all) {
    keys[scope] = [await keyWith([scope]), await keyWith(all.filter((other) => other !== scope))]
  }
}, 120_000)
afterAll(() => world.close())

test('every route says who may call it', () => {
  expect(routes.length).toBeGreaterThan(50)
  expect(routes.filter(({ access }) => access !== 'public' && !Object.hasOwn(permissions, access))).toEqual(
    [],
  )
})

test('no route of the API stands outside the document but the sign-in of staff', () => {
  const known = new Set(
    documented.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  const others = app.routes
    .filter(({ method, path }) => !known.has(`${method} ${path}`) && path.startsWith('/api/'))
    .map(({ path }) => path)
  expect([...new Set(others)]).toEqual(['/api/v1/auth/*'])
})

test('everybody may call what the table allows them, and nothing else', async () => {
  const wrong: string[] = []
  for (const route of routes) {
    const [fitting, unfitting] = keys[route.access] ?? []
    const everybody = Object.entries({
      ...comers,
      ...(fitting ? { 'a key with the scope': fitting } : {}),
      ...(unfitting ? { 'a key with all other scopes': unfitting } : {}),
    })
    for (const [name, comer] of everybody) {
      const status = await call(route, comer)
      const refusal = mayCall(comer, route.access) ? undefined : comer.is === 'nobody' ? 401 : 403
      const right =
        refusal === undefined ? status !== 401 && status !== 403 && status < 500 : status === refusal
      if (!right) wrong.push(`${route.method} ${route.path} (${route.access}) by ${name}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

describe('what is not theirs is not there', () => {
  test.each(['another customer', 'another seller'])('for %s', async (name) => {
    const comer = comers[name] as Comer
    const wrong: string[] = []
    for (const route of routes.filter(({ path }) => /\{case(Id)?\}/.test(path))) {
      if (!mayCall(comer, route.access)) continue
      const status = await call(route, comer)
      const hidden = route.method === 'GET' ? [404] : [400, 404]
      if (!hidden.includes(status)) wrong.push(`${route.method} ${route.path}: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  test.each(['another customer', 'another seller'])('nor in any list, for %s', async (name) => {
    const leaks: string[] = []
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
      const response = await answer(route, comers[name] as Comer)
      if ([caseId, orderNumber, 'mine@example.com'].some((secret) => response.text.includes(secret)))
        leaks.push(route.path)
    }
    expect(leaks).toEqual([])
  })

  test.each(['another customer', 'another seller'])('nor by its name, for %s', async (name) => {
    const comer = comers[name] as Comer
    for (const path of [
      `/api/v1/orders/${orderNumber}`,
      '/api/v1/customers/mine',
      `/api/v1/search?q=${orderNumber}`,
    ]) {
      const { status, text } = await answer({ access: 'orders.read', method: 'GET', path }, comer)
      if (path.includes('search')) expect(text).not.toContain(caseId)
      else expect([path, status]).toEqual([path, 404])
    }
    const path = `/api/v1/orders/${orderNumber}`
    const own = comers[name.replace('another ', '')] as Comer
    expect(await call({ access: 'orders.read', method: 'GET', path }, own)).toBe(200)
  })

  test('while the customer and the seller whom it concerns see it', async () => {
    const path = '/api/v1/cases/{case}'
    for (const name of ['customer', 'seller'])
      expect(await call({ access: 'cases.read', method: 'GET', path }, comers[name] as Comer)).toBe(200)
  })
})

function mayCall({ is, scopes }: Comer, access: Access): boolean {
  if (access === 'public') return true
  const allowed: readonly string[] = permissions[access]
  return allowed.includes('nobody') && is !== 'key'
    ? true
    : (scopes ?? allowed).includes(scopes ? access : is)
}

const call = async (route: Route, comer: Comer) => (await answer(route, comer)).status

async function answer(
  { method, path }: Route,
  { headers }: Comer,
): Promise<{ status: number; text: string }> {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => theirs[name] ?? uuidv7())
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} }
  const response = await world.ask(filled, { method, headers, ...body }, app)
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status: response.status, text: '' }
  }
  return { status: response.status, text: await response.text() }
}

function routesOf({ openAPIRegistry }: App): Route[] {
  return openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return []
    const { method, path } = definition.route
    const access = (definition.route as unknown as { 'x-access': Access })['x-access']
    return { access, method: method.toUpperCase(), path }
  })
}

async function keyWith(scopes: readonly Permission[]): Promise<Comer> {
  const { key } = await world.people.keys.create(organisation, { name: 'walk', scopes })
  return { is: 'key', scopes, headers: { authorization: `Bearer ${key}` } }
}

/** A customer with an order at a seller, and a dispute about it. */
async function matter(name: string) {
  const customerId = await world.customer({
    kind: 'consumer',
    external_id: name,
    email: `${name}@example.com`,
  })
  const sellerId = uuidv7()
  await world.store.read(organisation, (db) =>
    db
      .insertInto('sellers')
      .values({
        organisation,
        seller_id: sellerId,
        external_id: `seller-${name}`,
        name,
        facts: json({ language: 'en' }),
      })
      .execute(),
  )
  const number = newSecret().slice(0, 10)
  const orderId = await world.order(customerId, { number, seller_id: sellerId })
  const opened = await world.bus.execute({
    organisation,
    do: 'open',
    by: { party: 'customer', id: customerId },
    at: world.clock.now(),
    with: { kind: 'dispute-with-seller', channel: 'chat', description: 'The parcel never came.' },
    opening: { customerId, orderId, sellerId },
  })
  if (opened.outcome !== 'accepted') throw new Error(JSON.stringify(opened))
  return { caseId: opened.caseId, number }
}

async function sellerNamed(externalId: string): Promise<string | undefined> {
  const row = await world.store.read(organisation, (db) =>
    db.selectFrom('sellers').select('seller_id').where('external_id', '=', externalId).executeTakeFirst(),
  )
  return row?.seller_id
}

/** A shop hands the customer over, signed in. */
async function customerSession(customer: string) {
  const { headers } = await keyWith(['customers.hand-over'])
  const handed = await world.ask('/api/v1/session/hand-overs', { headers, body: { customer } })
  const { token } = (await handed.json()) as { token: string }
  return { cookie: cookiesOf(await world.ask('/api/v1/session/customer', { body: { token } })) }
}
