import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A payment provider that pays once for each Idempotency-Key, as real ones do, and remembers how often it was asked. */
export interface Provider {
  readonly url: string
  /** How often each key was asked for. */
  readonly asked: ReadonlyMap<string, number>
  close(): Promise<void>
}

export async function startProvider(): Promise<Provider> {
  const asked = new Map<string, number>()
  const server: Server = createServer((request, response) => {
    const key = String(request.headers['idempotency-key'] ?? '')
    asked.set(key, (asked.get(key) ?? 0) + 1)
    request.resume()
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ reference: `paid-${key}` }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/payouts`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
