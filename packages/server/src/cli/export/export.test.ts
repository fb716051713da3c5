import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chain } from '../../cases/hash.ts'
import { diskStorage } from '../../evidence/storage/disk.ts'
import { contentKey } from '../../evidence/storage/storage.ts'
import { copiedTables } from '../../store/backup/tables.ts'
import { claimCrab, inTime, said } from '../../store/testing-case.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { exportAll } from './run.ts'
import { exportedTables, withheldTables } from './tables.ts'
import { openTarget } from './target.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-export-'))
const storage = diskStorage(join(folder, 'files'))
const picture = Buffer.from('a picture of the scale')
const sha256 = createHash('sha256').update(picture).digest('hex')

let world: World
let claim: Awaited<ReturnType<typeof claimCrab>>
beforeAll(async () => {
  world = await createWorld({ at: inTime })
  claim = await claimCrab(world, { name: 'Ann <b>Peeters</b>', email: 'ann@example.com' })
  await claimCrab(world, { name: 'Bea Other', email: 'bea@example.com' })
  await world.addOrganisation('elsewhere', 'seafood-marketplace')
  await world.customer({ name: 'Zed Zander' }, 'elsewhere')
  const fileId = randomUUID()
  await world.store.transaction(world.organisation, async (_, client) => {
    await client.query(
      `insert into files (organisation, file_id, owner_kind, owner_id, name, size, state, media, media_type, sha256, created_at, expires_at)
       values ($1, $2, 'customer', $3, 'scale.jpg', $4, 'ready', 'photo', 'image/jpeg', $5, now(), now())`,
      [world.organisation, fileId, claim.customerId, picture.length, sha256],
    )
    await client.query(
      "insert into case_files (organisation, case_id, file_id, shown_to, linked_at) values ($1, $2, $3, '{customer}', now())",
      [world.organisation, claim.caseId, fileId],
    )
  })
  await storage.put(
    contentKey(world.organisation, sha256, 'original'),
    Readable.from([picture]),
    picture.length,
  )
})
afterAll(() => world.close())

let made = 0
async function exported(more: { caseId?: string; number?: string } = {}) {
  made += 1
  const path = join(folder, `export-${made}`)
  const target = await openTarget(path)
  const { store, policies, organisation } = world
  await exportAll({
    store,
    policies,
    storage,
    organisation,
    target,
    madeAt: new Date(world.clock.now()),
    ...more,
  })
  await target.finish()
  const read = (name: string) => readFileSync(join(path, name), 'utf8')
  const rows = (name: string) =>
    read(`${name}.jsonl`)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { path, read, rows, all: () => readdirSync(path, { recursive: true }).map(String) }
}

test('everything of an organisation, and nothing of another', async () => {
  const { rows, read, all, path } = await exported()
  expect(rows('customers')).toHaveLength(2)
  expect(rows('cases')).toHaveLength(2)
  expect(rows('case_texts')[0].body).toBe(said)
  expect(readFileSync(join(path, `files/${sha256}.jpg`))).toEqual(picture)
  expect(read('policies/seafood-marketplace-2026.1.yaml')).toContain('seafood-marketplace')
  expect(all().filter((name) => name.endsWith('.html')).length).toBeGreaterThan(0)
  const text = all()
    .filter((name) => name.endsWith('.jsonl'))
    .map(read)
    .join('')
  expect(text.match(/"elsewhere"|Zed Zander/g)).toBeNull()
})

test('the log can be proven from the export alone, as its README says', async () => {
  const { rows } = await exported()
  const hashes = new Map<string, string>()
  const events = rows('case_events').sort((one, other) => one.version - other.version)
  for (const { organisation, case_id: caseId, version, body, hash } of events) {
    expect(chain(hashes.get(caseId) ?? '', { organisation, caseId, version, body })).toBe(hash)
    hashes.set(caseId, hash)
  }
  for (const { case_id, hash } of rows('cases')) expect(hashes.get(case_id)).toBe(hash)
})

test('one case, with a page to read, and nothing of other customers', async () => {
  const { rows, read, all } = await exported({ caseId: claim.caseId, number: 'N' })
  expect(rows('cases')).toHaveLength(1)
  expect(rows('customers')).toMatchObject([{ email: 'ann@example.com' }])
  expect(rows('orders')).toHaveLength(1)
  expect(rows('policy_versions')).toHaveLength(1)
  expect(all()).not.toContain('people.jsonl')
  for (const name of all().filter((each) => each.endsWith('.jsonl'))) expect(read(name)).not.toContain('bea@')
  const dossier = read('dossier.html')
  expect(dossier).toContain('What happened and what was said')
  expect(dossier).toContain('Ann &lt;b&gt;Peeters&lt;/b&gt;')
  expect(dossier).not.toContain('<b>Peeters')
  expect(dossier).toContain(`href="files/${sha256}.jpg"`)
  expect(dossier).not.toMatch(/<script|src=|https?:/)
})

test('every table is exported or withheld on purpose', async () => {
  const tables = await world.store.everywhere((_, client) => copiedTables(client))
  const known = new Set([...Object.keys(exportedTables), ...withheldTables])
  expect(tables.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
  const doors = tables.flatMap(({ name, columns }) =>
    name in exportedTables ? columns.filter((column) => /password|secret|token$|key_hash/.test(column)) : [],
  )
  expect(doors).toEqual([])
})

test('nothing is overwritten, and nothing half stays behind', async () => {
  const { path } = await exported()
  await expect(openTarget(path)).rejects.toThrow('exists already')
  const target = await openTarget(join(folder, 'given-up'))
  await target.addText('README.md', 'half')
  await target.abandon()
  expect(existsSync(join(folder, 'given-up'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
})
