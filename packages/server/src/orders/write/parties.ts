/** Creates and updates customers, sellers and service centres, and tells open cases what changed. */
import { uuidv7 } from 'uuidv7'
import { customerChanges, sellerChanges } from '../changes.ts'
import { centreOver, customerOver, sellerOver } from '../merge/parties.ts'
import { type Changes, tellOpenCases } from '../propagate.ts'
import type { CentreUpdate, CustomerUpdate, SellerUpdate } from '../shape.ts'
import { lockCentres, lockCustomers, lockSellers } from '../stored.ts'
import { writeCentreRows, writeCustomerRows, writeSellerRows } from './rows.ts'
import { attempted, type Write, type Written, writing } from './transaction.ts'
import { externalIds, Working } from './working.ts'

const none: Changes = { orders: new Map(), customers: new Map(), sellers: new Map() }

/** Lays updates over records that are there, one after the other. */
function layOver<Kept extends { id: string; externalId: string }, Update extends { externalId: string }>(
  records: Working<Kept>,
  updates: readonly Update[],
  over: (kept: Kept | undefined, update: Update, id: string) => Kept,
): Written[] {
  return updates.map((update) => {
    const kept = records.get(update.externalId)
    const id = kept?.id ?? uuidv7()
    return attempted(update.externalId, id, () => records.set(over(kept, update, id)))
  })
}

/** Customers, each by its external id. */
export const writeCustomers: Write<CustomerUpdate> = writing(
  async (client, organisation, updates, { at }) => {
    const customers = new Working(await lockCustomers(client, organisation, externalIds(updates)))
    const results = layOver(customers, updates, customerOver)
    await writeCustomerRows(client, organisation, new Date(at), customers.toWrite())
    await tellOpenCases(client, organisation, { ...none, customers: customers.changes(customerChanges) })
    return results
  },
)

/** Sellers, each by its external id. */
export const writeSellers: Write<SellerUpdate> = writing(async (client, organisation, updates, { at }) => {
  const sellers = new Working(await lockSellers(client, organisation, externalIds(updates)))
  const results = layOver(sellers, updates, sellerOver)
  await writeSellerRows(client, organisation, new Date(at), sellers.toWrite())
  await tellOpenCases(client, organisation, { ...none, sellers: sellers.changes(sellerChanges) })
  return results
})

/** Service centres, each by its external id. */
export const writeCentres: Write<CentreUpdate> = writing(async (client, organisation, updates, { at }) => {
  const centres = new Working(await lockCentres(client, organisation, externalIds(updates)))
  const results = layOver(centres, updates, centreOver)
  await writeCentreRows(client, organisation, new Date(at), centres.toWrite())
  return results
})
