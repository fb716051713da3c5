/** What the queries for single things and lists have in common. */
import type { PoolClient } from 'pg'

/** Whose things somebody may see: all of them, a customer's own, or those with a seller. */
export type Sight = { all: true } | { customerId: string } | { sellerId: string }

/** Conditions beside that of the organisation, which is the first value. */
export class Conditions {
  readonly values: unknown[]
  readonly #texts: string[] = []

  constructor(organisation: string) {
    this.values = [organisation]
  }

  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  and(text: string): void {
    this.#texts.push(`and ${text}`)
  }

  get text(): string {
    return this.#texts.join(' ')
  }
}

/** A timestamp as ISO 8601 in UTC. */
export const millis = (column: string) =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface Stamps {
  createdAt: string
  updatedAt: string
}
export const stamps = (table: string) =>
  `, ${millis(`${table}.created_at`)} as "createdAt", ${millis(`${table}.updated_at`)} as "updatedAt"`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By the shop's id, else by ours. */
export async function findOne<Found>(
  client: PoolClient,
  organisation: string,
  { table, key, columns, and = '' }: { table: string; key: string; columns: string; and?: string },
  id: string,
  values: unknown[] = [],
): Promise<Found | undefined> {
  const find = async (by: string, wanted: string) => {
    const { rows } = await client.query(
      `select ${columns} from ${table} o where o.organisation = $1 and o.${by} = $2 ${and}`,
      [organisation, wanted, ...values],
    )
    return rows[0] as Found | undefined
  }
  return (await find('external_id', id)) ?? (uuid.test(id) ? find(key, id) : undefined)
}

export interface Paged {
  limit: number
  /** The external id that the page before ended with. */
  after: string | undefined
}

/** A page of things, in the order of the shop's ids. */
export async function byExternalId<Item extends { externalId: string }>(
  client: PoolClient,
  { table, columns }: { table: string; columns: string },
  where: Conditions,
  { limit, after }: Paged,
): Promise<{ items: Item[]; next: string | undefined }> {
  if (after !== undefined) where.and(`o.external_id > ${where.value(after)}`)
  const { rows } = await client.query<Item>(
    `select ${columns} from ${table} o where o.organisation = $1 ${where.text}
     order by o.external_id limit ${where.value(limit + 1)}`,
    where.values,
  )
  return { items: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]?.externalId : undefined }
}
