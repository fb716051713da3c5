import type { Up } from './bring-up.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Holders } from './holders.ts'
import { note } from './journal.ts'
import type { Layout } from './layout.ts'

const soonMs = 10_000
const mostSoonEnds = 5

/**
 * Keeps the server up until its last holder has left, then stops it; one that was killed is started again.
 *
 * SIGINT to the supervisor stops the server under its holders; after SIGTERM, which the whole group gets when
 * a machine or a service stops, it still waits for them but starts nothing again.
 */
export async function keepUp(layout: Layout, holders: Holders, up: Up): Promise<void> {
  let terminated = false
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
  process.on('SIGTERM', () => {
    terminated = true
  })
  const enough = Promise.race([holders.left, interrupted]).then(() => undefined)
  let { server } = up
  for (let soonEnds = 0; ; ) {
    holders.tell(up.ready)
    const since = Date.now()
    const how = await Promise.race([enough, server.postmaster.ended])
    if (how === undefined) return server.postmaster.stop()
    note(layout.log, `PostgreSQL ended: ${how}`)
    if (terminated) return
    soonEnds = Date.now() - since < soonMs ? soonEnds + 1 : 0
    if (soonEnds > mostSoonEnds) throw endsAgainAndAgain(layout)
    holders.tell({ kind: 'progress', text: 'PostgreSQL was killed; starting it again' })
    server = await up.again()
  }
}

function endsAgainAndAgain(layout: Layout): EmbeddedError {
  return new EmbeddedError(
    'failed',
    'PostgreSQL ends again and again, right after it has started.',
    `Read the end of ${layout.log}. If it is killed for want of memory, give the machine more.`,
  )
}
