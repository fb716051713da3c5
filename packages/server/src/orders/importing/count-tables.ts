import type { Store } from '../../store/store.ts'

const tables = ['customers', 'sellers', 'orders', 'order_lines', 'deliveries', 'payments', 'invoices']

/**
 * Has the database count the tables that have grown tenfold since it last did. Of an empty table all indexes look alike; checks of foreign keys that were
 * planned then read all the rows of an organisation for each new one, until the database counts by itself a minute later. Where this role does not own
 * the tables, nothing happens.
 */
export async function countGrownTables(store: Store, rows: number): Promise<void> {
  const { rows: small } = await store.pool.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where oid = any($1::text[]::regclass[]) and reltuples < $2 and pg_relation_size(oid) > 0`,
    [tables, rows / 10],
  )
  if (small.length > 0) await store.pool.query(`analyze ${small.map(({ name }) => name).join(', ')}`)
}
