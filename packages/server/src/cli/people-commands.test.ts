import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfiguration } from '../operating/configuration.ts'
import { createPeopleWorld, type PeopleWorld, password } from '../people/testing/people-world.ts'
import { createKey, listKeys, revokeKey } from './commands/key.ts'
import { changeOrganisation } from './commands/organisation-set.ts'
import { addStaff, disableStaff, resetStaff, showStaff } from './commands/staff.ts'
import type { Connection } from './input/connect.ts'
import { memoryTerminal } from './memory-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-cli-people-'))
const organisation = 'test-shop'
let world: PeopleWorld
let connection: Connection
beforeAll(async () => {
  world = await createPeopleWorld({ at: new Date().toISOString() })
  const { store, log, database } = world
  connection = { configuration: readConfiguration({}), databaseUrl: database.url, folder, store, log }
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const nothing = { organisation, role: [], team: [] }
const print = async (run: (terminal: ReturnType<typeof memoryTerminal>) => Promise<number>) => {
  const terminal = memoryTerminal(folder)
  expect(await run(terminal)).toBe(0)
  return terminal.written
}

test('the first admin is added on the command line, and follows the link that it prints', async () => {
  const printed = await print((terminal) =>
    addStaff(connection, 'First@staff.example', { ...nothing, role: ['admin'], name: 'Una' }, terminal),
  )
  expect(printed).toContain('http://test-shop.localhost:3000/desk/invitation#')
  const token = printed.trim().split('#')[1]
  expect((await world.ask('/api/v1/invitations/accept', { body: { token, password } })).status).toBe(200)
  const cookies = await world.signIn('first@staff.example')
  const session = await world.ask('/api/v1/session', { cookies })
  expect(await session.json()).toMatchObject({ name: 'Una', roles: ['admin'] })
  expect(await print((terminal) => showStaff(connection, { organisation }, terminal))).toContain(
    'first@staff.example',
  )
})

test('an organisation is changed on the command line: what is given, and nothing else', async () => {
  const kept = () =>
    world.store.read(organisation, (db) =>
      db
        .selectFrom('organisations')
        .select(['title', 'languages', 'hosts', 'brand', 'settings'])
        .where('organisation', '=', organisation)
        .executeTakeFirstOrThrow(),
    )
  const before = await kept()
  const settings = {
    signIn: { oidc: [{ id: 'example', clientId: 'redress', discoveryUrl: 'https://login.example' }] },
  }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
  writeFileSync(join(folder, 'list.json'), '[]')
  const change = (options: object, name = organisation) =>
    print((terminal) => changeOrganisation(connection, name, options, terminal))
  await change({ settings: 'settings.json', host: ['care.example.com'] })
  expect(await kept()).toEqual({ ...before, settings, hosts: ['care.example.com'] })
  await expect(change({})).rejects.toThrow('Nothing is to be changed.')
  await expect(change({ colour: 'blue' })).rejects.toThrow('"blue" is no colour.')
  await change({ colour: '#0B6E8A' })
  expect((await kept()).brand).toEqual({ colour: '#0b6e8a' })
  await expect(change({ settings: 'list.json' })).rejects.toThrow('holds no settings')
  writeFileSync(join(folder, 'wrong.json'), '{ "mailTeam": true, "creditNotes": { "prefix": "c n" } }')
  await expect(change({ settings: 'wrong.json' })).rejects.toThrow(
    /creditNotes\.prefix must be one to ten capital letters and digits\. .*Did you mean "mailTeams"\?/,
  )
  await expect(change({ title: 'X' }, 'nobody')).rejects.toThrow('There is no organisation "nobody".')
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(before.settings))
  await change({ settings: 'settings.json', host: [...before.hosts] })
})

test('with a password they are in at once, unless it is short or the address is taken', async () => {
  const add = (secret: string) =>
    print((terminal) =>
      addStaff(
        connection,
        'quick@staff.example',
        { ...nothing, role: ['agent'], password: secret },
        terminal,
      ),
    )
  await expect(add('eleven char')).rejects.toThrow('too short')
  await add(password)
  expect(await world.signIn('quick@staff.example')).toContain('session_token')
  await expect(add(password)).rejects.toThrow('already')
})

test('whoever is disabled or reset on the command line is out', async () => {
  const cookies = await world.signIn('quick@staff.example')
  const kind = async () =>
    ((await (await world.ask('/api/v1/session', { cookies })).json()) as { kind: string }).kind
  const email = 'quick@staff.example'
  await print((terminal) => disableStaff(connection, email, { organisation, disabled: true }, terminal))
  expect(await kind()).toBe('nobody')
  const reset = () => print((terminal) => resetStaff(connection, email, { organisation }, terminal))
  await expect(reset()).rejects.toThrow('disabled')
  await print((terminal) => disableStaff(connection, email, { organisation, disabled: false }, terminal))
  await reset()
  expect(await world.lastMail(email)).toMatchObject({ template: 'password-reset' })
})

test('the only admin cannot be disabled, and an unknown organisation or address is told', async () => {
  const disable = (email: string, of: string) =>
    disableStaff(connection, email, { organisation: of, disabled: true }, memoryTerminal(folder))
  await expect(disable('first@staff.example', organisation)).rejects.toThrow('Nobody would be left')
  await expect(disable('x@staff.example', organisation)).rejects.toThrow('x@staff.example')
  await expect(disable('x@staff.example', 'no-shop')).rejects.toThrow('no organisation no-shop')
})

test('a key is made, works, is listed without itself, and is revoked', async () => {
  const printed = await print((terminal) =>
    createKey(connection, 'shop', { organisation, scope: ['staff.manage'] }, terminal),
  )
  const ask = async () =>
    (await world.ask('/api/v1/staff', { headers: { authorization: `Bearer ${printed.trim()}` } })).status
  expect(await ask()).toBe(200)
  const listed = await print((terminal) => listKeys(connection, { organisation, json: true }, terminal))
  expect(listed).not.toContain(printed.trim())
  const [{ keyId }] = JSON.parse(listed) as [{ keyId: string }]
  await print((terminal) => revokeKey(connection, keyId, { organisation }, terminal))
  const fresh = world.serve(world.people.secrets)
  const { status } = await world.ask(
    '/api/v1/staff',
    { headers: { authorization: `Bearer ${printed.trim()}` } },
    fresh.app,
  )
  expect(status).toBe(401)
})

test('a key that could do nothing, or has run out already, is not made', async () => {
  const make = (options: object) =>
    createKey(connection, 'shop', { organisation, ...options }, memoryTerminal(folder))
  await expect(make({})).rejects.toThrow('could do nothing')
  await expect(make({ scope: ['orders.read'], expires: '2020-01-01T00:00:00Z' })).rejects.toThrow('run out')
  await expect(make({ scope: ['orders.read'], expires: 'tomorrow' })).rejects.toThrow('no instant')
})
