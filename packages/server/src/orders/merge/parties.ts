/** Customers, sellers and service centres as they are with an update laid over them. Pure. */
import type { CentreRecord, CustomerRecord, SellerRecord } from '../records.ts'
import type { CentreUpdate, CustomerUpdate, SellerUpdate } from '../shape.ts'
import { factsOver, laidOver, WrongUpdate } from './over.ts'

const newCustomer: Omit<CustomerRecord, 'id' | 'externalId'> = {
  kind: 'consumer',
  email: null,
  name: null,
  phone: null,
  address: null,
  language: null,
  country: null,
  tier: null,
  since: null,
  facts: {},
  erasedAt: null,
}

/** A customer who was erased stays so: what is personal is not taken in again. */
export function customerOver(
  kept: CustomerRecord | undefined,
  update: CustomerUpdate,
  id: string,
): CustomerRecord {
  const before = kept ?? { ...newCustomer, id, externalId: update.externalId }
  const { facts, ...given } = update
  const personal = { email: null, name: null, phone: null, address: null }
  const after = laidOver(before, { ...given, ...(before.erasedAt ? personal : {}) })
  return { ...after, facts: factsOver(before.facts, facts) }
}

export function sellerOver(kept: SellerRecord | undefined, update: SellerUpdate, id: string): SellerRecord {
  const { facts, ...given } = update
  const name = kept?.name ?? given.name
  if (name === undefined)
    throw new WrongUpdate('name', `The seller "${update.externalId}" is new and needs a name.`)
  const before = kept ?? {
    id,
    externalId: update.externalId,
    name,
    email: null,
    country: null,
    standing: 'good',
    facts: {},
  }
  return { ...laidOver(before, given), facts: factsOver(before.facts, facts) }
}

export function centreOver(kept: CentreRecord | undefined, update: CentreUpdate, id: string): CentreRecord {
  if (kept) return laidOver(kept, update)
  const { name, latitude, longitude } = update
  if (name === undefined || latitude === undefined || longitude === undefined)
    throw new WrongUpdate(
      name === undefined ? 'name' : latitude === undefined ? 'latitude' : 'longitude',
      `The service centre "${update.externalId}" is new and needs a name, a latitude and a longitude.`,
    )
  const fresh = { id, externalId: update.externalId, name, latitude, longitude }
  return laidOver({ ...fresh, brands: [], address: {}, phone: null }, update)
}
