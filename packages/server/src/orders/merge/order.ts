/** An order as it is with an update laid over it. Pure. */
import type { OrderRecord } from '../records.ts'
import type { OrderUpdate } from '../shape.ts'
import { checkDeliveries, withDeliveryInstants } from './deliveries.ts'
import { deliveryOver, invoiceOver, lineOver, listOver, paymentOver } from './lists.ts'
import { factsOver, type Lists, laidOver, WrongUpdate } from './over.ts'

const newOrder: Omit<OrderRecord, 'id' | 'externalId' | 'number' | 'customerId'> = {
  sellerId: null,
  placedAt: null,
  paidAt: null,
  shippedAt: null,
  deliveredAt: null,
  country: null,
  channel: null,
  currency: null,
  total: null,
  transport: {},
  facts: {},
  lines: [],
  deliveries: [],
  payments: [],
  invoices: [],
}

/** The ids that the update's parties have with us; undefined where it names none, null where it takes the seller away. */
export interface Parties {
  customerId?: string | undefined
  sellerId?: string | null | undefined
}

export function orderOver(
  kept: OrderRecord | undefined,
  update: OrderUpdate,
  { id, lists, parties }: { id: string; lists: Lists; parties: Parties },
): OrderRecord {
  const customerId = parties.customerId ?? kept?.customerId
  const { externalId } = update
  if (customerId === undefined)
    throw new WrongUpdate('customer', `The order "${externalId}" is new and needs its customer.`)
  const before = kept ?? { ...newOrder, id, externalId, number: externalId, customerId }
  const {
    facts,
    transport,
    lines,
    deliveries,
    payments,
    invoices,
    customer: _,
    seller: __,
    ...given
  } = update
  const after: OrderRecord = {
    ...laidOver(before, given),
    customerId,
    sellerId: parties.sellerId === undefined ? before.sellerId : parties.sellerId,
    transport: factsOver(before.transport, transport),
    facts: factsOver(before.facts, facts),
    lines: listOver(before.lines, lines, lists, lineOver),
    deliveries: listOver(before.deliveries, deliveries, lists, (one, given) =>
      deliveryOver(one, given, lists),
    ),
    payments: listOver(before.payments, payments, lists, paymentOver),
    invoices: listOver(before.invoices, invoices, lists, invoiceOver),
  }
  checkDeliveries(after)
  return withDeliveryInstants(before, after)
}
