import { setTimeout as sleep } from 'node:timers/promises'
import { clearWay } from './clear-way.ts'
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
 * not gone yet, another kill, or a port that is about to be free. `former` is the port of the server that this one replaces.
 */
export async function startServer(layout: Layout, order: Order, former?: number): Promise<Server> {
  const deadline = Date.now() + passesWithinMs
  for (;;) {
    await clearWay(layout)
    const port = former ?? order.port ?? (await choosePort(layout))
    try {
      return { port, postmaster: await startPostmaster(layout, order, port) }
    } catch (error) {
      const isFixed = port === order.port && former === undefined
      if (!passes(error, isFixed) || Date.now() > deadline) throw error
      await sleep(200)
    }
  }
}

function passes(error: unknown, portIsFixed: boolean): boolean {
  if (!(error instanceof EmbeddedError)) return false
  return error.code === 'in_use' || error.code === 'killed' || (error.code === 'port_taken' && !portIsFixed)
}
