/** Customers and sellers, as somebody may see them. */
import type { PoolClient } from 'pg'
import type { CustomerRecord, SellerRecord } from '../records.ts'
import { customerColumns, sellerColumns } from '../stored.ts'
import { byExternalId, Conditions, findOne, type Paged, type Sight, type Stamps, stamps } from './query.ts'

export type ShownCustomer = Omit<CustomerRecord, 'erasedAt'> & { erasedAt: string | null } & Stamps
export type ShownSeller = SellerRecord & Stamps

export const customers = { table: 'customers', key: 'customer_id', columns: customerColumns + stamps('o') }
export const sellers = { table: 'sellers', key: 'seller_id', columns: sellerColumns + stamps('o') }

export const findCustomer = (client: PoolClient, organisation: string, id: string) =>
  findOne<ShownCustomer>(client, organisation, customers, id)

export const findSeller = (client: PoolClient, organisation: string, id: string) =>
  findOne<ShownSeller>(client, organisation, sellers, id)

/** By what somebody on the telephone says who they are. The number of a telephone also without what stands between its digits. */
const whoTheyAre = `unaccent(lower(concat_ws(' ', o.name, o.email, o.external_id, o.phone,
  regexp_replace(o.phone, '[^0-9+]', '', 'g'))))`

export function listCustomers(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  filter: { email?: string | undefined; q?: string | undefined },
  page: Paged,
) {
  const where = new Conditions(organisation)
  if ('customerId' in sight) where.and(`o.customer_id = ${where.value(sight.customerId)}`)
  if ('sellerId' in sight) where.and('false')
  if (filter.email !== undefined) where.and(`lower(o.email) = lower(${where.value(filter.email)})`)
  for (const word of filter.q?.split(/\s+/).filter(Boolean).slice(0, 6) ?? [])
    where.and(`${whoTheyAre} like unaccent(lower(${where.value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}))`)
  return byExternalId<ShownCustomer>(client, customers, where, page)
}

export function listSellers(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  filter: { standing?: string | undefined },
  page: Paged,
) {
  const where = new Conditions(organisation)
  if ('sellerId' in sight) where.and(`o.seller_id = ${where.value(sight.sellerId)}`)
  if ('customerId' in sight) where.and('false')
  if (filter.standing !== undefined) where.and(`o.standing = ${where.value(filter.standing)}`)
  return byExternalId<ShownSeller>(client, sellers, where, page)
}
