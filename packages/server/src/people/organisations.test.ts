import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../store/store.ts'
import { createPeople } from './people.ts'
import { cookiesOf, createPeopleWorld, type PeopleWorld, password } from './testing/people-world.ts'

let world: PeopleWorld
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
  await world.addOrganisation('other-shop', 'seafood-marketplace')
})
afterAll(() => world.close())

const session = async (cookies: string, of?: string) =>
  (await (await world.ask('/api/v1/session', { cookies, ...(of ? { of } : {}) })).json()) as {
    kind: string
    organisation: string
    roles?: string[]
  }

test('the same address is staff in two organisations, with two passwords and two sets of roles', async () => {
  await world.person({ email: 'both@staff.example', roles: ['agent'] })
  await world.person({ email: 'both@staff.example', roles: ['admin'] }, 'other-shop')
  const here = await world.signIn('both@staff.example')
  const there = await world.signIn('both@staff.example', 'other-shop')
  expect(await session(here)).toMatchObject({ kind: 'staff', organisation: 'test-shop', roles: ['agent'] })
  expect(await session(there, 'other-shop')).toMatchObject({
    kind: 'staff',
    organisation: 'other-shop',
    roles: ['admin'],
  })
})

test('the session of one organisation is nobody in the other, even under the name of its cookie', async () => {
  const here = await world.staff(['admin'])
  expect(await session(here, 'other-shop')).toMatchObject({ kind: 'nobody', organisation: 'other-shop' })
  const renamed = here.replaceAll('redress-staff-test-shop', 'redress-staff-other-shop')
  expect(await session(renamed, 'other-shop')).toMatchObject({ kind: 'nobody', organisation: 'other-shop' })
  const { status } = await world.ask('/api/v1/staff', { cookies: renamed, of: 'other-shop' })
  expect(status).toBe(401)
})

test('a password of one organisation opens nothing in the other', async () => {
  await world.person({ email: 'only@staff.example', roles: ['agent'] })
  const asked = await world.ask('/api/v1/auth/sign-in/email', {
    of: 'other-shop',
    body: { email: 'only@staff.example', password },
  })
  expect(asked.status).toBe(401)
  expect(cookiesOf(asked)).not.toContain('session_token')
})

test('not even where the database user is above row security does one organisation see the people of another', async () => {
  await world.person({ email: 'here@staff.example', roles: ['agent'] })
  const store = openStore(world.database.adminUrl)
  const people = createPeople({ ...world.services, store, secrets: world.people.secrets })
  const found = async (name: string) => {
    const organisation = await people.organisations.named(name)
    if (!organisation) throw new Error(name)
    const { internalAdapter } = await people.staffAuth(organisation, 'http://localhost').$context
    return internalAdapter.findUserByEmail('here@staff.example')
  }
  expect(await found('test-shop')).toMatchObject({ user: { email: 'here@staff.example' } })
  expect(await found('other-shop')).toBeNull()
  await store.close()
})

test('a request that does not tell its organisation is told how', async () => {
  const response = await world.app.request('http://elsewhere.example/api/v1/session', {
    headers: { host: 'elsewhere.example' },
  })
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    type: '/problems/organisation-unknown',
    detail: expect.stringContaining('Redress-Organisation'),
  })
  const named = await world.app.request('http://elsewhere.example/api/v1/session', {
    headers: { host: 'elsewhere.example', 'redress-organisation': 'other-shop' },
  })
  expect(await named.json()).toMatchObject({ organisation: 'other-shop' })
})

test('a host name of its own tells the organisation', async () => {
  await world.store.read('other-shop', (db) =>
    db
      .updateTable('organisations')
      .set({ hosts: ['returns.example.com'] })
      .where('organisation', '=', 'other-shop')
      .execute(),
  )
  const response = await world.app.request('https://returns.example.com/api/v1/session', {
    headers: { host: 'returns.example.com' },
  })
  expect(await response.json()).toMatchObject({ organisation: 'other-shop', kind: 'nobody' })
})
