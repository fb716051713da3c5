import { Argument, Option } from 'commander'
import type { Kind } from '../../orders/importing/columns.ts'
import type { Format, Rejected } from '../../orders/importing/read-updates.ts'
import type { Progress } from '../../orders/importing/run.ts'
import type { Source } from '../../orders/importing/source.ts'
import type { Store } from '../../store/store.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { withDatabase } from '../input/connect.ts'
import { shownPath } from '../input/read-text.ts'
import { count } from '../output/count.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

const kinds: readonly Kind[] = ['orders', 'customers', 'sellers', 'service-centres']

export const importCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('import')
    .description(
      'Import what the shop knows, from CSV or JSON Lines. Rows that are there already are updated; wrong rows are kept aside.',
    )
    .addArgument(new Argument('<what>', 'what the file holds').choices(kinds))
    .argument('<file>', 'the file, plain or packed with gzip; - reads standard input')
    .option('--organisation <name>', 'whose they are; can be left out where there is one organisation')
    .option('--database <url>', 'the database (default: DATABASE_URL, else the embedded one)')
    .addOption(
      new Option(
        '--format <format>',
        'the form of the file (default: told from its name or first line)',
      ).choices(['csv', 'jsonl']),
    )
    .option('--json', 'print what became of it as JSON')
    .action(async (what: Kind, file: string, options: ImportOptions) => {
      const environment = {
        ...process.env,
        ...(options.database === undefined ? {} : { DATABASE_URL: options.database }),
      }
      end(
        await withDatabase(terminal, ({ store }) => importFile(store, what, file, options, terminal), {
          environment,
        }),
      )
    })
}

export interface ImportOptions {
  organisation?: string
  database?: string
  format?: Format
  json?: boolean
}

/** How many rejected rows are told on the screen; all are kept in the file. */
const mostTold = 20

/** Imports a file, and tells what became of it. Ends with 1 where rows were rejected. */
export async function importFile(
  store: Store,
  what: Kind,
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { resolve } = await import('node:path')
  const { systemClock } = await import('../../clock.ts')
  const { openSource, UnreadableSource } = await import('../../orders/importing/source.ts')
  const { formatOf, readUpdates, WrongFile } = await import('../../orders/importing/read-updates.ts')
  const { openRejectedFile, rejectedPath } = await import('../../orders/importing/rejected-file.ts')
  const { importRows } = await import('../../orders/importing/run.ts')
  const organisation = await chosen(store, options.organisation)
  const path = file === '-' ? file : resolve(terminal.folder, file)
  const shown = file === '-' ? 'stdin' : shownPath(path, terminal.folder)
  try {
    const source = await openSource(path).catch((error: NodeJS.ErrnoException) => {
      if (error instanceof UnreadableSource)
        throw new CallError(`${shown}: ${error.message}`, 'Give the path of a file, or - for standard input.')
      throw new CallError(
        `${shown} cannot be read: ${error.message}.`,
        'Give the path of a file, or - for standard input.',
      )
    })
    const reading = await readUpdates(what, source.bytes, options.format ?? formatOf(path))
    const asidePath = resolve(terminal.folder, rejectedPath(path, reading.format))
    const aside = openRejectedFile(asidePath, reading)
    const told: Rejected[] = []
    const bar = await progressBar(source)
    let progress: Progress
    try {
      progress = await importRows({
        store,
        organisation,
        kind: what,
        reading,
        at: systemClock.now(),
        onProgress: bar.show,
        onRejected: async (rejected) => {
          if (told.length < mostTold) told.push(rejected)
          await aside.add(rejected)
        },
      })
    } finally {
      bar.stop()
      await aside.close()
    }
    const rejectedFile = shownPath(asidePath, terminal.folder)
    if (options.json)
      printJson(terminal, {
        ok: progress.rejected === 0,
        organisation,
        ...progress,
        ...(progress.rejected > 0
          ? { rejectedFile, first: told.map(({ raw: _, ...rejected }) => rejected) }
          : {}),
      })
    else tell(terminal, { shown, organisation, progress, told, rejectedFile })
    return progress.rejected > 0 ? 1 : 0
  } catch (error) {
    if (error instanceof WrongFile)
      throw new CallError(
        `${shown}:${error.line}:${error.column} ${error.message}`,
        'Nothing was imported. docs/reference/orders.md tells of the columns and keys.',
      )
    if (error instanceof UnreadableSource)
      throw new CallError(
        `${shown}: ${error.message}`,
        'What was imported before stays; import the whole file again afterwards.',
      )
    throw error
  }
}

async function chosen(store: Store, wanted: string | undefined): Promise<string> {
  const rows = await store.everywhere((db) =>
    db.selectFrom('organisations').select('organisation').orderBy('organisation').execute(),
  )
  const names = rows.map(({ organisation }) => organisation)
  if (wanted !== undefined && names.includes(wanted)) return wanted
  if (names.length === 0)
    throw new CallError(
      'There is no organisation yet.',
      'Add one: redress organisation add NAME --title TITLE',
    )
  if (wanted !== undefined)
    throw new CallError(`There is no organisation "${wanted}".`, `There are ${names.join(', ')}.`)
  const [only] = names
  if (names.length === 1 && only !== undefined) return only
  throw new CallError('Whose are they?', `Give --organisation with one of ${names.join(', ')}.`)
}

interface Told {
  shown: string
  organisation: string
  progress: Progress
  told: readonly Rejected[]
  rejectedFile: string
}

function tell(terminal: Terminal, { shown, organisation, progress, told, rejectedFile }: Told): void {
  for (const { line, column, reason } of told) terminal.error(`${shown}:${line}:${column} ${reason}`)
  const { created, updated, unchanged, rejected } = progress
  if (rejected > told.length) terminal.error(`… and ${rejected - told.length} more`)
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged`
  const [mark, colour] = rejected > 0 ? (['✗', 'red'] as const) : (['✓', 'green'] as const)
  terminal.out(
    `${terminal.paint(colour, mark)} ${count(created + updated + unchanged + rejected, 'row')} for ${organisation}: ${counts}, ${rejected} rejected`,
  )
  if (rejected > 0)
    terminal.out(
      `Rejected rows are in ${rejectedFile}, each with the reason. Correct them there and import that file.`,
    )
}

/** On a terminal only. */
async function progressBar(source: Source) {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} }
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 50,
    format:
      source.size === undefined
        ? '{rows} rows · {perSecond} rows/s'
        : '{bar} {percentage}% · {rows} rows · {perSecond} rows/s · {eta_formatted} to go · {rejected} rejected',
  })
  const begun = performance.now()
  bar.start(source.size ?? 1, 0, { rows: 0, perSecond: 0, rejected: 0 })
  return {
    show: ({ created, updated, unchanged, rejected }: Progress) => {
      const rows = created + updated + unchanged + rejected
      const perSecond = Math.round(rows / ((performance.now() - begun) / 1000))
      bar.update(source.size === undefined ? 0 : source.read(), { rows, perSecond, rejected })
    },
    stop: () => bar.stop(),
  }
}
