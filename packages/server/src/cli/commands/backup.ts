import { resolve } from 'node:path'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { storageOf } from '../input/evidence.ts'
import { refused } from '../input/refused.ts'
import { count } from '../output/count.ts'
import { progressLine } from '../output/progress.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const backupCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('backup')
    .description(
      'Put everything of this server, tables and files, into one file; the server goes on meanwhile.',
    )
    .argument('<file>', 'the file to make, such as redress.tar; it must not exist')
    .action(async (file: string) =>
      end(await withDatabase(terminal, (connection) => makeBackup(connection, file, terminal))),
    )
}

export async function makeBackup(
  connection: Connection,
  file: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const { backUp } = await import('../../store/backup/back-up.ts')
  const storage = await storageOf(connection)
  const progress = progressLine()
  const target = resolve(terminal.folder, file)
  const manifest = await backUp({
    store: connection.store,
    storage,
    target,
    madeAt: new Date(),
    onProgress: ({ part, done, of }) => progress.say(of ? `${part} (${done} of ${of})` : part),
  })
    .finally(() => {
      progress.done()
      storage.close?.()
    })
    .catch(refused)
  const { tables, files } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.out(
    `${terminal.paint('green', '✓')} ${file}: ${count(rows, 'row')} in ${count(tables.length, 'table')}, ${count(files.count, 'file')}`,
  )
  for (const key of files.missing)
    terminal.error(`The database names ${key}, which the storage does not have.`)
  terminal.out(
    `It holds personal data. Not in it: the secrets, ${connection.folder}/secrets.json; keep a copy elsewhere.`,
  )
  return 0
}
