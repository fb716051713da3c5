/** The lists of an order, entry by entry, as they are with an update laid over them. Pure. */
import type { DeliveryRecord, InvoiceRecord, LineRecord, PaymentRecord } from '../records.ts'
import type { OrderUpdate } from '../shape.ts'
import { factsOver, type Lists, laidOver, WrongUpdate } from './over.ts'

type Given<Key extends 'lines' | 'deliveries' | 'payments' | 'invoices'> = NonNullable<
  OrderUpdate[Key]
>[number]

export function listOver<Entry extends { id: string }, Update extends { id: string }>(
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

export function lineOver(
  kept: LineRecord | undefined,
  { facts, ...given }: Given<'lines'>,
  at: string,
): LineRecord {
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
export function deliveryOver(
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

export function paymentOver(
  kept: PaymentRecord | undefined,
  given: Given<'payments'>,
  at: string,
): PaymentRecord {
  const method = given.method ?? kept?.method
  if (method === undefined)
    throw new WrongUpdate(
      `payments${at}.method`,
      `Payment "${given.id}" is new and needs a method, such as card.`,
    )
  const fresh = { id: given.id, method, amount: null, paidAt: null, dispute: 'none', disputeOpenedAt: null }
  return laidOver<PaymentRecord>(kept ?? fresh, given)
}

export function invoiceOver(kept: InvoiceRecord | undefined, given: Given<'invoices'>): InvoiceRecord {
  const fresh = {
    id: given.id,
    number: given.number ?? given.id,
    issuedAt: null,
    amount: null,
    currency: null,
  }
  return laidOver<InvoiceRecord>(kept ?? fresh, given)
}
