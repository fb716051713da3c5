import cluster from 'node:cluster'
import type { Configuration } from './configuration.ts'
import { greeting } from './greeting.ts'
import { askAllMetrics, shareMetrics } from './metrics-of-all.ts'
import { logOf, startServer } from './start.ts'
import { untilStopped } from './until-stopped.ts'

/** One of several processes. Ctrl-C reaches all of them; the first process alone decides, and tells the others by SIGTERM. */
export async function runWorker(configuration: Configuration): Promise<0 | 1> {
  process.on('SIGINT', () => {})
  const orphaned = new Promise((resolve) => process.once('disconnect', resolve))
  const log = logOf(configuration).child({ worker: cluster.worker?.id })
  const running = await startServer(configuration, {
    log,
    onMetrics: shareMetrics,
    allMetrics: askAllMetrics,
  })
  process.send?.({ kind: 'ready', greeting: await greeting(configuration, running) })
  const code = await untilStopped(running, configuration, log, orphaned)
  cluster.worker?.disconnect()
  return code
}
