import { createOTP } from '@better-auth/utils/otp'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { cookiesOf, createPeopleWorld, type PeopleWorld, password } from './testing/people-world.ts'

let world: PeopleWorld
let admin: string
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
  admin = await world.staff(['admin'])
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

const signIn = (email: string, secret = password) =>
  world.ask('/api/v1/auth/sign-in/email', { body: { email, password: secret } })
const kind = async (cookies: string) =>
  ((await (await world.ask('/api/v1/session', { cookies })).json()) as { kind: string }).kind
const tokenFor = async (email: string) => (await world.lastMail(email))?.values?.link?.split('#')[1] ?? ''

test('an admin invites an agent, who chooses a password and is in, with the roles and teams of the invitation', async () => {
  const invited = await world.ask('/api/v1/staff', {
    cookies: admin,
    body: { email: 'Bea@staff.example', name: 'Bea Rey', roles: ['agent'], teams: ['support'] },
  })
  expect(invited.status).toBe(201)
  expect(await world.lastMail('bea@staff.example')).toMatchObject({
    template: 'invitation',
    values: { kind: 'staff', until: '2026-03-10T12:00:00.000Z' },
  })
  const token = await tokenFor('bea@staff.example')
  const accepted = await world.ask('/api/v1/invitations/accept', { body: { token, password } })
  expect(accepted.status).toBe(200)
  const session = await world.ask('/api/v1/session', { cookies: cookiesOf(accepted) })
  expect(await session.json()).toMatchObject({
    kind: 'staff',
    name: 'Bea Rey',
    roles: ['agent'],
    teams: ['support'],
  })
  expect((await world.ask('/api/v1/invitations/accept', { body: { token, password } })).status).toBe(404)
  expect((await signIn('bea@staff.example')).status).toBe(200)
})

test.each([
  ['7 days less a second', 7 * 86_400_000 - 1000, 200],
  ['7 days', 7 * 86_400_000, 404],
])('an invitation accepted after %s', async (_age, later, status) => {
  const email = `late${status}@staff.example`
  await world.ask('/api/v1/staff', { cookies: admin, body: { email, roles: ['agent'], teams: [] } })
  const before = world.clock.now()
  world.clock.set(before + later)
  const body = { token: await tokenFor(email), password }
  expect((await world.ask('/api/v1/invitations/accept', { body })).status).toBe(status)
  world.clock.set(before)
})

test('an invitation that was taken back, or a short password, lets nobody in', async () => {
  const email = 'taken-back@staff.example'
  const invited = await world.ask('/api/v1/staff', { cookies: admin, body: { email, roles: [], teams: [] } })
  const { id } = (await invited.json()) as { id: string }
  const token = await tokenFor(email)
  const accept = (secret: string) =>
    world.ask('/api/v1/invitations/accept', { body: { token, password: secret } })
  expect((await accept('eleven char')).status).toBe(400)
  const back = await world.ask(`/api/v1/staff/invitations/${id}`, { method: 'DELETE', cookies: admin })
  expect(back.status).toBe(204)
  expect((await accept('twelve chars')).status).toBe(404)
})

test('nobody can sign up without an invitation', async () => {
  const body = { email: 'mallory@example.com', name: 'Mallory', password }
  const asked = await world.ask('/api/v1/auth/sign-up/email', { body })
  expect(asked.status).toBeGreaterThanOrEqual(400)
  expect((await signIn('mallory@example.com')).status).toBe(401)
})

test('nobody can give themselves a role', async () => {
  const agent = await world.staff(['agent'])
  const body = { name: 'New Name', roles: ['admin'], disabledAt: null }
  const asked = await world.ask('/api/v1/auth/update-user', { cookies: agent, body })
  expect(asked.status).toBe(400)
  const session = await world.ask('/api/v1/session', { cookies: agent })
  expect(await session.json()).toMatchObject({ roles: ['agent'] })
})

