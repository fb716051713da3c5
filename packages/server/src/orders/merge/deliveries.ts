/** What deliveries say of the order and its lines. Pure. */
import type { DeliveryRecord, OrderRecord } from '../records.ts'
import { WrongUpdate } from './over.ts'

/** Fails where a delivery brings a line that the order does not have. */
export function checkDeliveries({ deliveries, lines }: OrderRecord): void {
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
export function withDeliveryInstants(before: OrderRecord, after: OrderRecord): OrderRecord {
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
