/** The orders of the shop, as somebody may see them. */
import type { PoolClient } from 'pg'
import type { OrderRecord } from '../records.ts'
import { orderColumns } from '../stored.ts'
import { customers, type ShownCustomer, type ShownSeller, sellers } from './parties.ts'
import { findOne, type Sight, type Stamps, stamps } from './query.ts'

export type ShownOrder = Omit<OrderRecord, 'customerId' | 'sellerId'> &
  Stamps & {
    customer: { id: string; externalId: string; kind: string; name?: string | null; email?: string | null }
    seller: { id: string; externalId: string; name: string; standing?: string } | null
  }

/** An order with all that belongs to it. A seller is not told who the customer is. */
export async function findOrder(
  client: PoolClient,
  organisation: string,
  sight: Sight,
  id: string,
): Promise<ShownOrder | undefined> {
  const [and, values] =
    'customerId' in sight
      ? ['and o.customer_id = $3', [sight.customerId]]
      : 'sellerId' in sight
        ? ['and o.seller_id = $3', [sight.sellerId]]
        : ['', []]
  const found = await findOne<OrderRecord & Stamps>(
    client,
    organisation,
    { table: 'orders', key: 'order_id', columns: orderColumns + stamps('o'), and },
    id,
    values,
  )
  if (!found) return undefined
  const { customerId, sellerId, ...order } = found
  const customer = await findOne<ShownCustomer>(client, organisation, customers, customerId)
  const seller = sellerId ? await findOne<ShownSeller>(client, organisation, sellers, sellerId) : undefined
  if (!customer) throw new Error(`The customer ${customerId} of order ${order.id} is not there.`)
  const { id: ofCustomer, externalId, kind, name, email } = customer
  return {
    ...order,
    customer: { id: ofCustomer, externalId, kind, ...('sellerId' in sight ? {} : { name, email }) },
    seller: seller
      ? {
          id: seller.id,
          externalId: seller.externalId,
          name: seller.name,
          ...('customerId' in sight ? {} : { standing: seller.standing }),
        }
      : null,
  }
}
