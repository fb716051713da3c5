import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Storage } from '../../evidence/storage/storage.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { dropEverything, isEmpty, isServed } from './empty-database.ts'
import { BackupError, type Manifest, type Progress } from './manifest.ts'
import { entriesOf, toEnd, verifyArchive } from './read-archive.ts'
import { type CopiedTable, columnList, copiedTables, quoted } from './tables.ts'

export interface RestoreOptions {
  databaseUrl: string
  storage: Storage
  path: string
  /** Throws away what the database holds. */
  replace?: boolean
  onProgress?: (progress: Progress) => void
}

/**
 * Puts a backup into a database, of the same PostgreSQL or another, 15 or later: first reads it to the end and compares every checksum, then makes the tables
 * as they were, fills them in one transaction, and brings them to the newest form.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { databaseUrl, path, storage, replace = false, onProgress = () => {} } = options
  const manifest = await verifyArchive(path, (bytes) =>
    onProgress({ part: 'checking', done: bytes, of: bytes }),
  )
  refuseNewer(manifest)
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'redress-restore' })
  await client.connect()
  try {
    if (await isServed(client))
      throw new BackupError('A server uses this database.', 'Stop it, and restore again.')
    if (!replace && !(await isEmpty(client)))
      throw new BackupError(
        'The database holds data already.',
        'Restore into an empty one, or throw away what it holds with --replace.',
      )
    await dropEverything(client)
    await migrate(databaseUrl, { to: manifest.migrations.at(-1) })
    await fill(client, manifest, { path, storage, onProgress })
  } finally {
    await client.end()
  }
  await migrate(databaseUrl)
  return manifest
}

function refuseNewer({ migrations: made }: Manifest): void {
  const unknown = made.filter((name) => !(name in migrations))
  if (unknown.length === 0) return
  throw new BackupError(
    `The backup was made by a newer version of Redress (${unknown.join(', ')}).`,
    'Restore it with that version, or a later one.',
  )
}

async function fill(
  client: pg.Client,
  manifest: Manifest,
  { path, storage, onProgress }: Required<Pick<RestoreOptions, 'path' | 'storage' | 'onProgress'>>,
): Promise<void> {
  const tables = new Map((await copiedTables(client)).map((table) => [table.name, table]))
  await client.query('begin')
  await client.query("select set_config('redress.organisation', '*', true)")
  await client.query("set local timezone = 'UTC'")
  await client.query('set constraints all immediate')
  let done = 0
  for await (const { name, size, content } of entriesOf(path)) {
    const [, tableName] = /^tables\/(.+)\.csv$/.exec(name) ?? []
    if (tableName !== undefined) {
      onProgress({ part: tableName, done: done++, of: manifest.tables.length })
      await fillTable(client, tableIn(manifest, tables, tableName), content)
    } else if (name.startsWith('files/')) {
      onProgress({ part: 'files', done: 0, of: manifest.files.count })
      await storage.put(name.slice('files/'.length), content, size)
    } else await toEnd(content)
  }
  for (const [name, last] of Object.entries(manifest.sequences))
    await client.query('select setval($1::regclass, $2)', [quoted(name), last])
  await client.query('commit')
  await client.query('analyze')
}

interface Filled extends CopiedTable {
  rows: number
}

function tableIn(manifest: Manifest, tables: ReadonlyMap<string, CopiedTable>, name: string): Filled {
  const written = manifest.tables.find((each) => each.name === name)
  const table = tables.get(name)
  if (!written || !table)
    throw new BackupError(
      `The backup has a table ${name} that does not belong to its version.`,
      'Take another backup.',
    )
  return { ...table, columns: written.columns, rows: written.rows }
}

/** COPY does not fill a table whose row-level security holds its owner, and triggers must not add to what is copied: both rest meanwhile. */
async function fillTable(client: pg.Client, table: Filled, rows: Readable): Promise<void> {
  const name = quoted(table.name)
  if (table.forced) await client.query(`alter table ${name} no force row level security`)
  await client.query(`alter table ${name} disable trigger user`)
  const copied = client.query(copyFrom(`copy ${name} (${columnList(table)}) from stdin (format csv, header)`))
  await pipeline(rows, copied)
  if (copied.rowCount !== table.rows)
    throw new BackupError(
      `Table ${table.name} has ${copied.rowCount} rows, and the backup says ${table.rows}.`,
      'Take another backup.',
    )
  await client.query(`alter table ${name} enable trigger user`)
  if (table.forced) await client.query(`alter table ${name} force row level security`)
}
