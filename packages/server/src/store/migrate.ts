import { runMigrations } from 'graphile-worker'
import { type Kysely, Kysely as KyselyOf, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations/index.ts'

/**
 * Brings a database to the newest form: our own migrations, then those of the queue. Forward only, in order, and safe to run from several
 * processes at once, since one waits for the other. Gives the names of those that ran. Fails with what to do when a database is newer than this program.
 * `to` goes no further than that migration, for restoring an older backup.
 */
export async function migrate(url: string, { to }: { to?: string | undefined } = {}): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'redress-migrate' })
  // A connection that breaks while it is idle or at work fails the statement that needs it; the queue asks that somebody listens.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new KyselyOf<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => asKysely() },
      migrationTableSchema: 'migration',
    })
    const { error, results = [] } = await (to === undefined
      ? migrator.migrateToLatest()
      : migrator.migrateTo(to))
    if (error) throw explained(error, results.find(({ status }) => status === 'Error')?.migrationName)
    await oneAtATime(pool, () => runMigrations({ pgPool: pool }))
    return results.map(({ migrationName }) => migrationName)
  } finally {
    await db.destroy()
  }
}

function asKysely() {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, statements]) => [
      name,
      {
        up: async (db: Kysely<unknown>) => {
          await sql.raw("select set_config('redress.organisation', '*', true)").execute(db)
          await sql.raw(statements).execute(db)
        },
      },
    ]),
  )
}

/** The queue's own migrations do not wait for each other. */
async function oneAtATime(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('redress.migrate'))")
    await work()
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('redress.migrate'))").catch(() => {})
    client.release()
  }
}

function explained(error: unknown, name: string | undefined): Error {
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('corrupted migrations'))
    return new Error(
      `The database was migrated by a newer version of Redress (${message}). Start that version, or restore a backup made before.`,
    )
  return new Error(name ? `Migration ${name} failed and was taken back: ${message}` : message, {
    cause: error,
  })
}
