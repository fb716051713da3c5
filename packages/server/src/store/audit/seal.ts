import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Store } from '../store.ts'

/** A seal; `hash` is the one to keep elsewhere. */
export interface Seal {
  organisation: string
  number: number
  at: Date
  previous: string
  heads: number
  hash: string
}

/** How many cases one seal names at most; where more have changed, several are made in a row. */
const mostHeads = 50_000

/**
 * What a seal is chained by: SHA-256 in hexadecimal over `previous ⏎ organisation ⏎ number ⏎ instant ⏎ heads`, where heads is the SHA-256 of the lines
 * `case version hash` in the order of the cases, with a line feed between.
 */
export function sealHash(seal: Omit<Seal, 'hash' | 'heads'>, headsHash: string): string {
  const { previous, organisation, number, at } = seal
  return hash('sha256', `${previous}\n${organisation}\n${number}\n${at.toISOString()}\n${headsHash}`)
}

/** The heads' hash, made by the database, so that they need not be read. */
export const headsHashSql = `encode(sha256(convert_to(coalesce(string_agg(
  case_id || ' ' || version || ' ' || hash, E'\\n' order by case_id), ''), 'UTF8')), 'hex')`

/** Seals what changed since the last seal: gives the newest seal, and whether it is new. Undefined where there is nothing to seal, and never was. */
export async function sealLog(
  store: Store,
  organisation: string,
  at: Date,
): Promise<{ seal: Seal; made: number } | undefined> {
  return await store.transaction(organisation, async (_, client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('redress.seal'), hashtext($1))", [organisation])
    let last = await newestSeal(client, organisation)
    let made = 0
    for (;;) {
      const next = await sealNext(client, organisation, at, last)
      if (!next) return last && { seal: last, made }
      last = next
      made += 1
    }
  })
}

export async function newestSeal(client: PoolClient, organisation: string): Promise<Seal | undefined> {
  const { rows } = await client.query<Seal>(
    `select organisation, number, at, previous, heads, hash from audit_seals
     where organisation = $1 order by number desc limit 1`,
    [organisation],
  )
  return rows[0]
}

const addHeads = `
  insert into audit_seal_heads (organisation, number, case_id, version, hash)
  select organisation, $2, case_id, version, hash from cases
  where organisation = $1 and not exists (
    select from audit_seal_heads sealed
    where sealed.organisation = $1 and sealed.case_id = cases.case_id and sealed.version = cases.version and sealed.hash = cases.hash)
  limit ${mostHeads}`

async function sealNext(
  client: PoolClient,
  organisation: string,
  at: Date,
  last: Seal | undefined,
): Promise<Seal | undefined> {
  const number = (last?.number ?? 0) + 1
  const previous = last?.hash ?? ''
  const { rowCount } = await client.query(addHeads, [organisation, number])
  if (!rowCount) return undefined
  const { rows } = await client.query<{ hash: string }>(
    `select ${headsHashSql} as hash from audit_seal_heads where organisation = $1 and number = $2`,
    [organisation, number],
  )
  const seal = { organisation, number, at, previous, heads: rowCount }
  const sealed = { ...seal, hash: sealHash(seal, rows[0]?.hash ?? '') }
  await client.query(
    `insert into audit_seals (organisation, number, at, previous, heads, hash) values ($1, $2, $3, $4, $5, $6)`,
    [organisation, number, at, previous, rowCount, sealed.hash],
  )
  return sealed
}

/** The one line to keep elsewhere. */
export const sealLine = ({ organisation, number, at, hash }: Seal): string =>
  `${organisation} seal ${number} of ${at.toISOString()}: ${hash}`

/** Reads that line again. */
export function readSealLine(
  line: string,
): { organisation: string; number: number; hash: string } | undefined {
  const match = /^(\S+) seal (\d+) of \S+: ([0-9a-f]{64})$/.exec(line.trim())
  if (!match) return undefined
  const [, organisation = '', number = '', hash = ''] = match
  return { organisation, number: Number(number), hash }
}
