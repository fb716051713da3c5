import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStorage } from '../../evidence/storage/disk.ts'
import { contentKey } from '../../evidence/storage/storage.ts'
import { migratedDatabase } from '../../testing/migrated-database.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { sealLog } from '../audit/seal.ts'
import { verify } from '../audit/verify.ts'
import { openStore, type Store } from '../store.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-backup-'))
const storage = diskStorage(join(folder, 'files'))
const madeAt = new Date('2026-03-03T12:00:00Z')
const picture = Buffer.from('a picture of the scale')
const sha256 = createHash('sha256').update(picture).digest('hex')

let world: World
beforeAll(async () => {
  world = await createWorld({ at: '2026-03-03T11:00:00+01:00' })
  const customerId = await world.customer({ name: 'Zoë "Quotes", O\'Neil\nof two lines' })
  await world.order(customerId)
  await world.store.transaction(world.organisation, async (_, client) => {
    await client.query(
      `insert into files (organisation, file_id, owner_kind, owner_id, name, size, state, sha256, created_at, expires_at)
       values ($1, gen_random_uuid(), 'customer', $2, '', $3, 'ready', $4, now(), now())`,
      [world.organisation, customerId, picture.length, sha256],
    )
    await client.query(
      `insert into case_events (organisation, case_id, version, type, at, recorded_at, body, hash)
       values ($1, gen_random_uuid(), 1, 'opened', now(), now(), '{}', 'x')`,
      [world.organisation],
    )
  })
  await storage.put(
    contentKey(world.organisation, sha256, 'original'),
    Readable.from([picture]),
    picture.length,
  )
  await sealLog(world.store, world.organisation, madeAt)
})
afterAll(() => world.close())

let made = 0
async function backup(store: Store = world.store) {
  made += 1
  const target = join(folder, `${made}.tar`)
  return { target, manifest: await backUp({ store, storage, target, madeAt }) }
}

async function contents(store: Store): Promise<Record<string, unknown[]>> {
  return store.everywhere(async (_, client) => {
    const { rows: tables } = await client.query(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    )
    const found: Record<string, unknown[]> = {}
    for (const { tablename } of tables)
      found[tablename] = (await client.query(`select t::text as row from "${tablename}" t order by 1`)).rows
    return found
  })
}

async function intoFresh<Result>(work: (url: string, store: Store) => Promise<Result>): Promise<Result> {
  const database = await migratedDatabase()
  const store = openStore(database.url)
  try {
    return await work(database.url, store)
  } finally {
    await store.close()
    await database.drop()
  }
}

test('a backup that is restored into another database has every row and every file', async () => {
  const { target, manifest } = await backup()
  expect(manifest.files).toEqual({ count: 1, bytes: picture.length, missing: [] })
  const elsewhere = diskStorage(join(folder, 'elsewhere'))
  await intoFresh(async (databaseUrl, store) => {
    await restore({ databaseUrl, storage: elsewhere, path: target })
    expect(await contents(store)).toEqual(await contents(world.store))
    await elsewhere.asFile(contentKey(world.organisation, sha256, 'original'), async (path) => {
      expect(readFileSync(path)).toEqual(picture)
    })
    const before = await verify(world.store)
    expect(await verify(store)).toEqual(before)
  })
})

test('after a restore the walls stand: triggers, and row-level security for the owner', async () => {
  const { target } = await backup()
  await intoFresh(async (databaseUrl, store) => {
    await restore({ databaseUrl, storage, path: target })
    const change = store.transaction(world.organisation, (_, client) =>
      client.query("update case_events set type = 'x'"),
    )
    await expect(change).rejects.toThrow('The log only grows')
    const seen = await store.read('another', (_, client) => client.query('select from customers'))
    expect(seen.rowCount).toBe(0)
  })
})

test('it is of one instant, though others go on writing', async () => {
  const target = join(folder, 'instant.tar')
  let written = false
  const manifest = await backUp({
    store: world.store,
    storage,
    target,
    madeAt,
    onProgress: () => {
      if (!written) void world.customer({ external_id: 'later' }).catch(() => {})
      written = true
    },
  })
  expect(manifest.tables.find(({ name }) => name === 'customers')?.rows).toBe(1)
})

test('anybody can read it: tar, CSV, SHA256SUMS', async () => {
  const { target } = await backup()
  const open = mkdtempSync(join(folder, 'open-'))
  execFileSync('tar', ['-xf', target, '-C', open])
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: open })
  expect(readFileSync(join(open, 'tables/customers.csv'), 'utf8')).toContain(
    'Zoë ""Quotes"", O\'Neil\nof two lines',
  )
  expect(readdirSync(open).sort()).toEqual(['README.md', 'SHA256SUMS', 'files', 'manifest.json', 'tables'])
})

test('a database with data is refused, unless told', async () => {
  const { target } = await backup()
  await intoFresh(async (databaseUrl, store) => {
    await restore({ databaseUrl, storage, path: target })
    await expect(restore({ databaseUrl, storage, path: target })).rejects.toThrow('holds data already')
    await restore({ databaseUrl, storage, path: target, replace: true })
    expect(await contents(store)).toEqual(await contents(world.store))
  })
})

test('a database that a server uses is refused, and left as it was', async () => {
  const { target } = await backup()
  await intoFresh(async (databaseUrl, store) => {
    await restore({ databaseUrl, storage, path: target })
    const server = new pg.Client({ connectionString: databaseUrl, application_name: 'redress-live' })
    await server.connect()
    try {
      await expect(restore({ databaseUrl, storage, path: target, replace: true })).rejects.toThrow(
        'A server uses this database.',
      )
      expect(await contents(store)).toEqual(await contents(world.store))
    } finally {
      await server.end()
    }
  })
})

test.each([
  ['cut off', (path: string) => truncateSync(path, 20_000), /no whole backup/],
  ['changed by one letter', (path: string) => spoil(path), /tables\/customers.csv is not what was written/],
  ['no backup at all', (path: string) => writeFileSync(path, 'hello'), /no whole backup/],
])('one that was %s is refused, and the database left as it was', async (_what, damage, message) => {
  const { target } = await backup()
  damage(target)
  await intoFresh(async (databaseUrl, store) => {
    const before = await contents(store)
    await expect(restore({ databaseUrl, storage, path: target })).rejects.toThrow(message)
    expect(await contents(store)).toEqual(before)
  })
})

test('nothing half stands under its name, and nothing is overwritten', async () => {
  const { target } = await backup()
  await expect(backUp({ store: world.store, storage, target, madeAt })).rejects.toThrow('exists already')
  const broken = { ...storage, asFile: () => Promise.reject(new Error('the disk is full')) }
  const failing = join(folder, 'failing.tar')
  await expect(backUp({ store: world.store, storage: broken, target: failing, madeAt })).rejects.toThrow(
    'disk is full',
  )
  expect(readdirSync(folder).filter((name) => /failing|partial|\.redress/.test(name))).toEqual([])
})

function spoil(path: string): void {
  const bytes = readFileSync(path)
  bytes.write('X', bytes.indexOf('of two lines'))
  writeFileSync(path, bytes)
}
