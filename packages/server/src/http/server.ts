import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './endpoint.ts'
import { endStreams } from './streams.ts'

export interface Served {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly url: string
  readonly port: number
  /** Takes no new connection, ends live streams, lets requests finish, at most for `graceMs`, and resolves when all are closed. */
  close(): Promise<void>
}

export interface ServeOptions {
  /** 0 for any that is free. */
  port: number
  host?: string
  /** How long requests under way may take when the server stops. */
  graceMs?: number
}

/** Serves an app. Rejects where the port cannot be had. */
export async function serve(
  app: App,
  { port, host = '127.0.0.1', graceMs = 10_000 }: ServeOptions,
): Promise<Served> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port: given } = server.address() as AddressInfo
  return {
    port: given,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    close: () =>
      new Promise((resolve) => {
        const connections = 'closeAllConnections' in server ? server : undefined
        // A connection that had something under way is idle only afterwards.
        const idle = setInterval(() => connections?.closeIdleConnections(), 20)
        const cut = setTimeout(() => connections?.closeAllConnections(), graceMs)
        server.close(() => {
          clearInterval(idle)
          clearTimeout(cut)
          resolve()
        })
        endStreams(app)
      }),
  }
}
