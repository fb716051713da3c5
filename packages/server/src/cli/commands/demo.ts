import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const demoCommand: AddCommand = (parent, terminal, end) => {
  const demo = parent
    .command('demo')
    .description('The demonstration: five invented companies with a past quarter of cases.')
  demo
    .command('load')
    .description('Load it into a database that serves nobody yet.')
    .option('--cases <number>', 'stories of each company; most of them become cases', '250')
    .option('--seed <number>', 'another seed gives other people and orders', '1')
    .option('--if-empty', 'do nothing where there is an organisation already')
    .action(async (options: LoadOptions) =>
      end(await withDatabase(terminal, (connection) => load(connection, options, terminal), { bare: true })),
    )
}

interface LoadOptions {
  cases: string
  seed: string
  ifEmpty?: boolean
}

async function load(
  connection: Connection,
  { cases, seed, ifEmpty }: LoadOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const numbers = { cases: whole('--cases', cases), seed: whole('--seed', seed) }
  const { migrate } = await import('../../store/migrate.ts')
  await migrate(connection.databaseUrl)
  const found = await connection.store.everywhere((db) =>
    db.selectFrom('organisations').select('organisation').limit(1).execute(),
  )
  if (found.length > 0 && ifEmpty) return 0
  if (found.length > 0)
    throw new CallError(
      'This database serves organisations already.',
      'Load the demonstration into a fresh one: "script/server --reset" begins anew, and takes all that is there with it.',
    )
  await fill(connection, numbers, terminal)
  return 0
}

async function fill(
  { configuration, databaseUrl, folder, log }: Connection,
  numbers: { cases: number; seed: number },
  terminal: Terminal,
): Promise<void> {
  const { assemble, clockOf } = await import('../../operating/assemble.ts')
  const { createMetrics } = await import('../../operating/metrics.ts')
  const { loadDemo, demoPassword } = await import('../../demo/load.ts')
  const begin = performance.now()
  const parts = await assemble({
    ...{ databaseUrl, folder, configuration, log, clock: clockOf(configuration), metrics: createMetrics() },
    publicUrl: configuration.url ?? 'http://localhost:3000',
  })
  try {
    const staff = await loadDemo(parts.services, numbers)
    const seconds = ((performance.now() - begin) / 1000).toFixed(1)
    const { rows } = await parts.services.store.everywhere((_, client) =>
      client.query<{ count: number }>('select count(*)::int from cases'),
    )
    terminal.out(`Loaded ${staff.size} companies with ${rows[0]?.count} cases in ${seconds} s.`)
    terminal.out(
      `Everybody signs in with the password ${demoPassword}, such as admin@halle-maree.example.com.`,
    )
  } finally {
    await parts.close()
  }
}

function whole(option: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0 && number <= 100_000) return number
  throw new CallError(`${option}: "${text}" is no number of cases.`, 'Write a whole number from 1 to 100000.')
}
