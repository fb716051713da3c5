import { afterAll, beforeAll, expect, test } from 'vitest'
import { json } from '../store/tables/columns.ts'
import { type OidcProvider, startOidcProvider } from './testing/oidc-provider.ts'
import { cookiesOf, createPeopleWorld, type PeopleWorld } from './testing/people-world.ts'

let world: PeopleWorld
let provider: OidcProvider
beforeAll(async () => {
  provider = await startOidcProvider('redress')
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z', environment: { EXAMPLE_SECRET: 'shared' } })
  const { discoveryUrl } = provider
  const oidc = [
    {
      id: 'example',
      name: 'Example',
      clientId: 'redress',
      discoveryUrl,
      clientSecretVariable: 'EXAMPLE_SECRET',
    },
    { id: 'unset', clientId: 'redress', discoveryUrl, clientSecretVariable: 'NOT_SET' },
  ]
  await world.store.read('test-shop', (db) =>
    db
      .updateTable('organisations')
      .set({ settings: json({ signIn: { oidc } }) })
      .where('organisation', '=', 'test-shop')
      .execute(),
  )
})
afterAll(async () => {
  await world.close()
  await provider.close()
})

/** Goes to the provider and comes back, as a browser does. */
async function comeBy(person: { email: string; verified?: boolean }) {
  const begun = await world.ask('/api/v1/auth/sign-in/social', {
    body: { provider: 'example', callbackURL: '/desk' },
  })
  expect(begun.status).toBe(200)
  const to = new URL(((await begun.json()) as { url: string }).url)
  expect(to.searchParams.get('redirect_uri')).toBe('http://test-shop.localhost/api/v1/auth/callback/example')
  expect(to.searchParams.get('code_challenge_method')).toBe('S256')
  const code = provider.vouchFor({ ...person, nonce: to.searchParams.get('nonce') })
  const state = to.searchParams.get('state')
  const back = await world.ask(`/api/v1/auth/callback/example?code=${code}&state=${state}`, {
    cookies: cookiesOf(begun),
  })
  const session = await world.ask('/api/v1/session', { cookies: cookiesOf(back) })
  return { back, session: (await session.json()) as { kind: string; roles?: string[] } }
}

test('a member of staff comes in by the provider of the organisation, with the roles that they have here', async () => {
  await world.person({ email: 'olga@staff.example', roles: ['board'] })
  const { back, session } = await comeBy({ email: 'olga@staff.example' })
  expect(back.headers.get('location')).toBe('/desk')
  expect(session).toMatchObject({ kind: 'staff', roles: ['board'] })
  expect((await comeBy({ email: 'olga@staff.example' })).session).toMatchObject({ kind: 'staff' })
})

test('whoever the provider knows but nobody invited stays outside', async () => {
  const { session } = await comeBy({ email: 'stranger@staff.example' })
  expect(session).toMatchObject({ kind: 'nobody' })
})

test('whoever was disabled here stays outside, whatever the provider says', async () => {
  const id = await world.person({ email: 'former@staff.example', roles: ['agent'] })
  const admin = await world.staff(['admin'])
  await world.ask(`/api/v1/staff/${id}`, { method: 'PATCH', cookies: admin, body: { disabled: true } })
  expect((await comeBy({ email: 'former@staff.example' })).session).toMatchObject({ kind: 'nobody' })
})

test('an address that the provider did not verify opens nothing', async () => {
  await world.person({ email: 'claimed@staff.example', roles: ['admin'] })
  const { session } = await comeBy({ email: 'claimed@staff.example', verified: false })
  expect(session).toMatchObject({ kind: 'nobody' })
})

test('a provider whose secret is not set is off', async () => {
  const begun = await world.ask('/api/v1/auth/sign-in/social', {
    body: { provider: 'unset', callbackURL: '/' },
  })
  expect(begun.status).toBe(404)
})

test('nobody is led away to another site', async () => {
  const begun = await world.ask('/api/v1/auth/sign-in/social', {
    body: { provider: 'example', callbackURL: 'https://evil.example/' },
    headers: { cookie: 'x=1' },
  })
  expect(begun.status).toBe(403)
})
