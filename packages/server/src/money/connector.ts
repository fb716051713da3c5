import { newSecret } from '../effects/outgoing/sign.ts'
import type { Seals } from '../people/seals.ts'
import type { Db } from '../store/store.ts'

/** Who is asked to pay. */
export type Connector = { kind: 'manual' } | { kind: 'http'; url: string }

export async function readConnector(db: Db, organisation: string): Promise<Connector> {
  const row = await db
    .selectFrom('payment_connectors')
    .select(['kind', 'url'])
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return row?.kind === 'http' && row.url !== null ? { kind: 'http', url: row.url } : { kind: 'manual' }
}

/**
 * Says who is asked to pay from now on; what was written before stays with whom it was written for. Gives the secret that signs, which is told once: a new
 * one each time.
 */
export async function setConnector(
  db: Db,
  organisation: string,
  connector: Connector,
  { at, seals }: { at: Date; seals: Seals },
): Promise<string | undefined> {
  const secret = connector.kind === 'http' ? newSecret() : null
  const row = {
    kind: connector.kind,
    url: connector.kind === 'http' ? connector.url : null,
    secret: secret && seals.seal('payment-connector', secret),
    updated_at: at,
  }
  await db
    .insertInto('payment_connectors')
    .values({ organisation, ...row })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet(row))
    .execute()
  return secret ?? undefined
}
