import { Client } from 'pg'
import { type Credentials, urlOf } from './credentials.ts'
import { EmbeddedError } from './embedded-error.ts'

/** Only a superuser may make some of the extensions that we need; all come with every PostgreSQL. */
export const extensions = ['pg_trgm', 'unaccent'] as const

const wrongPassword = '28P01'

/** Makes the role, its database and the extensions, so far as they are not there. */
export async function prepareDatabase(credentials: Credentials, port: number): Promise<void> {
  const url = (database: string) => urlOf('postgres', credentials.superuser, port, database)
  await withClient(url('postgres'), async (client) => {
    await ensureRole(client, credentials.redress)
    const { rowCount } = await client.query("select from pg_database where datname = 'redress'")
    if (rowCount === 0) await client.query('create database redress owner redress')
  }).catch((error) => {
    throw error.code === wrongPassword ? otherCredentials(error) : error
  })
  await withClient(url('redress'), ensureExtensions)
}

/** The role `redress`, which may log in and nothing else; one that is there keeps its password. */
export async function ensureRole(client: Client, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = 'redress'")
  if (rowCount !== 0) return
  const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication'
  await client.query(`create role redress ${rights} password ${client.escapeLiteral(password)}`)
}

export async function ensureExtensions(client: Client): Promise<void> {
  for (const name of extensions) await client.query(`create extension if not exists ${name}`)
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function otherCredentials(cause: unknown): EmbeddedError {
  return new EmbeddedError(
    'credentials_lost',
    'The database does not take the password in database/credentials.json.',
    'Put back the file that belongs to this database, from a copy of the folder.',
    { cause },
  )
}
