/** What the engine is told of the matter when a case is opened, from what the shop knows. */
import type { Given } from '@redress/engine'
import type { PoolClient } from 'pg'
import { knownFacts } from '../orders/known.ts'
import type { CommandCall, CommandResult } from './types.ts'

type NotFound = Extract<CommandResult, { outcome: 'not-found' }>
/** The matter, without the ids that the case itself is given. */
export type Matter = Omit<Given, 'id' | 'number'>

const lockCustomers = {
  name: 'customers-lock',
  text: `select customer_id from customers where organisation = $1 and customer_id = any($2)
    order by customer_id for no key update`,
}

/**
 * The matters of several openings in a few round trips, in the order of the calls. Customers stay locked until the transaction ends, so that two cases
 * opened at once know of each other: what is capped by customer and period cannot be had twice.
 */
export async function mattersOf(
  client: PoolClient,
  organisation: string,
  calls: readonly CommandCall[],
  { locked }: { locked: boolean },
): Promise<(Matter | NotFound)[]> {
  const openings = calls.map(({ opening }) => opening ?? { customerId: '' })
  const ids = (name: 'customerId' | 'orderId' | 'sellerId') => [
    ...new Set(openings.flatMap((opening) => opening[name] || [])),
  ]
  if (locked) await client.query({ ...lockCustomers, values: [organisation, ids('customerId')] })
  const { customers, orders, sellers } = await knownFacts(client, organisation, {
    customerIds: ids('customerId'),
    orderIds: ids('orderId'),
    sellerIds: ids('sellerId'),
  })
  return openings.map(({ customerId, orderId, sellerId, incident }) => {
    const customer = customers.get(customerId)
    if (!customer) return { outcome: 'not-found', what: 'customer' }
    const order = orderId === undefined ? undefined : orders.get(orderId)
    if (orderId !== undefined && !order) return { outcome: 'not-found', what: 'order' }
    const seller = sellerId === undefined ? undefined : sellers.get(sellerId)
    if (sellerId !== undefined && !seller) return { outcome: 'not-found', what: 'seller' }
    return {
      customer: { ...customer, id: customerId },
      ...(order ? { order: { ...order, id: orderId } } : {}),
      ...(seller ? { seller: { ...seller, id: sellerId } } : {}),
      ...(incident ? { incident } : {}),
    }
  })
}
