import { migrations } from '../../store/migrations/index.ts'
import { type Checked, type ConnectedPatient, fail, ok, warn } from './check.ts'

interface Facts {
  version: string
  number: number
  encoding: string
  almighty: boolean
  unguarded: string[]
  most: number
  applied: string[]
}

const facts = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
    current_setting('server_encoding') as encoding, current_setting('max_connections')::int as most,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as almighty,
    array(select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation' and not a.attisdropped)
      and not c.relrowsecurity order by 1) as unguarded`

/** Version, role, row-level security, migrations, connections. */
export async function lookAtDatabase({ store, configuration }: ConnectedPatient): Promise<Checked[]> {
  const { rows } = await store.pool.query<Facts>(facts)
  const found = rows[0]
  if (!found) return []
  const { connections, processes } = configuration
  // The store's own, three for effects, one for live views.
  const needed = processes * (connections + 4)
  return [
    found.number >= 150_000
      ? ok('database', `PostgreSQL ${found.version} answers`)
      : fail('database', `PostgreSQL ${found.version} is too old`, 'Use 15 or later.'),
    ...(found.encoding === 'UTF8'
      ? []
      : [
          fail(
            'encoding',
            `the database is in ${found.encoding}`,
            'Create it anew: create database … encoding UTF8.',
          ),
        ]),
    found.almighty
      ? fail(
          'role',
          'it may pass row-level security, which then protects nothing',
          'Use a role of its own: create role redress login nosuperuser nobypassrls.',
        )
      : ok('role', 'bound by row-level security'),
    found.unguarded.length === 0
      ? ok('row-level security', 'on every table')
      : fail(
          'row-level security',
          `off on ${found.unguarded.join(', ')}`,
          'Turn it on again: select protect(TABLE).',
        ),
    found.most >= needed
      ? ok('connections', `${needed} needed of ${found.most}`)
      : warn(
          'connections',
          `${needed} needed of ${found.most}`,
          'Raise max_connections, or lower REDRESS_CONNECTIONS or REDRESS_PROCESSES.',
        ),
    await lookAtMigrations(store),
  ]
}

async function lookAtMigrations(store: ConnectedPatient['store']): Promise<Checked> {
  const todo = 'Run "redress migrate", or start the server: it does so by itself.'
  const { rows: has } = await store.pool.query(
    "select to_regclass('migration.kysely_migration') is not null as some",
  )
  if (!has[0]?.some) return warn('migrations', 'the database has no tables yet', todo)
  const { rows } = await store.pool.query<{ name: string }>('select name from migration.kysely_migration')
  const applied = rows.map(({ name }) => name)
  const missing = Object.keys(migrations).filter((name) => !applied.includes(name))
  const unknown = applied.filter((name) => !(name in migrations))
  if (unknown.length > 0)
    return fail('migrations', `${unknown.join(', ')}: of a newer version of Redress`, 'Start that version.')
  if (missing.length > 0) return fail('migrations', `${missing.join(', ')} missing`, todo)
  return ok('migrations', `all ${applied.length}`)
}

const tolerableMs = 1000
const dangerousMs = 60_000

/** The database's clock against ours: deadlines are judged by ours, leases held by its own. */
export async function lookAtClock({ store }: ConnectedPatient): Promise<Checked> {
  const asked = Date.now()
  const { rows } = await store.pool.query<{ now: Date }>('select clock_timestamp() as now')
  const apart = Math.round((rows[0]?.now.getTime() ?? asked) - (asked + Date.now()) / 2)
  const told = `${Math.abs(apart)} ms apart from the database's`
  const todo = 'Let both follow a time server (timedatectl set-ntp true).'
  if (Math.abs(apart) > dangerousMs) return fail('clock', told, todo)
  return Math.abs(apart) > tolerableMs ? warn('clock', told, todo) : ok('clock', told)
}
