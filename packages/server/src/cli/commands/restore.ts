import { resolve } from 'node:path'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { storageOf } from '../input/evidence.ts'
import { refused } from '../input/refused.ts'
import { count } from '../output/count.ts'
import { progressLine } from '../output/progress.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const restoreCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('restore')
    .description(
      'Put a backup into an empty database, after every byte of it was compared with its checksum.',
    )
    .argument('<file>', 'a backup, as "redress backup" made it')
    .option('--replace', 'throw away what the database holds; stop the server first')
    .option('--check', 'only read it to its end, and change nothing')
    .action(async (file: string, options: RestoreOptions) =>
      end(await restoreBackup(file, options, terminal)),
    )
}

export interface RestoreOptions {
  replace?: boolean
  check?: boolean
}

async function restoreBackup(file: string, options: RestoreOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.check) return await checkBackup(file, terminal)
  return await withDatabase(terminal, (connection) => restoreInto(connection, file, options, terminal), {
    bare: true,
  })
}

async function checkBackup(file: string, terminal: Terminal): Promise<ExitCode> {
  const { verifyArchive } = await import('../../store/backup/read-archive.ts')
  const progress = progressLine()
  const manifest = await verifyArchive(resolve(terminal.folder, file), (bytes) =>
    progress.say(megabytes(bytes)),
  )
    .finally(progress.done)
    .catch(refused)
  terminal.out(
    `${terminal.paint('green', '✓')} ${file} is whole: of ${manifest.madeAt}, PostgreSQL ${manifest.postgres}`,
  )
  return 0
}

export async function restoreInto(
  connection: Connection,
  file: string,
  { replace = false }: RestoreOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { restore } = await import('../../store/backup/restore.ts')
  const { databaseUrl } = connection
  const storage = await storageOf(connection)
  const progress = progressLine()
  const { tables, files, madeAt } = await restore({
    databaseUrl,
    storage,
    path: resolve(terminal.folder, file),
    replace,
    onProgress: ({ part, done, of }) =>
      progress.say(part === 'checking' ? `checking ${megabytes(done)}` : `${part} (${done} of ${of})`),
  })
    .finally(() => {
      progress.done()
      storage.close?.()
    })
    .catch(refused)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.out(
    `${terminal.paint('green', '✓')} restored as of ${madeAt}: ${count(rows, 'row')} in ${count(tables.length, 'table')}, ${count(files.count, 'file')}`,
  )
  terminal.out('Prove it: redress audit verify')
  return 0
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
