import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuthenticator } from './testing/authenticator.ts'
import { cookiesOf, createPeopleWorld, type PeopleWorld } from './testing/people-world.ts'

let world: PeopleWorld
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
  await world.addOrganisation('other-shop', 'seafood-marketplace')
})
afterAll(() => world.close())

const origin = 'http://test-shop.localhost'
type Authenticator = ReturnType<typeof createAuthenticator>

async function enrol(cookies: string, authenticator: Authenticator) {
  const asked = await world.ask('/api/v1/auth/passkey/generate-register-options', { cookies })
  const { challenge } = (await asked.json()) as { challenge: string }
  return world.ask('/api/v1/auth/passkey/verify-registration', {
    cookies: `${cookies}; ${cookiesOf(asked)}`,
    body: { response: authenticator.register(challenge), name: 'My phone' },
  })
}

async function comeIn(authenticator: Authenticator, of = 'test-shop') {
  const asked = await world.ask('/api/v1/auth/passkey/generate-authenticate-options', { of })
  const { challenge } = (await asked.json()) as { challenge: string }
  return world.ask('/api/v1/auth/passkey/verify-authentication', {
    of,
    cookies: cookiesOf(asked),
    body: { response: authenticator.sign(challenge) },
  })
}

test('whoever enrolled a passkey comes in with it, again and again', async () => {
  await world.person({ email: 'key@staff.example', roles: ['technician'] })
  const authenticator = createAuthenticator(origin)
  expect((await enrol(await world.signIn('key@staff.example'), authenticator)).status).toBe(200)
  for (const _time of ['first', 'second']) {
    const entered = await comeIn(authenticator)
    expect(entered.status).toBe(200)
    const session = await world.ask('/api/v1/session', { cookies: cookiesOf(entered) })
    expect(await session.json()).toMatchObject({ kind: 'staff', roles: ['technician'] })
  }
})

test('a passkey that nobody enrolled opens nothing, nor does that of another organisation', async () => {
  expect((await comeIn(createAuthenticator(origin))).status).toBe(401)
  await world.person({ email: 'there@staff.example', roles: ['admin'] }, 'other-shop')
  const authenticator = createAuthenticator('http://other-shop.localhost')
  const cookies = await world.signIn('there@staff.example', 'other-shop')
  const of = 'other-shop'
  const asked = await world.ask('/api/v1/auth/passkey/generate-register-options', { of, cookies })
  const { challenge } = (await asked.json()) as { challenge: string }
  const enrolled = await world.ask('/api/v1/auth/passkey/verify-registration', {
    of,
    cookies: `${cookies}; ${cookiesOf(asked)}`,
    body: { response: authenticator.register(challenge) },
  })
  expect(enrolled.status).toBe(200)
  expect((await comeIn(authenticator, of)).status).toBe(200)
  expect((await comeIn(authenticator)).status).toBe(401)
})

test('a passkey that was made for a page that looks alike is refused', async () => {
  await world.person({ email: 'phished@staff.example', roles: ['agent'] })
  const cookies = await world.signIn('phished@staff.example')
  const authenticator = createAuthenticator('http://test-sh0p.localhost')
  expect((await enrol(cookies, authenticator)).ok).toBe(false)
  expect((await comeIn(authenticator)).status).toBe(401)
})

test('after a reset the passkey opens nothing', async () => {
  const id = await world.person({ email: 'stolen@staff.example', roles: ['agent'] })
  const authenticator = createAuthenticator(origin)
  await enrol(await world.signIn('stolen@staff.example'), authenticator)
  const admin = await world.staff(['admin'])
  await world.ask(`/api/v1/staff/${id}/reset`, { method: 'POST', cookies: admin })
  expect((await comeIn(authenticator)).status).toBe(401)
})
