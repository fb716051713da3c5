import type { OrderView } from '@redress/server/api'

interface Of {
  line: { id: string; facts: Record<string, unknown> }
  order: Pick<OrderView, 'number' | 'facts' | 'invoices'>
}

/**
 * Where a service leads: an address that the shop gave as a fact of the product or the order, `manualUrl` for the service `manual`; else the place on this
 * page or the form, for the services that we have a place for. Undefined where it is only told.
 */
export function addressOf(service: string, { line, order }: Of): string | undefined {
  const fact = `${service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Url`
  const given = line.facts[fact] ?? order.facts[fact]
  if (typeof given === 'string' && /^https?:\/\//.test(given)) return given
  if (service === 'invoice') return order.invoices.length > 0 ? '#invoices' : undefined
  if (service === 'service-centres') return '#centres'
  if (service === 'assistance-ticket')
    return `/orders/${encodeURIComponent(order.number)}/request?line=${encodeURIComponent(line.id)}`
  return undefined
}