test('with a second factor enrolled, the password alone opens nothing', async () => {
  const id = await world.person({ email: 'totp@staff.example', roles: ['finance'] })
  const cookies = await world.signIn('totp@staff.example')
  const enabled = await world.ask('/api/v1/auth/two-factor/enable', { cookies, body: { password } })
  const { totpURI } = (await enabled.json()) as { totpURI: string }
  const secret = Buffer.from(base32(new URL(totpURI).searchParams.get('secret') ?? '')).toString()
  // A code counts once, so each time the next one is taken, which clocks that go ahead a little may show already.
  const period = Math.floor(Date.now() / 30_000)
  const code = (ahead: number) => createOTP(secret).hotp(period + ahead)
  const proven = await world.ask('/api/v1/auth/two-factor/verify-totp', {
    cookies,
    body: { code: await code(0) },
  })
  expect(proven.status).toBe(200)

  const half = await signIn('totp@staff.example')
  expect(await half.json()).toMatchObject({ twoFactorRedirect: true })
  expect(await kind(cookiesOf(half))).toBe('nobody')
  const verify = (given: string) =>
    world.ask('/api/v1/auth/two-factor/verify-totp', { cookies: cookiesOf(half), body: { code: given } })
  expect((await verify('000000')).status).toBe(401)
  const whole = await verify(await code(1))
  expect(whole.status).toBe(200)
  expect(await kind(cookiesOf(whole))).toBe('staff')

  for (const used of [0, 1]) {
    const again = cookiesOf(await signIn('totp@staff.example'))
    const body = { code: await code(used) }
    const replayed = await world.ask('/api/v1/auth/two-factor/verify-totp', { cookies: again, body })
    expect(replayed.status).toBe(401)
    expect(await kind(cookiesOf(replayed))).toBe('nobody')
  }

  const list = await world.ask('/api/v1/staff', { cookies: admin })
  const { items } = (await list.json()) as { items: { id: string; secondFactor: boolean }[] }
  expect(items.find((each) => each.id === id)).toMatchObject({ secondFactor: true })
  expect(JSON.stringify(items)).not.toContain(secret)
})

test('whoever lost their phone is reset by an admin: signed out, without second factor, with a link to choose a password', async () => {
  const id = await world.person({ email: 'lost@staff.example', roles: ['agent'] })
  const cookies = await world.signIn('lost@staff.example')
  expect((await world.ask(`/api/v1/staff/${id}/reset`, { method: 'POST', cookies: admin })).status).toBe(204)
  expect(await kind(cookies)).toBe('nobody')
  const mail = await world.lastMail('lost@staff.example')
  expect(mail).toMatchObject({ template: 'password-reset', values: { minutes: 60 } })
  const token = mail?.values?.link?.split('#')[1]
  const newPassword = 'quite another one'
  const reset = { body: { token, newPassword } }
  expect((await world.ask('/api/v1/auth/reset-password', reset)).status).toBe(200)
  expect((await signIn('lost@staff.example')).status).toBe(401)
  expect((await signIn('lost@staff.example', newPassword)).status).toBe(200)
  expect((await world.ask('/api/v1/auth/reset-password', reset)).status).toBe(400)
})

test('whoever is disabled is out at once and stays out, until they are let in again', async () => {
  const id = await world.person({ email: 'gone@staff.example', roles: ['agent'] })
  const cookies = await world.signIn('gone@staff.example')
  const change = (disabled: boolean) =>
    world.ask(`/api/v1/staff/${id}`, { method: 'PATCH', cookies: admin, body: { disabled } })
  expect((await change(true)).status).toBe(200)
  expect(await kind(cookies)).toBe('nobody')
  expect((await signIn('gone@staff.example')).status).toBe(403)
  await change(false)
  expect((await signIn('gone@staff.example')).status).toBe(200)
})

test('roles that were changed hold from the next request', async () => {
  const id = await world.person({ email: 'risen@staff.example', roles: ['agent'] })
  const cookies = await world.signIn('risen@staff.example')
  expect((await world.ask('/api/v1/staff', { cookies })).status).toBe(403)
  await world.ask(`/api/v1/staff/${id}`, { method: 'PATCH', cookies: admin, body: { roles: ['admin'] } })
  expect((await world.ask('/api/v1/staff', { cookies })).status).toBe(200)
  await world.ask(`/api/v1/staff/${id}`, { method: 'PATCH', cookies: admin, body: { roles: [] } })
})

