import type { Logger } from 'pino'
import type { Configuration } from './configuration.ts'

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
/** How long what is left after the requests may take, in seconds. */
const afterRequests = 10

export interface Stoppable {
  stop(): Promise<void>
}

/** Waits for a signal, then for the stop in good order. A second signal, or too long a stop, ends the process at once. Gives the exit code. */
export async function untilStopped(
  running: Stoppable,
  { stopSeconds }: Pick<Configuration, 'stopSeconds'>,
  log: Logger,
  also?: Promise<unknown>,
): Promise<0 | 1> {
  const asked = Promise.withResolvers<void>()
  let stopping = false
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) {
      log.warn({ signal }, 'Asked a second time: ending at once.')
      process.exit(1)
    }
    stopping = true
    log.info({ signal }, 'Stopping: what is under way is finished. A second signal ends it at once.')
    asked.resolve()
  }
  for (const signal of signals) process.on(signal, onSignal)
  also?.then(() => asked.resolve())
  await asked.promise
  stopping = true
  const late = setTimeout(
    () => {
      log.error({ seconds: stopSeconds + afterRequests }, 'The stop took too long: ending at once.')
      process.exit(1)
    },
    (stopSeconds + afterRequests) * 1000,
  )
  await running.stop()
  clearTimeout(late)
  for (const signal of signals) process.off(signal, onSignal)
  return 0
}
