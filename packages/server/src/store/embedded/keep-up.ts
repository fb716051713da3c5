import { setTimeout as sleep } from 'node:timers/promises'
import type { Up } from './bring-up.ts'
import { explainError } from './explain.ts'
import type { Holders } from './holders.ts'
import { note } from './journal.ts'
import type { Layout } from './layout.ts'
import { failed } from './messages.ts'
import type { Server } from './start-server.ts'

const soonMs = 10_000
const pauseMs = 5_000

/**
 * Keeps the server up until its last holder has left, then stops it. One that was killed is started again, and
 * for as long as that fails (a full disk) it is tried again.
 *
 * SIGINT to the supervisor stops the server under its holders; after SIGTERM, which the whole group gets when
 * a machine or a service stops, it still waits for them but starts nothing again.
 */
export async function keepUp(layout: Layout, holders: Holders, up: Up): Promise<void> {
  let terminated = false
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
  const enough = Promise.race([holders.left, interrupted]).then(() => undefined)
  process.on('SIGHUP', () => undefined)
  process.on('SIGTERM', () => {
    terminated = true
  })
  let soonAgain = false
  for (let server: Server | undefined = up.server; server; ) {
    holders.tell(up.ready)
    const since = Date.now()
    const how = await Promise.race([enough, server.postmaster.ended])
    if (how === undefined) return server.postmaster.stop()
    note(layout.log, `PostgreSQL ended: ${how}`)
    if (terminated) return
    if (soonAgain) await Promise.race([enough, sleep(pauseMs)])
    soonAgain = Date.now() - since < soonMs
    server = await startAgain(layout, holders, up, enough)
  }
}

/** Undefined when there has been enough of it. */
async function startAgain(
  layout: Layout,
  holders: Holders,
  up: Up,
  enough: Promise<undefined>,
): Promise<Server | undefined> {
  holders.tell({ kind: 'progress', text: 'PostgreSQL was killed; starting it again' })
  for (;;) {
    try {
      return await up.again()
    } catch (error) {
      const explained = explainError(error, layout.folder)
      note(layout.log, `${explained.message} ${explained.cause ?? ''}`)
      holders.tell(failed(explained))
    }
    if ((await Promise.race([enough, sleep(pauseMs, 'rested')])) === undefined) return undefined
  }
}
