import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { Store } from '../../store/store.ts'
import { ownRows } from './own-rows.ts'

/**
 * The database as better-auth sees it: one organisation's rows. Every connection comes from the store, set to the organisation, and every statement
 * names it.
 */
export function databaseOf(store: Store, organisation: string) {
  const db = new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver(store, organisation),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [ownRows(organisation), new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, type: 'postgres', transaction: true } as const
}

interface Held extends DatabaseConnection {
  client: PoolClient
  letGo(): void
}

function driver(store: Store, organisation: string): Driver {
  const nothing = async () => {}
  const run = (text: string) => async (connection: DatabaseConnection) => {
    await (connection as Held).client.query(text)
  }
  return {
    init: nothing,
    acquireConnection: () =>
      new Promise((resolve, reject) => {
        const held = (_db: unknown, client: PoolClient) =>
          new Promise<void>((letGo) => resolve(connectionOn(client, letGo)))
        store.read(organisation, held).catch(reject)
      }),
    beginTransaction: run('begin'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: async (connection) => (connection as Held).letGo(),
    destroy: nothing,
  }
}

function connectionOn(client: PoolClient, letGo: () => void): Held {
  return {
    client,
    letGo,
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, rowCount } = await client.query({ text: sql, values: [...parameters] })
      return {
        rows: rows as Row[],
        ...(rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }),
      }
    },
    streamQuery() {
      throw new Error('There is nothing here to stream.')
    },
  }
}
