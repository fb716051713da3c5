/** Lays updates over what is kept. Pure. */
import type { Fields } from './known.ts'
import type {
  CentreRecord,
  CustomerRecord,
  DeliveryRecord,
  InvoiceRecord,
  LineRecord,
  OrderRecord,
  PaymentRecord,
  SellerRecord,
} from './records.ts'
import type { CentreUpdate, CustomerUpdate, OrderUpdate, SellerUpdate } from './shape.ts'

/** Whether a list in an update is the whole list, or adds to and changes what is there. */
export type Lists = 'replace' | 'add'

/** An update cannot be laid over what is there; `at` is the key's place in it, as in `lines[0].title`. */
export class WrongUpdate extends Error {
  readonly at: string

  constructor(at: string, message: string) {
    super(message)
    this.at = at
  }
}

/** Keys that were given, over what is kept. */
export function laidOver<Kept extends object>(kept: Kept, update: object): Kept {
  const result = { ...kept } as Fields
  for (const key in update) {
    const value = (update as Fields)[key]
    if (value !== undefined && key in kept) result[key] = value
  }
  return result as Kept
}

/** Facts over facts, group by group; null takes one away. */
export function factsOver(kept: Fields, given: Fields | null | undefined): Fields {
  if (given === undefined) return kept
  if (given === null) return {}
  const result = { ...kept }
  for (const [name, value] of Object.entries(given)) {
    const before = result[name]
    if (value === null) delete result[name]
    else result[name] = isGroup(value) ? factsOver(isGroup(before) ? before : {}, value) : value
  }
  return result
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

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

type Given<Key extends 'lines' | 'deliveries' | 'payments' | 'invoices'> = NonNullable<
  OrderUpdate[Key]
>[number]

function listOver<Entry extends { id: string }, Update extends { id: string }>(
  kept: Entry[],
  given: readonly Update[] | undefined,
  lists: Lists,
  over: (kept: Entry | undefined, update: Update, at: string) => Entry,
): Entry[] {
  if (!given) return kept
  const before = new Map(kept.map((entry) => [entry.id, entry]))
  const after = new Map<string, Entry>(lists === 'add' ? before : [])
  given.forEach((update, index) => {
    after.set(update.id, over(before.get(update.id), update, `[${index}]`))
  })
  return [...after.values()]
}

function lineOver(kept: LineRecord | undefined, { facts, ...given }: Given<'lines'>, at: string): LineRecord {
  const title = given.title ?? kept?.title
  if (title === undefined)
    throw new WrongUpdate(`lines${at}.title`, `Line "${given.id}" is new and needs a title.`)
  const before = kept ?? {
    id: given.id,
    title,
    unit: null,
    serial: null,
    brand: null,
    category: null,
    condition: null,
    quantity: null,
    unitPrice: null,
    price: null,
    shippedAt: null,
    deliveredAt: null,
    facts: {},
  }
  return { ...laidOver(before, given), facts: factsOver(before.facts, facts) }
}

/** Where lists add up, a delivery brings the lines it brought already too. */
function deliveryOver(
  kept: DeliveryRecord | undefined,
  given: Given<'deliveries'>,
  lists: Lists,
): DeliveryRecord {
  const fresh = { id: given.id, carrier: null, tracking: null, shippedAt: null, deliveredAt: null, lines: [] }
  const after = laidOver<DeliveryRecord>(kept ?? fresh, given)
  if (!kept || lists === 'replace' || !given.lines) return after
  const all = kept.lines.length === 0 || given.lines.length === 0
  return { ...after, lines: all ? [] : [...new Set([...kept.lines, ...given.lines])] }
}

function paymentOver(kept: PaymentRecord | undefined, given: Given<'payments'>, at: string): PaymentRecord {
  const method = given.method ?? kept?.method
  if (method === undefined)
    throw new WrongUpdate(
      `payments${at}.method`,
      `Payment "${given.id}" is new and needs a method, such as card.`,
    )
  const fresh = { id: given.id, method, amount: null, paidAt: null, dispute: 'none', disputeOpenedAt: null }
  return laidOver<PaymentRecord>(kept ?? fresh, given)
}

function invoiceOver(kept: InvoiceRecord | undefined, given: Given<'invoices'>): InvoiceRecord {
  const fresh = {
    id: given.id,
    number: given.number ?? given.id,
    issuedAt: null,
    amount: null,
    currency: null,
  }
  return laidOver<InvoiceRecord>(kept ?? fresh, given)
}

function checkDeliveries({ deliveries, lines }: OrderRecord): void {
  const known = new Set(lines.map(({ id }) => id))
  for (const delivery of deliveries) {
    const strange = delivery.lines.find((line) => !known.has(line))
    if (strange !== undefined)
      throw new WrongUpdate(
        'deliveries',
        `Delivery "${delivery.id}" brings a line "${strange}", which the order does not have; it has ${[...known].join(', ') || 'none'}.`,
      )
  }
}

/**
 * Where deliveries tell instants, these are the lines' and the order's: shipped with the first, delivered with the last once all have come. An instant that
 * a delivery gave goes again with the delivery.
 */
function withDeliveryInstants(before: OrderRecord, after: OrderRecord): OrderRecord {
  if (after.deliveries.length === 0 && before.deliveries.length === 0) return after
  const lines = after.lines.map((line) => {
    const bring = (deliveries: DeliveryRecord[]) =>
      deliveries.filter((each) => each.lines.length === 0 || each.lines.includes(line.id))
    return { ...line, ...told(bring(after.deliveries), bring(before.deliveries), line) }
  })
  return { ...after, lines, ...told(after.deliveries, before.deliveries, after) }
}

type Instants = { shippedAt: string | null; deliveredAt: string | null }

function told(now: DeliveryRecord[], earlier: DeliveryRecord[], own: Instants): Instants {
  return {
    shippedAt: firstShipped(now) ?? unlessTold(own.shippedAt, firstShipped(earlier)),
    deliveredAt: now.some(({ deliveredAt }) => deliveredAt)
      ? lastDelivered(now)
      : unlessTold(own.deliveredAt, lastDelivered(earlier)),
  }
}

/** What stands there, unless it came from a delivery that does not tell it any more. */
const unlessTold = (own: string | null, earlier: string | null) => (own === earlier ? null : own)

function firstShipped(deliveries: DeliveryRecord[]): string | null {
  return deliveries.flatMap(({ shippedAt }) => shippedAt ?? []).toSorted()[0] ?? null
}

function lastDelivered(deliveries: DeliveryRecord[]): string | null {
  if (deliveries.length === 0 || deliveries.some(({ deliveredAt }) => !deliveredAt)) return null
  return (
    deliveries
      .flatMap(({ deliveredAt }) => deliveredAt ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
