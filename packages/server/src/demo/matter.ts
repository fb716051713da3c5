/** From what a story gives to what a shop would send: an order with its customer and seller. */
import type { Given } from '@redress/engine'
import Big from 'big.js'
import { builtInOf } from './built-in.ts'

type Fields = Record<string, unknown>

export interface Party {
  externalId: string
  [more: string]: unknown
}

/** An order in the shape of the API, from the facts of a story; `customer` and `seller` say who they are. */
export function orderFrom(
  { order = {}, customer, seller }: Omit<Given, 'id'>,
  who: { number: string; customer: Party; seller?: Party; invoicedAt: string },
): Fields {
  const {
    payment,
    invoice,
    lines,
    transport,
    number: _,
    ...rest
  } = order as Record<string, Fields | undefined>
  const { known, declared } = split('order', rest as Fields)
  if (known.placedAt && known.deliveredAt) known.placedAt = placedBefore(known.placedAt, known.deliveredAt)
  const about = split('transport', (transport ?? {}) as Fields)
  const facts = Object.keys(about.declared).length > 0 ? { ...declared, transport: about.declared } : declared
  const buyer = split('customer', without(customer, ['id', 'cases']))
  const vendor = split('seller', without(seller ?? {}, ['id', 'failures', 'name']))
  const bought = (lines ?? []) as unknown as Fields[]
  const amount = known.total ?? totalOf(bought)
  return {
    externalId: who.number,
    number: who.number,
    ...known,
    facts,
    ...(Object.keys(about.known).length > 0 ? { transport: about.known } : {}),
    customer: { ...buyer.known, facts: buyer.declared, ...who.customer },
    ...(who.seller ? { seller: { ...vendor.known, facts: vendor.declared, ...who.seller } } : {}),
    ...(payment
      ? {
          payments: [
            { id: 'p-1', method: 'card', amount, paidAt: known.placedAt ?? who.invoicedAt, ...payment },
          ],
        }
      : {}),
    invoices: [{ id: 'i-1', issuedAt: who.invoicedAt, amount, ...invoice, number: `I-${who.number}` }],
    lines: bought.map((line) => {
      const { id, ...fields } = line
      const of = split('line', fields)
      return { id: String(id), title: 'Article', ...of.known, facts: of.declared }
    }),
  }
}

/** Stories about old deliveries say nothing of when the order was placed: a day before at the latest. */
function placedBefore(placedAt: unknown, deliveredAt: unknown): unknown {
  const latest = Date.parse(String(deliveredAt)) - 86_400_000
  return Date.parse(String(placedAt)) > latest ? new Date(latest).toISOString() : placedAt
}

/** What the products cost together; absent where the story gives no prices, since most of them need none. */
function totalOf(lines: readonly Fields[]): string | undefined {
  const prices = lines.map(({ price, unitPrice, quantity = 1 }) =>
    price !== undefined
      ? Big(String(price))
      : unitPrice !== undefined
        ? Big(String(unitPrice)).times(String(quantity))
        : undefined,
  )
  if (prices.length === 0 || prices.includes(undefined)) return undefined
  return prices.reduce<Big>((sum, price) => sum.plus(price ?? 0), Big(0)).toFixed(2)
}

/** The columns that a part has of its own, and what a policy declares besides; numbers as texts, so that they stay exact. */
function split(part: keyof typeof builtInOf, fields: Fields): { known: Fields; declared: Fields } {
  const known: Fields = {}
  const declared: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue
    const place = builtInOf[part].includes(name) ? known : declared
    place[name] = value
  }
  return { known, declared }
}

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
