/** Everything of a server in one file: every table as CSV, of one instant, and the uploaded files. Restored by `restore`, and readable without us. */
import { access } from 'node:fs/promises'
import type { ClientBase, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { NotStored, type Storage } from '../../evidence/storage/storage.ts'
import type { Store } from '../store.ts'
import { type ArchiveWriter, writeArchive } from './archive-writer.ts'
import { BackupError, backupFormat, type Manifest, type Progress } from './manifest.ts'
import { readme } from './readme.ts'
import { storedKeys } from './stored-keys.ts'
import { type CopiedTable, columnList, copiedTables, quoted } from './tables.ts'

export interface BackupOptions {
  store: Store
  storage: Storage
  /** Must not exist. */
  target: string
  madeAt: Date
  onProgress?: (progress: Progress) => void
}

/** Makes a backup while others go on writing; all of it is of the instant at which it began. In memory is never more than a piece of a file. */
export async function backUp({
  store,
  storage,
  target,
  madeAt,
  onProgress,
}: BackupOptions): Promise<Manifest> {
  await refuseExisting(target)
  const archive = await writeArchive(target).catch((error) => {
    throw new BackupError(
      `${target} cannot be written: ${error.message}.`,
      'Name a file in a folder that you may write in.',
    )
  })
  try {
    return await store.everywhere(async (_, client) => {
      await beginSnapshot(client)
      try {
        const manifest = await addAll(client, archive, {
          storage,
          madeAt,
          onProgress: onProgress ?? (() => {}),
        })
        await archive.finish()
        return manifest
      } finally {
        await client.query('rollback').catch(() => {})
      }
    })
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

async function beginSnapshot(client: ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  for (const setting of [
    "timezone = 'UTC'",
    "datestyle = 'ISO'",
    "intervalstyle = 'iso_8601'",
    'extra_float_digits = 1',
    "bytea_output = 'hex'",
  ])
    await client.query(`set local ${setting}`)
}

interface Adding extends Pick<BackupOptions, 'storage' | 'madeAt'> {
  onProgress: (progress: Progress) => void
}

async function addAll(
  client: PoolClient,
  archive: ArchiveWriter,
  { storage, madeAt, onProgress }: Adding,
): Promise<Manifest> {
  await archive.addText('README.md', readme)
  const tables = await copiedTables(client)
  const copied: Manifest['tables'] = []
  for (const [index, table] of tables.entries()) {
    onProgress({ part: table.name, done: index, of: tables.length })
    copied.push({ name: table.name, columns: table.columns, rows: await addTable(client, archive, table) })
  }
  onProgress({ part: 'files', done: 0, of: 0 })
  const files = await addFiles(client, archive, storage, onProgress)
  const manifest: Manifest = {
    format: backupFormat,
    ...(await describe(client)),
    madeAt: madeAt.toISOString(),
    tables: copied,
    files,
    checksums: await archive.addChecksums(),
  }
  await archive.addText('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function addTable(client: PoolClient, archive: ArchiveWriter, table: CopiedTable): Promise<number> {
  const rows = client.query(
    copyTo(`copy (select ${columnList(table)} from ${quoted(table.name)}) to stdout (format csv, header)`),
  )
  await archive.addStream(`tables/${table.name}.csv`, rows)
  return rows.rowCount
}

async function addFiles(
  client: PoolClient,
  archive: ArchiveWriter,
  storage: Storage,
  onProgress: (progress: Progress) => void,
): Promise<Manifest['files']> {
  const files: Manifest['files'] = { count: 0, bytes: 0, missing: [] }
  for await (const { key } of storedKeys(client)) {
    try {
      files.bytes += await storage.asFile(key, (path) => archive.addFile(`files/${key}`, path))
      files.count += 1
    } catch (error) {
      // Erased since the backup began, or lost: told, and no reason to have no backup.
      if (!(error instanceof NotStored)) throw error
      files.missing.push(key)
    }
    if (files.count % 100 === 0) onProgress({ part: 'files', done: files.count, of: files.count })
  }
  return files
}

async function describe(
  client: ClientBase,
): Promise<Pick<Manifest, 'postgres' | 'migrations' | 'sequences'>> {
  const { rows: versions } = await client.query<{ server_version: string }>('show server_version')
  const { rows: applied } = await client.query<{ name: string }>(
    'select name from migration.kysely_migration order by name',
  )
  const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
    "select sequencename as name, last_value as last from pg_sequences where schemaname = 'public'",
  )
  return {
    postgres: versions[0]?.server_version ?? '',
    migrations: applied.map(({ name }) => name),
    sequences: Object.fromEntries(
      sequences.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])),
    ),
  }
}

async function refuseExisting(target: string): Promise<void> {
  const there = await access(target).then(
    () => true,
    () => false,
  )
  if (there) throw new BackupError(`${target} exists already.`, 'Name another file, or move it away.')
}
