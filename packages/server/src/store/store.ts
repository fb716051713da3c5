/**
 * The one way to the database. A piece of work names the organisation it is for; the connection then sees that organisation's rows and no others
 * (row-level security), whatever a query forgets to say.
 */
import type { Kysely } from 'kysely'
import pg from 'pg'
import { boundTo } from './bound-client.ts'
import type { Database } from './tables/index.ts'

export type Db = Kysely<Database>

export interface Store {
  /** Work on one organisation, each statement for itself. */
  read<Result>(
    organisation: string,
    work: (db: Db, client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result>
  /** Work on one organisation, all or nothing. */
  transaction<Result>(
    organisation: string,
    work: (db: Db, client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result>
  /** What the system itself does over all organisations, such as asking what is due. Never on behalf of a person. */
  everywhere<Result>(work: (db: Db, client: pg.PoolClient) => Promise<Result>): Promise<Result>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** What stands for all organisations in the setting that row-level security reads. */
const everyOrganisation = '*'

export interface StoreOptions {
  /** The most connections at once. */
  connections?: number
  /** Called when an idle connection breaks; the pool replaces it. */
  onError?: (error: Error) => void
}

/** Opens the store of a database, whose tables must have been made by `migrate`. */
export function openStore(url: string, { connections = 10, onError = () => {} }: StoreOptions = {}): Store {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'redress' })
  pool.on('error', onError)
  // While it is at work too: its statement fails, and an error that nobody listens for would end the process.
  pool.on('connect', (client) => client.on('error', onError))
  const seenBy = new WeakMap<pg.PoolClient, string>()

  async function connected<Result>(
    organisation: string,
    work: (db: Db, client: pg.PoolClient) => Promise<Result>,
    transactional: boolean,
  ): Promise<Result> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      if (seenBy.get(client) !== organisation) {
        seenBy.delete(client)
        await client.query({ ...setOrganisation, values: [organisation] })
        seenBy.set(client, organisation)
      }
      if (!transactional) return await work(boundTo(client), client)
      await client.query('begin')
      const result = await work(boundTo(client), client)
      await client.query('commit')
      return result
    } catch (error) {
      if (transactional) await client.query('rollback').catch((failed: Error) => (broken = failed))
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    pool,
    read: (organisation, work) => connected(named(organisation), work, false),
    transaction: (organisation, work) => connected(named(organisation), work, true),
    everywhere: (work) => connected(everyOrganisation, work, false),
    close: () => pool.end(),
  }
}

const setOrganisation = {
  name: 'set-organisation',
  text: "select set_config('redress.organisation', $1, false)",
}

function named(organisation: string): string {
  if (organisation === '' || organisation === everyOrganisation)
    throw new Error(`"${organisation}" is no organisation's name.`)
  return organisation
}
