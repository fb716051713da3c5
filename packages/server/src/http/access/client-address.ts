import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * From where a request comes. With proxies of ours before the server, what they wrote at the end of `X-Forwarded-For`; what stands before that may be
 * invented.
 */
export function clientAddress(context: Context, proxies: number): string {
  const socket = (context.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? ''
  if (proxies === 0) return network(socket)
  const forwarded = (context.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  return network(forwarded.at(-proxies) ?? socket)
}

/** A whole IPv6 network of 64 bits belongs to one customer of a provider, and counts as one address. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Array.from({ length: 8 - groups.length - rest.length }, () => '0') : []
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
