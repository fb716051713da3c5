/** Creates and updates orders, many in one transaction, and tells open cases what changed. */
import { uuidv7 } from 'uuidv7'
import { type ChangedFacts, customerChanges, orderChanges, sellerChanges } from '../changes.ts'
import { orderOver } from '../merge/order.ts'
import { WrongUpdate } from '../merge/over.ts'
import { customerOver, sellerOver } from '../merge/parties.ts'
import { tellOpenCases } from '../propagate.ts'
import type { OrderRecord } from '../records.ts'
import { same } from '../same.ts'
import type { OrderUpdate } from '../shape.ts'
import { lockCustomers, lockOrders, lockSellers, ownersOfNumbers } from '../stored.ts'
import { childKinds, writeCustomerRows, writeOrderRows, writeSellerRows } from './rows.ts'
import { attempted, type Write, type Written, writing } from './transaction.ts'
import { externalIds, Working } from './working.ts'

/** Orders, each by its external id, with the customers and sellers that they bring along. */
export const writeOrders: Write<OrderUpdate> = writing(async (client, organisation, updates, options) => {
  const named = (party: OrderUpdate['customer'] | OrderUpdate['seller']) =>
    party === undefined || party === null ? [] : [typeof party === 'string' ? party : party.externalId]
  const customers = new Working(
    await lockCustomers(client, organisation, [
      ...new Set(updates.flatMap(({ customer }) => named(customer))),
    ]),
  )
  const sellers = new Working(
    await lockSellers(client, organisation, [...new Set(updates.flatMap(({ seller }) => named(seller)))]),
  )
  const kept = await lockOrders(client, organisation, externalIds(updates))
  const numbers = await ownersOfNumbers(client, organisation, [
    ...new Set(updates.map(({ number, externalId }) => number ?? externalId)),
  ])
  const orders = new Working(kept)
  const results = updates.map((update): Written => {
    const { externalId } = update
    const before = orders.get(externalId)
    const id = before?.id ?? uuidv7()
    return attempted(externalId, id, () => {
      const customer = customerOf(update)
      const seller = sellerOf(update)
      const order = orderOver(before, update, {
        id,
        lists: options.lists ?? 'replace',
        parties: { customerId: customer?.id, sellerId: seller === null ? null : seller?.id },
      })
      takeNumber(order)
      if (customer) customers.set(customer)
      if (seller) sellers.set(seller)
      return orders.set(order)
    })
  })

  function customerOf({ customer }: OrderUpdate) {
    if (customer === undefined) return undefined
    const externalId = typeof customer === 'string' ? customer : customer.externalId
    const found = customers.get(externalId)
    if (typeof customer !== 'string') return customerOver(found, customer, found?.id ?? uuidv7())
    if (!found)
      throw new WrongUpdate(
        'customer',
        `There is no customer "${externalId}": import the customers first, or give the customer with the order.`,
      )
    return found
  }

  function sellerOf({ seller }: OrderUpdate) {
    if (seller === undefined || seller === null) return seller
    const externalId = typeof seller === 'string' ? seller : seller.externalId
    const found = sellers.get(externalId)
    if (typeof seller !== 'string')
      return within('seller.', () => sellerOver(found, seller, found?.id ?? uuidv7()))
    if (!found)
      throw new WrongUpdate(
        'seller',
        `There is no seller "${externalId}": import the sellers first, or give the seller with the order.`,
      )
    return found
  }

  function takeNumber({ number, externalId }: OrderRecord): void {
    const owner = numbers.get(number)
    if (owner !== undefined && owner !== externalId)
      throw new WrongUpdate(
        'number',
        `The number "${number}" is that of the order "${owner}"; numbers are given once.`,
      )
    numbers.set(number, externalId)
  }

  const at = new Date(options.at)
  await writeCustomerRows(client, organisation, at, customers.toWrite())
  await writeSellerRows(client, organisation, at, sellers.toWrite())
  const { added, changed } = orders.toWrite()
  const anew = Object.fromEntries(
    childKinds.map((kind) => [
      kind,
      changed.filter((order) => !same(orders.before(order)?.[kind], order[kind])),
    ]),
  ) as Record<(typeof childKinds)[number], OrderRecord[]>
  await writeOrderRows(client, organisation, at, { added, changed, anew })
  await tellOpenCases(client, organisation, {
    orders: orders.changes<ChangedFacts>(orderChanges),
    customers: customers.changes(customerChanges),
    sellers: sellers.changes(sellerChanges),
  })
  return results
})

function within<Result>(place: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof WrongUpdate) throw new WrongUpdate(place + error.at, error.message)
    throw error
  }
}
