import { resolve } from 'node:path'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { storageOf } from '../input/evidence.ts'
import { organisationsNamed } from '../input/organisations.ts'
import { count } from '../output/count.ts'
import { progressLine } from '../output/progress.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const exportCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('export')
    .description(
      'Write everything of one organisation, or of one case, in open formats: JSON Lines, files, policy pages, a dossier.',
    )
    .requiredOption('--organisation <name>', 'whose')
    .option('--case <number>', 'only this case, with a page to read')
    .requiredOption('--out <path>', 'a folder to make, or a file that ends in .tar')
    .action(async (options: ExportOptions) =>
      end(await withDatabase(terminal, (connection) => exportOut(connection, options, terminal))),
    )
}

export interface ExportOptions {
  organisation: string
  case?: string
  out: string
}

export async function exportOut(
  connection: Pick<Connection, 'store' | 'configuration' | 'folder'>,
  { organisation, case: number, out }: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { exportAll } = await import('../export/run.ts')
  const { openTarget } = await import('../export/target.ts')
  const { createPolicies } = await import('../../policies/create-policies.ts')
  const { store } = connection
  await organisationsNamed(store, organisation)
  const found = number === undefined ? undefined : await findCase(store, organisation, number)
  const storage = await storageOf(connection)
  const target = await openTarget(resolve(terminal.folder, out))
  const progress = progressLine()
  try {
    const { rows, files } = await exportAll({
      ...{ store, storage, organisation, target, ...found },
      policies: createPolicies(store),
      madeAt: new Date(),
      onProgress: progress.say,
    })
    await target.finish()
    progress.done()
    terminal.out(`${terminal.paint('green', '✓')} ${out}: ${count(rows, 'row')}, ${count(files, 'file')}`)
    return 0
  } catch (error) {
    progress.done()
    await target.abandon()
    throw error
  } finally {
    storage.close?.()
  }
}

async function findCase(
  store: Connection['store'],
  organisation: string,
  text: string,
): Promise<{ caseId: string; number: string }> {
  const { readNumber } = await import('../../cases/number.ts')
  const read = readNumber(text)
  const numbers = [text, ...(read.read === 'number' ? [read.number] : [])]
  const { rows } = await store.read(organisation, (_, client) =>
    client.query<{ caseId: string; number: string }>(
      'select case_id as "caseId", number from cases where organisation = $1 and (number = any($2) or case_id::text = any($2))',
      [organisation, numbers],
    ),
  )
  if (rows[0]) return rows[0]
  throw new CallError(`${organisation} has no case ${text}.`, 'Give its number as it is printed, or its id.')
}
