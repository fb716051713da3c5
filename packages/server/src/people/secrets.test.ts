import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { pino } from 'pino'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecrets, rotateSecrets, secretsOf } from './secrets.ts'
import {
  cookiesOf,
  createPeopleWorld,
  newSecret,
  type PeopleWorld,
  password,
} from './testing/people-world.ts'

let folder: string
let world: PeopleWorld | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => world?.close())

test('the first start makes a secret for the eyes of its owner alone, and the next one reads it', async () => {
  const data = join(folder, 'data')
  const first = await loadSecrets(data, {})
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(first.newest.length).toBeGreaterThanOrEqual(32)
  expect((await loadSecrets(data, {})).newest).toBe(first.newest)
})

test('several processes that start for the first time at once take the same secret', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => loadSecrets(folder, {})))
  expect(new Set(all.map(({ newest }) => newest)).size).toBe(1)
})

test('the environment goes before the file', async () => {
  const [newer, older] = [newSecret(), newSecret()]
  const secrets = await loadSecrets(folder, { REDRESS_SECRET: `${newer}, ${older}` })
  expect(secrets.all).toEqual([newer, older])
})

test.each([
  ['x'.repeat(31), false],
  ['x'.repeat(32), true],
])('a secret of as many characters as "%s" is taken: %s', async (secret, taken) => {
  const loaded = loadSecrets(folder, { REDRESS_SECRET: secret })
  if (taken) expect((await loaded).newest).toBe(secret)
  else await expect(loaded).rejects.toThrow('32 characters')
})

test('a rotation puts a new secret in front and keeps the old ones', async () => {
  const before = await loadSecrets(folder, {})
  const after = await rotateSecrets(folder)
  expect(after.newest).not.toBe(before.newest)
  expect(after.all).toEqual([after.newest, before.newest])
  expect((await loadSecrets(folder, {})).all).toEqual(after.all)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a broken file is told with what to do', async () => {
  await loadSecrets(folder, {})
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(folder, 'secrets.json'), '{')
  await expect(loadSecrets(folder, {})).rejects.toThrow('Restore it from a backup')
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{')
})

test('secrets are neither printed nor logged', () => {
  const secrets = secretsOf([newSecret()], 'test')
  const lines: string[] = []
  pino({}, { write: (line: string) => lines.push(line) }).info({ secrets }, 'started')
  const printed = [inspect(secrets), JSON.stringify(secrets), `${Object.entries(secrets)}`, ...lines].join()
  expect(printed).not.toContain(secrets.newest)
})

test('a rotation signs nobody out, and second factors still open; without the old secret, both are gone', async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
  const { people, serve, ask } = world
  await world.person({ email: 'stay@staff.example', roles: ['agent'] })
  const cookies = await world.signIn('stay@staff.example')
  const enabled = await ask('/api/v1/auth/two-factor/enable', { cookies, body: { password } })
  expect(enabled.status).toBe(200)
  const kind = async (app: PeopleWorld['app']) =>
    ((await (await ask('/api/v1/session', { cookies }, app)).json()) as { kind: string }).kind
  const uri = async (app: PeopleWorld['app'], given: string) => {
    const asking = { cookies: given, body: { password } }
    return (await ask('/api/v1/auth/two-factor/get-totp-uri', asking, app)).status
  }

  const rotated = serve(secretsOf([newSecret(), people.secrets.newest], 'test')).app
  expect(await kind(rotated)).toBe('staff')
  expect(await uri(rotated, await again(rotated))).toBe(200)

  const lost = serve(secretsOf([newSecret()], 'test')).app
  expect(await kind(lost)).toBe('nobody')
  expect(await uri(lost, await again(lost))).not.toBe(200)

  async function again(app: PeopleWorld['app']): Promise<string> {
    const body = { email: 'stay@staff.example', password }
    return cookiesOf(await ask('/api/v1/auth/sign-in/email', { body }, app))
  }
})
