import type { Selectable } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { newSecret } from '../effects/outgoing/sign.ts'
import type { Seals } from '../people/seals.ts'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'
import type { WebhookTables } from '../store/tables/webhooks.ts'
import { withNewSecret } from './secrets.ts'

export type Endpoint = Selectable<WebhookTables['webhook_endpoints']>

export interface EndpointWish {
  url: string
  types: string[]
}

/** A new endpoint, with the secret that is told once. */
export async function addEndpoint(
  db: Db,
  organisation: string,
  { url, types }: EndpointWish,
  { at, seals }: { at: Date; seals: Seals },
): Promise<{ endpoint: Endpoint; secret: string }> {
  const secret = newSecret()
  const endpoint = await db
    .insertInto('webhook_endpoints')
    .values({
      organisation,
      endpoint_id: uuidv7(),
      url,
      types,
      secrets: json([{ secret: seals.seal('webhook', secret) }]),
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { endpoint, secret }
}

export function listEndpoints(db: Db, organisation: string): Promise<Endpoint[]> {
  return db
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('endpoint_id')
    .execute()
}

export function findEndpoint(db: Db, organisation: string, id: string): Promise<Endpoint | undefined> {
  return db
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('endpoint_id', '=', id)
    .executeTakeFirst()
}

/** Changes what is named; undefined where there is no such endpoint. */
export function changeEndpoint(
  db: Db,
  organisation: string,
  id: string,
  { enabled, ...wish }: { url?: string; types?: string[]; enabled?: boolean },
  at: Date,
): Promise<Endpoint | undefined> {
  return db
    .updateTable('webhook_endpoints')
    .set({
      ...wish,
      ...(enabled === undefined ? {} : { enabled, disabled_reason: enabled ? null : ('by-hand' as const) }),
      updated_at: at,
    })
    .where('organisation', '=', organisation)
    .where('endpoint_id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

/** A new secret; the one before signs too for a day, so that the receiver can change over in between. */
export async function rotateSecret(
  db: Db,
  organisation: string,
  id: string,
  { at, seals }: { at: Date; seals: Seals },
): Promise<string | undefined> {
  const found = await db
    .selectFrom('webhook_endpoints')
    .select('secrets')
    .where('organisation', '=', organisation)
    .where('endpoint_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return undefined
  const secret = newSecret()
  await db
    .updateTable('webhook_endpoints')
    .set({
      secrets: json(withNewSecret(found.secrets, seals.seal('webhook', secret), at.getTime())),
      updated_at: at,
    })
    .where('organisation', '=', organisation)
    .where('endpoint_id', '=', id)
    .execute()
  return secret
}

/** Takes an endpoint away with its log. Gives whether there was one. */
export async function removeEndpoint(db: Db, organisation: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_endpoints')
    .where('organisation', '=', organisation)
    .where('endpoint_id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
