/** The operator's commands, on a real database. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfiguration } from '../operating/configuration.ts'
import { claimCrab, inTime } from '../store/testing-case.ts'
import { createWorld, type World } from '../testing/world.ts'
import { CallError } from './call-error.ts'
import { seal, verifyLog } from './commands/audit.ts'
import { makeBackup } from './commands/backup.ts'
import { erase } from './commands/erase.ts'
import { exportOut } from './commands/export.ts'
import { addOrganisation, listOrganisations } from './commands/organisation.ts'
import { installPolicy } from './commands/policy-install.ts'
import { rebuildModels } from './commands/rebuild.ts'
import { restoreInto } from './commands/restore.ts'
import type { Connection } from './input/connect.ts'
import { memoryTerminal } from './memory-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-cli-'))
let world: World
let connection: Connection
beforeAll(async () => {
  world = await createWorld({ at: inTime })
  await claimCrab(world, { external_id: 'ann-1', email: 'ann@example.com', name: 'Ann' })
  const { store, log, database } = world
  connection = { store, log, folder, databaseUrl: database.url, configuration: readConfiguration({}) }
})
afterAll(() => world.close())

/** What a command prints, and how it ends; a wrong call as its message. */
async function run(work: (terminal: ReturnType<typeof memoryTerminal>) => Promise<number>) {
  const terminal = memoryTerminal(folder)
  try {
    return { code: await work(terminal), out: terminal.written, error: terminal.errors }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return { code: 2, out: terminal.written, error: `${terminal.errors}${error.message} ${error.help}` }
  }
}

test('an organisation is added once, under a name that an address can have', async () => {
  const add = (name: string, languages = 'fr,en') =>
    run((terminal) => addOrganisation(connection, name, { title: 'Bicycles', languages }, terminal))
  expect(await add('Two Words')).toMatchObject({
    code: 2,
    error: expect.stringContaining('is no short name'),
  })
  expect(await add('bicycles', 'fr,english!')).toMatchObject({
    code: 2,
    error: expect.stringContaining('is no language'),
  })
  expect(await add('bicycles')).toMatchObject({ code: 0, out: expect.stringContaining('bicycles.localhost') })
  expect(await add('bicycles')).toMatchObject({ code: 2, error: expect.stringContaining('already') })
})

test('a policy is installed; the same again is no harm; one with errors, or another text under its version, is refused', async () => {
  const install = (file: string, organisation = 'bicycles') =>
    run((terminal) =>
      installPolicy(connection, resolve(import.meta.dirname, 'fixtures', file), { organisation }, terminal),
    )
  expect(await install('broken')).toMatchObject({ code: 2 })
  expect(await install('bicycles', 'nobody')).toMatchObject({
    code: 2,
    error: expect.stringContaining('no organisation nobody'),
  })
  expect(await install('bicycles')).toMatchObject({ code: 0 })
  expect(await install('bicycles')).toMatchObject({
    code: 0,
    out: expect.stringContaining('published before'),
  })
  await world.store.transaction('bicycles', (_, client) =>
    client.query("update policy_versions set source = source || '#'"),
  )
  expect(await install('bicycles')).toMatchObject({
    code: 2,
    error: expect.stringContaining('new "version"'),
  })
  const { out } = await run((terminal) => listOrganisations(connection, {}, terminal))
  expect(out).toMatch(/test-shop +1 +1 +1 +1 +seafood-marketplace 2026\.1/)
})

test('the log is verified and sealed; a seal that was kept is asked for', async () => {
  expect(await run((terminal) => verifyLog(connection, {}, terminal))).toMatchObject({ code: 0 })
  const { out: line } = await run((terminal) => seal(connection, { organisation: 'test-shop' }, terminal))
  expect(await run((terminal) => verifyLog(connection, { seal: [line] }, terminal))).toMatchObject({
    code: 0,
  })
  const forged = line.replace(/[0-9a-f]{8}\n?$/, '00000000')
  expect(await run((terminal) => verifyLog(connection, { seal: [forged] }, terminal))).toMatchObject({
    code: 1,
    out: expect.stringContaining('is not the one that was kept elsewhere'),
  })
  expect(await run((terminal) => verifyLog(connection, { seal: ['nonsense'] }, terminal))).toMatchObject({
    code: 2,
  })
  expect(await run((terminal) => verifyLog(connection, { organisation: 'nobody' }, terminal))).toMatchObject({
    code: 2,
  })
})

test('read models are compared, and mended', async () => {
  await world.store.transaction(world.organisation, (_, client) =>
    client.query("update cases set team = 'nobody'"),
  )
  expect(await run((terminal) => rebuildModels(connection, { check: true }, terminal))).toMatchObject({
    code: 1,
    out: expect.stringContaining('case.team: nobody; from the log support'),
  })
  expect(await run((terminal) => rebuildModels(connection, {}, terminal))).toMatchObject({ code: 0 })
  expect(await run((terminal) => rebuildModels(connection, { check: true }, terminal))).toMatchObject({
    code: 0,
  })
})

test('backup, export, and a restore that is refused where there are data', async () => {
  expect(await run((terminal) => makeBackup(connection, 'all.tar', terminal))).toMatchObject({ code: 0 })
  expect(await run((terminal) => makeBackup(connection, 'all.tar', terminal))).toMatchObject({ code: 2 })
  expect(await run((terminal) => restoreInto(connection, 'all.tar', {}, terminal))).toMatchObject({
    code: 2,
    error: expect.stringContaining('--replace'),
  })
  const out = (more: object) =>
    run((terminal) => exportOut(connection, { organisation: 'test-shop', out: 'export', ...more }, terminal))
  expect(await out({ case: 'R7K-4MQ-9XT' })).toMatchObject({
    code: 2,
    error: expect.stringContaining('no case'),
  })
  expect(await out({})).toMatchObject({ code: 0 })
  expect(await out({})).toMatchObject({ code: 2, error: expect.stringContaining('exists already') })
})

test('a customer is erased on a second, plain word, and not while a case is open', async () => {
  const call = (customer: string, more: object = {}) =>
    run((terminal) => erase(connection, customer, { organisation: 'test-shop', ...more }, terminal))
  expect(await call('nobody@example.com')).toMatchObject({
    code: 2,
    error: expect.stringContaining('no such customer'),
  })
  expect(await call('ANN@example.com')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing is erased yet'),
  })
  expect(await call('ann-1', { yes: true })).toMatchObject({
    code: 2,
    error: expect.stringContaining('still open'),
  })
  expect(await call('ann-1', { yes: true, force: true })).toMatchObject({
    code: 0,
    out: expect.stringContaining('Kept:'),
  })
  expect(await call('ann-1', { yes: true })).toMatchObject({
    code: 2,
    error: expect.stringContaining('erased before'),
  })
})
