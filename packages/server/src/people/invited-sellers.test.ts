import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { json } from '../store/tables/columns.ts'
import { cookiesOf, createPeopleWorld, type PeopleWorld, password } from './testing/people-world.ts'

let world: PeopleWorld
let manager: string
const sellerId = uuidv7()
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
  manager = await world.staff(['manager'])
  const row = { organisation: 'test-shop', seller_id: sellerId, external_id: 's-1', name: 'Crab & Co' }
  await world.store.read('test-shop', (db) =>
    db
      .insertInto('sellers')
      .values({ ...row, facts: json({}) })
      .execute(),
  )
})
afterAll(() => world.close())

const invite = (seller: string, email: string, cookies = manager) =>
  world.ask(`/api/v1/sellers/${seller}/invitations`, { cookies, body: { email, name: 'Sam Lee' } })
const accept = async (email: string) => {
  const token = (await world.lastMail(email))?.values?.link?.split('#')[1]
  return world.ask('/api/v1/invitations/accept', { body: { token, password } })
}

test('a manager invites somebody for a seller, who signs in as that seller and nothing else', async () => {
  expect((await invite('s-1', 'sam@crab.example')).status).toBe(201)
  expect(await world.lastMail('sam@crab.example')).toMatchObject({ values: { kind: 'seller' } })
  const cookies = cookiesOf(await accept('sam@crab.example'))
  const session = await world.ask('/api/v1/session', { cookies })
  expect(await session.json()).toMatchObject({
    kind: 'seller',
    permissions: expect.not.arrayContaining(['queue.read', 'notes.read', 'staff.manage']),
  })
  const { principal } = await principalOf(cookies)
  expect(principal).toMatchObject({ kind: 'seller', sellerId })
  expect((await invite('s-1', 'more@crab.example', cookies)).status).toBe(403)
})

test('an unknown seller cannot have people, and an agent may not invite', async () => {
  expect((await invite('s-2', 'x@crab.example')).status).toBe(404)
  expect((await invite('s-1', 'x@crab.example', await world.staff(['agent']))).status).toBe(403)
})

test('an address that signs in already is not invited again', async () => {
  const refused = await invite('s-1', 'sam@crab.example')
  expect(refused.status).toBe(409)
})

test('an invitation of a seller is listed until it is accepted or taken back', async () => {
  await invite('s-1', 'lee@crab.example')
  const list = async () =>
    (await (await world.ask('/api/v1/sellers/s-1/people', { cookies: manager })).json()) as {
      items: { id: string; email: string }[]
      invitations: { id: string; email: string }[]
    }
  const { items, invitations } = await list()
  expect(items.map(({ email }) => email)).toEqual(['sam@crab.example'])
  const [open] = invitations
  expect(open?.email).toBe('lee@crab.example')
  const back = await world.ask(`/api/v1/sellers/s-1/invitations/${open?.id}`, {
    method: 'DELETE',
    cookies: manager,
  })
  expect(back.status).toBe(204)
  expect((await list()).invitations).toEqual([])
  expect((await accept('lee@crab.example')).status).toBe(404)
})

test('whoever left the seller is let in no more', async () => {
  await invite('s-1', 'kim@crab.example')
  const accepted = await accept('kim@crab.example')
  const { id } = (await accepted.json()) as { id: string }
  const cookies = cookiesOf(accepted)
  const removed = await world.ask(`/api/v1/sellers/s-1/people/${id}`, { method: 'DELETE', cookies: manager })
  expect(removed.status).toBe(204)
  const session = await world.ask('/api/v1/session', { cookies })
  expect(await session.json()).toMatchObject({ kind: 'nobody' })
})

async function principalOf(cookies: string) {
  const { signedIn } = await import('./sessions.ts')
  const organisation = await world.people.organisations.named('test-shop')
  if (!organisation) throw new Error('There is no organisation.')
  const found = await signedIn(
    world.people,
    organisation,
    'http://test-shop.localhost',
    new Headers({ cookie: cookies }),
  )
  if (!found) throw new Error('Nobody is signed in.')
  return found
}
