/** Which facts an update changed, by the names that conditions read them by. Pure. */
import type { Fields } from './known.ts'
import type { CustomerRecord, OrderRecord, PaymentRecord, SellerRecord } from './records.ts'
import { same } from './same.ts'

/** Names of facts; those of a group are dotted: `payment.dispute`. Lines by id. */
export interface ChangedFacts {
  order?: string[]
  lines?: Record<string, string[]>
  customer?: string[]
  seller?: string[]
}

const orderFacts = [
  'number',
  'placedAt',
  'paidAt',
  'shippedAt',
  'deliveredAt',
  'country',
  'channel',
  'currency',
  'total',
] as const
const customerFacts = ['kind', 'language', 'country', 'tier', 'since'] as const
const sellerFacts = ['country', 'standing'] as const

/** What changed of an order for those who look at it; undefined where nothing did. */
export function orderChanges(before: OrderRecord, after: OrderRecord): ChangedFacts | undefined {
  const order = [
    ...differing(before, after, orderFacts),
    ...differingFacts(before.transport, after.transport, 'transport.'),
    ...differingFacts(paymentOf(before), paymentOf(after), 'payment.'),
    ...differingFacts(invoiceOf(before), invoiceOf(after), 'invoice.'),
    ...differingFacts(before.facts, after.facts),
  ]
  const earlier = new Map(before.lines.map((line) => [line.id, line]))
  const lines: Record<string, string[]> = {}
  for (const line of after.lines) {
    const was = earlier.get(line.id)
    if (!was || same(was, line)) continue
    const { id: _, facts, ...fields } = line
    const names = [
      ...differing(was, line, Object.keys(fields) as (keyof typeof fields)[]),
      ...differingFacts(was.facts, facts),
    ]
    if (names.length > 0) lines[line.id] = names
  }
  if (order.length === 0 && Object.keys(lines).length === 0) return undefined
  return { ...(order.length > 0 ? { order } : {}), ...(Object.keys(lines).length > 0 ? { lines } : {}) }
}

export function customerChanges(before: CustomerRecord, after: CustomerRecord): ChangedFacts | undefined {
  const customer = [...differing(before, after, customerFacts), ...differingFacts(before.facts, after.facts)]
  return customer.length > 0 ? { customer } : undefined
}

export function sellerChanges(before: SellerRecord, after: SellerRecord): ChangedFacts | undefined {
  const seller = [...differing(before, after, sellerFacts), ...differingFacts(before.facts, after.facts)]
  return seller.length > 0 ? { seller } : undefined
}

function differing<Kept extends object, Key extends keyof Kept & string>(
  before: Kept,
  after: Kept,
  keys: readonly Key[],
): string[] {
  return keys.filter((key) => !same(before[key], after[key], key))
}

/** The dotted names under which two groups of facts differ. */
function differingFacts(before: Fields, after: Fields, within = ''): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => {
    const [was, is] = [before[name], after[name]]
    if (isGroup(was) || isGroup(is))
      return differingFacts(isGroup(was) ? was : {}, isGroup(is) ? is : {}, `${within}${name}.`)
    return same(was, is) ? [] : [within + name]
  })
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The payment that conditions read: one in dispute, else the last. The same choice as in `known.ts`. */
function paymentOf({ payments }: OrderRecord): Fields {
  const [payment] = payments.toSorted(
    (one, other) =>
      Number(other.dispute === 'open') - Number(one.dispute === 'open') ||
      lastFirst(one.disputeOpenedAt, other.disputeOpenedAt) ||
      lastFirst(one.paidAt, other.paidAt) ||
      (one.id < other.id ? -1 : 1),
  )
  if (!payment) return {}
  const { method, dispute, disputeOpenedAt }: PaymentRecord = payment
  return { method, dispute, disputeOpenedAt }
}

/** The invoice that conditions read: the first. */
function invoiceOf({ invoices }: OrderRecord): Fields {
  const [invoice] = invoices.toSorted((one, other) => {
    if (one.issuedAt === other.issuedAt) return one.id < other.id ? -1 : 1
    if (!one.issuedAt || !other.issuedAt) return one.issuedAt ? -1 : 1
    return one.issuedAt < other.issuedAt ? -1 : 1
  })
  return invoice ? { number: invoice.number, issuedAt: invoice.issuedAt } : {}
}

function lastFirst(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (!one || !other) return one ? -1 : 1
  return one > other ? -1 : 1
}
