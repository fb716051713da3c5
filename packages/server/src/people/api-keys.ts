import { createHash, randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Clock } from '../clock.ts'
import type { Permission } from '../http/access/principal.ts'
import type { Store } from '../store/store.ts'

/** A key as it is listed; the key itself is shown once, when it is made. */
export interface ApiKey {
  keyId: string
  name: string
  /** The last four characters. */
  ending: string
  scopes: Permission[]
  createdAt: Date
  createdBy: string | null
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
}

export interface ApiKeys {
  list(organisation: string): Promise<ApiKey[]>
  /** Makes a key: `redress_ORGANISATION_RANDOM`. */
  create(organisation: string, wish: KeyWish): Promise<{ key: string; apiKey: ApiKey }>
  /** False where there is no such key. This process refuses it at once, others within ten seconds. */
  revoke(organisation: string, keyId: string): Promise<boolean>
  /** What a key that holds may do; undefined for any other text. */
  verify(
    key: string,
  ): Promise<{ organisation: string; keyId: string; name: string; scopes: Permission[] } | undefined>
}

export interface KeyWish {
  name: string
  scopes: readonly Permission[]
  expiresAt?: Date
  createdBy?: string
}

/** For how long a key that was looked up is believed, in milliseconds of the machine. */
const believedFor = 10_000
/** How many of them. */
const mostBelieved = 1000
/** How exactly the last use is known, in milliseconds. */
const useNotedEvery = 60_000

interface Known {
  keyId: string
  name: string
  scopes: Permission[]
  expiresAt: Date | null
  readAt: number
}

export function createApiKeys(store: Store, clock: Clock): ApiKeys {
  const believed = new Map<string, Known>()
  const notedAt = new Map<string, number>()

  async function look(organisation: string, hash: string): Promise<Known | undefined> {
    const known = believed.get(hash)
    if (known && performance.now() - known.readAt < believedFor) return known
    believed.delete(hash)
    const row = await store.read(organisation, (db) =>
      db
        .selectFrom('api_keys')
        .select(['key_id', 'name', 'scopes', 'expires_at'])
        .where('organisation', '=', organisation)
        .where('hash', '=', hash)
        .where('revoked_at', 'is', null)
        .executeTakeFirst(),
    )
    if (!row) return undefined
    if (believed.size >= mostBelieved) believed.clear()
    const fresh = {
      keyId: row.key_id,
      name: row.name,
      scopes: row.scopes as Permission[],
      expiresAt: row.expires_at,
      readAt: performance.now(),
    }
    believed.set(hash, fresh)
    return fresh
  }

  async function noteUse(organisation: string, keyId: string): Promise<void> {
    const now = clock.now()
    const noted = notedAt.get(keyId)
    if (noted !== undefined && Math.abs(now - noted) < useNotedEvery) return
    if (notedAt.size >= mostBelieved) notedAt.clear()
    notedAt.set(keyId, now)
    await store.read(organisation, (db) =>
      db
        .updateTable('api_keys')
        .set({ last_used_at: new Date(now) })
        .where('organisation', '=', organisation)
        .where('key_id', '=', keyId)
        .execute(),
    )
  }

  return {
    list: async (organisation) => {
      const rows = await store.read(organisation, (db) =>
        db
          .selectFrom('api_keys')
          .selectAll()
          .where('organisation', '=', organisation)
          .orderBy('created_at')
          .orderBy('key_id')
          .execute(),
      )
      return rows.map(asApiKey)
    },

    create: async (organisation, { name, scopes, expiresAt, createdBy }) => {
      const key = `redress_${organisation}_${randomBytes(32).toString('base64url')}`
      const row = await store.read(organisation, (db) =>
        db
          .insertInto('api_keys')
          .values({
            organisation,
            key_id: uuidv7(),
            name,
            hash: sha256(key),
            ending: key.slice(-4),
            scopes: [...new Set(scopes)],
            created_at: new Date(clock.now()),
            created_by: createdBy ?? null,
            expires_at: expiresAt ?? null,
          })
          .returningAll()
          .executeTakeFirstOrThrow(),
      )
      return { key, apiKey: asApiKey(row) }
    },

    revoke: async (organisation, keyId) => {
      const row = await store.read(organisation, (db) =>
        db
          .updateTable('api_keys')
          .set(({ fn, val, ref }) => ({
            revoked_at: fn.coalesce(ref('revoked_at'), val(new Date(clock.now()))),
          }))
          .where('organisation', '=', organisation)
          .where('key_id', '=', keyId)
          .returning('hash')
          .executeTakeFirst(),
      )
      if (row) believed.delete(row.hash)
      return row !== undefined
    },

    verify: async (key) => {
      const [, organisation] = keyForm.exec(key) ?? []
      if (!organisation) return undefined
      const known = await look(organisation, sha256(key))
      if (!known || (known.expiresAt && known.expiresAt.getTime() <= clock.now())) return undefined
      await noteUse(organisation, known.keyId)
      const { keyId, name, scopes } = known
      return { organisation, keyId, name, scopes }
    },
  }
}

const keyForm = /^redress_([a-z0-9]+(?:-[a-z0-9]+)*)_[\w-]{43}$/

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

function asApiKey(row: {
  key_id: string
  name: string
  ending: string
  scopes: string[]
  created_at: Date
  created_by: string | null
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
}): ApiKey {
  return {
    keyId: row.key_id,
    name: row.name,
    ending: row.ending,
    scopes: row.scopes as Permission[],
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }
}
