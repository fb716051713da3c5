/** How a command comes to the database: that of DATABASE_URL, or the embedded one, shared with a server that runs. */
import type { Logger } from 'pino'
import type { Configuration, Environment } from '../../operating/configuration.ts'
import type { Store } from '../../store/store.ts'
import { CallError } from '../call-error.ts'
import type { Terminal } from '../terminal.ts'

export interface Connection {
  configuration: Configuration
  databaseUrl: string
  /** The data folder. */
  folder: string
  store: Store
  log: Logger
}

export interface ConnectOptions {
  environment?: Environment
  /** For commands that make or fill a database: it need not have its tables yet. */
  bare?: boolean
}

/** Does work on the database, and lets go of it. What is wrong with the configuration or the database is an error of the call, with what to do. */
export async function withDatabase<Result>(
  terminal: Terminal,
  work: (connection: Connection) => Promise<Result>,
  { environment = process.env, bare = false }: ConnectOptions = {},
): Promise<Result> {
  const { openStore } = await import('../../store/store.ts')
  const { createLog } = await import('../../operating/log.ts')
  const { dataFolder, holdDatabase } = await import('../../operating/database.ts')
  const configuration = await configured(environment)
  const log = createLog({
    level: 'warn',
    text: true,
    destination: { write: (line) => terminal.error(line.trimEnd()) },
  })
  const database = await holdDatabase(configuration, log).catch(explain)
  const store = openStore(database.url, { connections: 4 })
  try {
    if (bare) await store.pool.query('select 1').catch(explain)
    else await checkTables(store)
    const folder = dataFolder(configuration)
    return await work({ configuration, databaseUrl: database.url, folder, store, log })
  } finally {
    await store.close()
    await database.stop()
  }
}

/** The configuration; what is wrong with it is an error of the call. */
export async function configured(environment: Environment = process.env): Promise<Configuration> {
  const { ConfigurationError, readConfiguration } = await import('../../operating/configuration.ts')
  try {
    return readConfiguration(environment)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    throw new CallError(
      error.message,
      'Correct them and run it again; docs/reference/configuration.md tells of every one.',
    )
  }
}

async function checkTables(store: Store): Promise<void> {
  const { migrations } = await import('../../store/migrations/index.ts')
  const { rows } = await store.pool
    .query<{ tables: boolean }>("select to_regclass('migration.kysely_migration') is not null as tables")
    .catch(explain)
  const applied = rows[0]?.tables
    ? await store.pool.query<{ name: string }>('select name from migration.kysely_migration')
    : { rows: [] }
  const missing = Object.keys(migrations).filter((name) => !applied.rows.some((row) => row.name === name))
  if (missing.length === 0) return
  throw new CallError(
    applied.rows.length === 0
      ? 'The database has no tables yet.'
      : `The database lacks ${missing.join(', ')}.`,
    'Run "redress migrate", or start the server once: it brings the database to the newest form.',
  )
}

const reasons: Readonly<Record<string, [string, string]>> = {
  ECONNREFUSED: [
    'Nothing answers at the address of DATABASE_URL.',
    'Start PostgreSQL there, or correct the host and port.',
  ],
  ENOTFOUND: ['The host in DATABASE_URL is not known.', 'Correct its name.'],
  ETIMEDOUT: [
    'The host in DATABASE_URL does not answer.',
    'Look for a firewall in between, or correct the address.',
  ],
  '28P01': ['The database refuses the password in DATABASE_URL.', 'Correct it.'],
  '28000': ['The database refuses the role in DATABASE_URL.', 'Correct it, or let it in by pg_hba.conf.'],
  '3D000': [
    'The database in DATABASE_URL does not exist.',
    'Create it: createdb, or "create database … owner …".',
  ],
}

/** An error of reaching the database, as one of the call. */
export function explain(error: unknown): never {
  const {
    code = '',
    help,
    message,
    errors,
  } = error as {
    code?: string
    help?: string
    message: string
    errors?: { code?: string }[]
  }
  if (typeof help === 'string') throw new CallError(message, help)
  const [what, todo] = reasons[code] ?? reasons[errors?.[0]?.code ?? ''] ?? []
  if (what && todo) throw new CallError(what, `${todo} "redress doctor" looks at everything.`)
  throw error
}
