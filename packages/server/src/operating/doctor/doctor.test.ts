import { mkdtempSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../store/store.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { readConfiguration } from '../configuration.ts'
import type { Checked } from './check.ts'
import { examineDatabase, examineMachine } from './examine.ts'

let world: World
const folder = mkdtempSync(join(tmpdir(), 'redress-doctor-'))
beforeAll(async () => {
  world = await createWorld({ at: '2026-03-03T10:00:00+01:00' })
})
afterAll(() => world.close())

const configuration = readConfiguration({})
const found = (checks: readonly Checked[], part: string) => checks.find((each) => each.part === part)
const database = (store = world.store) => examineDatabase({ configuration, folder, store })
const admin = async (sql: string) => {
  const store = openStore(world.database.adminUrl)
  await store.everywhere((_, client) => client.query(sql)).finally(store.close)
}

test('a database that is as it should be', async () => {
  const checks = await database()
  expect(checks.filter(({ state }) => state === 'fail')).toEqual([])
  expect(found(checks, 'role')?.state).toBe('ok')
  expect(found(checks, 'clock')?.state).toBe('ok')
  expect(found(checks, 'migrations')?.state).toBe('ok')
})

test('a role that passes row-level security', async () => {
  const store = openStore(world.database.adminUrl)
  expect(found(await database(store), 'role')).toMatchObject({
    state: 'fail',
    todo: expect.stringContaining('create role'),
  })
  await store.close()
})

test('a table without row-level security', async () => {
  await admin('alter table customers disable row level security')
  expect(found(await database(), 'row-level security')).toMatchObject({
    state: 'fail',
    what: 'off on customers',
  })
  await admin('alter table customers enable row level security')
})

test('a migration that is missing, and one of a newer version', async () => {
  await admin("delete from migration.kysely_migration where name = '0070-audit-seals'")
  expect(found(await database(), 'migrations')).toMatchObject({
    state: 'fail',
    what: '0070-audit-seals missing',
  })
  await admin(
    "insert into migration.kysely_migration (name, timestamp) values ('0070-audit-seals', now()::text), ('9999-later', now()::text)",
  )
  expect(found(await database(), 'migrations')).toMatchObject({ state: 'fail', todo: 'Start that version.' })
  await admin("delete from migration.kysely_migration where name = '9999-later'")
})

test('effects that were given up, with how to begin them anew', async () => {
  const effect = `insert into effects (organisation, effect_id, kind, key, state) values ('test-shop', gen_random_uuid(), 'message', 'k', 'dead')`
  await admin(effect)
  expect(found(await database(), 'effects')).toMatchObject({
    state: 'fail',
    what: expect.stringContaining('1 given up'),
  })
})

test('secrets that others may read', async () => {
  writeFileSync(join(folder, 'secrets.json'), '{}', { mode: 0o644 })
  const checks = await examineMachine({ configuration, folder })
  expect(found(checks, 'secrets')).toMatchObject({
    state: 'fail',
    todo: expect.stringContaining('chmod 600'),
  })
  expect(found(checks, 'data folder')?.state).toBe('ok')
  expect(found(checks, 'disk')?.state).not.toBe('fail')
})

test('a mail server that is not there, a virus scanner that is', async () => {
  const clamd = createServer((socket) => socket.on('data', () => socket.end('PONG\0'))).listen(0, '127.0.0.1')
  await new Promise((listening) => clamd.once('listening', listening))
  const { port } = clamd.address() as AddressInfo
  const checks = await examineMachine({
    configuration: readConfiguration({
      SMTP_URL: 'smtp://user:hunter2@127.0.0.1:9',
      MAIL_FROM: 'care@example.com',
      CLAMD_HOST: '127.0.0.1',
      CLAMD_PORT: String(port),
    }),
    folder,
  })
  clamd.close()
  expect(found(checks, 'mail')).toMatchObject({ state: 'fail', what: expect.stringContaining('127.0.0.1:9') })
  expect(found(checks, 'virus scanner')?.state).toBe('ok')
  expect(JSON.stringify(checks)).not.toContain('hunter2')
})

test('no mail server is a warning, and in the demo as it should be', async () => {
  expect(found(await examineMachine({ configuration, folder }), 'mail')?.state).toBe('warn')
  const demo = readConfiguration({ REDRESS_DEMO: '1' })
  expect(found(await examineMachine({ configuration: demo, folder }), 'mail')?.state).toBe('ok')
})

test('a folder of data that is not there yet: one that can be made, and one that cannot', async () => {
  const look = async (path: string) =>
    found(await examineMachine({ configuration, folder: path }), 'data folder')
  expect(await look(join(folder, 'new', 'data'))).toMatchObject({ state: 'warn' })
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(await look(join(file, 'data'))).toMatchObject({
    state: 'fail',
    todo: expect.stringContaining('REDRESS_DATA'),
  })
})
