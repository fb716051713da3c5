/** A shop of the machinery policy on a database, with a key and an order, for tests of the running server. */
import type { Clock } from '../clock.ts'
import { type Permission, permissions } from '../http/access/principal.ts'
import { createApiKeys } from '../people/api-keys.ts'
import { publishVersion } from '../policies/publish.ts'
import { openStore } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'
import { packPolicy } from '../testing/pack-policy.ts'

export const shop = 'test-shop'

/** Gives the key of the shop's program. */
export async function addShop(databaseUrl: string, clock: Clock): Promise<string> {
  const store = openStore(databaseUrl)
  const { policy, source } = packPolicy('machinery-service')
  await store.transaction(shop, async (db) => {
    const row = { organisation: shop, languages: policy.languages, title: json(policy.title) }
    await db
      .insertInto('organisations')
      .values({ ...row, brand: '{}', settings: '{}' })
      .execute()
    await publishVersion(db, shop, { policy, source })
  })
  const scopes = Object.keys(permissions) as Permission[]
  const { key } = await createApiKeys(store, clock).create(shop, { name: 'test', scopes })
  await store.close()
  return key
}

/** An order of a mower that came yesterday. */
export const orderOf = (externalId: string, now: number, customer: object = {}) => ({
  number: externalId,
  placedAt: new Date(now - 5 * 86_400_000).toISOString(),
  deliveredAt: new Date(now - 86_400_000).toISOString(),
  customer: {
    externalId: `customer of ${externalId}`,
    kind: 'consumer',
    language: 'it',
    country: 'IT',
    ...customer,
  },
  lines: [
    {
      id: '1',
      title: 'Lawn mower T46',
      brand: 'Valmo',
      quantity: '1',
      unitPrice: '489.00',
      facts: { serviceCentreKm: 12 },
    },
  ],
})

export const complaint = (order: string, description = 'The deck was bent in the box.') => ({
  order,
  kind: 'assistance',
  description,
  lines: [{ id: '1', problem: 'fault', used: false, faultOnReceipt: true, manualFollowed: true }],
})
