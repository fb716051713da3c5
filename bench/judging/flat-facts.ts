import type { Request } from './requests.ts'

/** What the rules read, with nothing left to look up or convert: the cheapest form to hand to the other engines. */
export function flatFacts({ now, order, customer }: Request) {
  const [line] = order.lines
  return {
    arrangedBy: order.transport.arrangedBy,
    category: line.category,
    condition: line.condition,
    priceCents: Math.round(line.price * 100),
    sinceDelivery: now - Date.parse(line.deliveredAt),
    tier: customer.tier,
    totalCents: Math.round(order.total * 100),
    country: order.country,
    kind: customer.kind,
    quantity: line.quantity,
  }
}

export const hour = 3_600_000
