import { existsSync } from 'node:fs'
import { ensureCredentials, urlOf } from './credentials.ts'
import { throwAway, throwAwayIfDoubtful } from './disposable.ts'
import { ensureCluster } from './ensure-cluster.ts'
import type { Holders } from './holders.ts'
import type { Layout } from './layout.ts'
import type { Message, Order } from './messages.ts'
import { rememberPort } from './ports.ts'
import { prepareDatabase } from './prepare-database.ts'
import { type Server, startServer } from './start-server.ts'

/** The server with its database in it, and what its holders are told. */
export interface Up {
  readonly server: Server
  readonly ready: Message
  /** The same again, on the same port, after it has ended. */
  again(): Promise<Server>
}

/** Makes whatever is missing, and starts. Throw-away data that do not start are thrown away. */
export async function bringUp(layout: Layout, order: Order, holders: Holders): Promise<Up> {
  if (!order.disposable) return bringUpOnce(layout, order, holders)
  throwAwayIfDoubtful(layout)
  return bringUpOnce(layout, order, holders).catch(() => {
    throwAway(layout)
    return bringUpOnce(layout, order, holders)
  })
}

async function bringUpOnce(layout: Layout, order: Order, holders: Holders): Promise<Up> {
  const credentials = ensureCredentials(layout)
  const found = existsSync(layout.data)
  holders.tell({ kind: 'progress', text: found ? 'starting the database' : 'making a database' })
  await ensureCluster(layout, order, credentials)
  const server = await startServer(layout, order)
  const { port } = server
  try {
    await prepareDatabase(credentials, port)
    rememberPort(layout, port)
  } catch (error) {
    await server.postmaster.stop()
    throw error
  }
  const url = urlOf('redress', credentials.redress, port, 'redress')
  const adminUrl = urlOf('postgres', credentials.superuser, port, 'postgres')
  return {
    server,
    ready: { kind: 'ready', supervisor: process.pid, port, url, adminUrl },
    again: () => startServer(layout, order, port),
  }
}