test('the last admin can neither be disabled nor be made something else', async () => {
  await world.addOrganisation('small-shop', 'seafood-marketplace')
  const id = await world.person({ email: 'boss@staff.example', roles: ['admin'] }, 'small-shop')
  const boss = await world.signIn('boss@staff.example', 'small-shop')
  const change = (body: object) =>
    world.ask(`/api/v1/staff/${id}`, { method: 'PATCH', of: 'small-shop', cookies: boss, body })
  for (const body of [{ disabled: true }, { roles: ['agent'] }]) {
    const refused = await change(body)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ type: '/problems/last-admin' })
  }
  await world.person({ email: 'second@staff.example', roles: ['admin'] }, 'small-shop')
  expect((await change({ roles: ['agent'] })).status).toBe(200)
})

test('asking for a new password says nothing of whether the address is known', async () => {
  await world.person({ email: 'known@staff.example', roles: ['agent'] })
  const ask = (email: string) => world.ask('/api/v1/auth/request-password-reset', { body: { email } })
  const known = await ask('known@staff.example')
  const unknown = await ask('unknown@staff.example')
  expect(unknown.status).toBe(known.status)
  expect(await unknown.json()).toEqual(await known.json())
  expect(await world.lastMail('known@staff.example')).toMatchObject({ template: 'password-reset' })
  expect(await world.lastMail('unknown@staff.example')).toBeUndefined()
})

test('the eleventh password within five minutes for one address is too often, right or wrong', async () => {
  await world.person({ email: 'target@staff.example', roles: ['agent'] })
  for (let tried = 0; tried < 10; tried++)
    expect((await signIn('target@staff.example', `wrong password ${tried}`)).status).toBe(401)
  const refused = await signIn('target@staff.example')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('300')
  world.clock.set(world.clock.now() + 300_000)
  expect((await signIn('target@staff.example')).status).toBe(200)
})

test('the thirty-first password from one address is too often, whomever it is for, and other addresses are free', async () => {
  const attempt = (email: string, address: string) =>
    world.ask('/api/v1/auth/sign-in/email', { body: { email, password: 'guessed it, maybe' }, address })
  const six = (tail: string) => `2001:db8:1:2:${tail}`
  for (let tried = 0; tried < 30; tried++)
    expect((await attempt(`n${tried}@staff.example`, six(`${tried}::1`))).status).toBe(401)
  expect((await attempt('n31@staff.example', six(':ffff'))).status).toBe(429)
  expect((await attempt('n31@staff.example', '2001:db8:1:3::1')).status).toBe(401)
})

test('a page of another site cannot act with the session of somebody who is signed in', async () => {
  const body = { email: 'x@staff.example', roles: [], teams: [] }
  for (const origin of ['https://evil.example', 'http://other-shop.localhost', 'null', '']) {
    const refused = await world.ask('/api/v1/staff', { cookies: admin, body, headers: { origin } })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ type: '/problems/foreign-origin' })
  }
  expect((await world.ask('/api/v1/staff', { cookies: admin, headers: { origin: '' } })).status).toBe(200)
})

test('an agent may not list staff, and nobody is asked to sign in', async () => {
  expect((await world.ask('/api/v1/staff', { cookies: await world.staff(['agent']) })).status).toBe(403)
  expect((await world.ask('/api/v1/staff')).status).toBe(401)
})

test('staff are listed over pages, each once', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const page = await world.ask(`/api/v1/staff?limit=2${cursor}`, { cookies: admin })
    const { items, next } = (await page.json()) as { items: { id: string }[]; next?: string }
    seen.push(...items.map(({ id }) => id))
    cursor = next ? `&cursor=${next}` : ''
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(5)
})

/** RFC 4648. */
function base32(text: string): number[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text.replace(/=+$/, '')].map((letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
}
