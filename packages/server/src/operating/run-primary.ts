import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Configuration } from './configuration.ts'
import { type Greeted, greet } from './greeting.ts'
import { gatherMetrics } from './metrics-of-all.ts'
import { logOf } from './start.ts'
import { untilStopped } from './until-stopped.ts'

/** A process that ended within so many milliseconds of its start has not served. */
const tooSoon = 5000
const slowestRestart = 10_000

/** The first of several processes: starts the others, starts those anew that end, and stops them all. It serves nothing itself. */
export async function runPrimary(configuration: Configuration, terminal: Greeted): Promise<0 | 1> {
  const log = logOf(configuration)
  let stopping = false
  let greeted = false
  let failures = 0
  const failed = Promise.withResolvers<void>()
  const ended = new Set<Promise<void>>()
  gatherMetrics()

  function start(): void {
    const worker = cluster.fork({ PORT: String(configuration.port), REDRESS_PROCESSES: '1' })
    const begun = performance.now()
    let ready = false
    worker.on('message', (message: { kind?: string; greeting?: string }) => {
      if (message?.kind !== 'ready') return
      ready = true
      failures = 0
      if (!greeted) greet(terminal, configuration, message.greeting ?? '')
      greeted = true
    })
    const over = new Promise<void>((resolve) => worker.once('exit', () => resolve())).then(async () => {
      ended.delete(over)
      if (stopping) return
      failures += ready && performance.now() - begun > tooSoon ? 0 : 1
      if (!greeted && failures >= configuration.processes) return failed.resolve()
      log.error(
        {
          worker: worker.id,
          exitCode: worker.process.exitCode ?? undefined,
          signal: worker.process.signalCode,
        },
        'A process ended; another takes its place.',
      )
      await sleep(Math.min(slowestRestart, failures * 500))
      if (!stopping) start()
    })
    ended.add(over)
  }

  for (let count = 0; count < configuration.processes; count += 1) start()
  await untilStopped({ stop }, configuration, log, failed.promise)
  return greeted ? 0 : 1

  async function stop(): Promise<void> {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {}) as Worker[]) worker.process.kill('SIGTERM')
    await Promise.all(ended)
  }
}
