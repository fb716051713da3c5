import { setTimeout as sleep } from 'node:timers/promises'
import { clearWay } from './clear-way.ts'
import type { Credentials } from './credentials.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Layout } from './layout.ts'
import type { Order } from './messages.ts'
import { choosePort } from './ports.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'

export interface Server {
  readonly port: number
  readonly postmaster: Postmaster
}

const passesWithinMs = 30_000

/**
 * Starts PostgreSQL, and again while what hinders it passes by itself: processes of a killed server that are
 * not gone yet, or a port that is about to be free. `former` is the port of the server that this one replaces.
 */
export async function startServer(
  layout: Layout,
  order: Order,
  credentials: Credentials,
  former?: number,
): Promise<Server> {
  const deadline = Date.now() + passesWithinMs
  for (;;) {
    await clearWay(layout)
    const port = former ?? order.port ?? (await choosePort(layout))
    try {
      return { port, postmaster: await startPostmaster(layout, order, port, credentials) }
    } catch (error) {
      const code = error instanceof EmbeddedError ? error.code : 'failed'
      const passes = code === 'in_use' || (code === 'port_taken' && (former ?? order.port) !== order.port)
      if (!passes || Date.now() > deadline) throw error
      await sleep(200)
    }
  }
}
