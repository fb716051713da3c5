import { sql } from 'kysely'
import type { Db } from '../../store/store.ts'

/** What the customers of these cases are called, by our id; who has no name is left out. */
export async function customerNames(
  db: Db,
  organisation: string,
  rows: readonly { customer_id: string }[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const customerIds = [...new Set(rows.map(({ customer_id }) => customer_id))]
  const found = await db
    .selectFrom('customers')
    .select(['customer_id', 'name'])
    .where('organisation', '=', organisation)
    .where(sql<boolean>`customer_id = any(${customerIds}::uuid[])`)
    .execute()
  return new Map(
    found.flatMap(({ customer_id, name }) => (name === null ? [] : [[customer_id, name] as const])),
  )
}
