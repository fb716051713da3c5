import {
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
import type { Database } from './tables/index.ts'

const known = new WeakMap<PoolClient, Kysely<Database>>()

/** The typed query builder on one connection. Statements are prepared under a name, once for each text: that halves their cost. */
export function boundTo(client: PoolClient): Kysely<Database> {
  let builder = known.get(client)
  if (!builder) {
    builder = new Kysely<Database>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driverOf(client),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    })
    known.set(client, builder)
  }
  return builder
}

function driverOf(client: PoolClient): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, rowCount } = await client.query({ text: sql, values: [...parameters], ...nameOf(sql) })
      return { rows: rows as Row[], ...(rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) }
    },
    streamQuery() {
      throw new Error('Read in pages, or with pg-query-stream.')
    },
  }
  const nothing = async () => {}
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      await client.query('begin')
    },
    commitTransaction: async () => {
      await client.query('commit')
    },
    rollbackTransaction: async () => {
      await client.query('rollback')
    },
    releaseConnection: nothing,
    destroy: nothing,
  }
}

const names = new Map<string, string>()
/** Statements with lists of many lengths would fill every connection's memory. */
const mostNames = 1000

function nameOf(sql: string): { name?: string } {
  const name = names.get(sql)
  if (name) return { name }
  if (names.size >= mostNames || sql.length > 4000) return {}
  const fresh = `s${names.size}`
  names.set(sql, fresh)
  return { name: fresh }
}
