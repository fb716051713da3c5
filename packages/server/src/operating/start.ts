/** Starts a server, and stops it in the order in which nothing is lost. */
import { mkdir } from 'node:fs/promises'
import type { DestinationStream, Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { handlers } from '../effects/handlers.ts'
import { runEffects } from '../effects/runner.ts'
import { identify } from '../http/access/identify.ts'
import { createApp } from '../http/app.ts'
import { serve } from '../http/server.ts'
import type { Services } from '../services.ts'
import { EmbeddedError } from '../store/embedded/embedded-error.ts'
import { migrate } from '../store/migrate.ts'
import type { Vitals } from '../vitals.ts'
import { assemble, clockOf } from './assemble.ts'
import { choosePort } from './choose-port.ts'
import type { Configuration } from './configuration.ts'
import { dataFolder, holdDatabase } from './database.ts'
import { startHousekeeping } from './housekeeping.ts'
import { createLog } from './log.ts'
import { createMetrics, type Metrics, measureStore } from './metrics.ts'
import { tracedEffects } from './observe-effects.ts'
import { logAnswers, tracedRequests } from './observe-requests.ts'
import { keepAddress } from './public-address.ts'
import { readiness } from './readiness.ts'

export interface StartOptions {
  clock?: Clock
  log?: Logger
  destination?: DestinationStream
  /** Told of the figures of this process once there are some. */
  onMetrics?: (metrics: Metrics) => void
  /** The figures of all processes; those of this one, where it is left out. */
  allMetrics?: (metrics: Metrics) => Promise<string>
}

export interface Running {
  /** Where it listens. */
  readonly url: string
  readonly port: number
  readonly databaseUrl: string
  readonly services: Services
  /** Not ready, takes nothing new, finishes what it holds, and ends. Asked again, it is the same stop. */
  stop(): Promise<void>
}

/** Whether the log is written for people: as LOG_FORMAT says, else on a terminal. */
export const isForPeople = ({ logFormat }: Configuration): boolean =>
  logFormat ? logFormat === 'text' : process.stdout.isTTY === true

export const logOf = (configuration: Configuration, destination?: DestinationStream): Logger =>
  createLog({
    level: configuration.logLevel,
    text: isForPeople(configuration),
    ...(destination ? { destination } : {}),
  })

/** The folder of data; where it cannot be made, the error says what to do. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new EmbeddedError(
      'unusable_folder',
      `The folder of data cannot be made: ${folder} (${code}).`,
      'Make it and give it to the user that runs the server, or name another with REDRESS_DATA.',
    )
  })
}

/** Starts everything: database, migrations, deadlines, effects, HTTP. What was started is ended again where a later part fails. */
export async function startServer(
  configuration: Configuration,
  options: StartOptions = {},
): Promise<Running> {
  const log = options.log ?? logOf(configuration, options.destination)
  const clock = options.clock ?? clockOf(configuration)
  const undo: (() => Promise<void>)[] = []
  let stopping = false
  const unwind = async () => {
    for (let next = undo.pop(); next; next = undo.pop()) {
      await next().catch((error) => log.error({ err: error }, 'A part could not be ended in good order.'))
    }
  }
  try {
    const folder = dataFolder(configuration)
    await makeFolder(folder)
    if (configuration.otlpEndpoint)
      undo.push((await import('./traces.ts')).startTraces(configuration.otlpEndpoint))
    const database = await holdDatabase(configuration, log)
    undo.push(database.stop)
    const migrated = await migrate(database.url)
    if (migrated.length > 0)
      log.info({ migrations: migrated }, 'The database was brought to the newest form.')

    // Letters hold the address, so the port is known before anything listens.
    const port = configuration.port || (await choosePort(configuration))
    const publicUrl = configuration.url ?? `http://localhost:${port}`
    const metrics = createMetrics()
    options.onMetrics?.(metrics)
    const parts = await assemble({
      databaseUrl: database.url,
      folder,
      publicUrl,
      configuration,
      clock,
      log,
      metrics,
    })
    const { store } = parts.services
    undo.push(parts.close)
    measureStore(metrics, store, clock)
    const vitals: Vitals = {
      ready: () => readiness({ store, folder, stopping: () => stopping }),
      metrics: () => options.allMetrics?.(metrics) ?? metrics.registry.metrics(),
      metricsToken: configuration.metricsToken,
    }
    const services: Services = {
      ...parts.services,
      vitals,
      outgoing: { privateAddresses: configuration.privateAddresses ?? configuration.demo },
    }
    const effects = await runEffects(services, {
      databaseUrl: database.url,
      handlers: tracedEffects(handlers),
      onSettled: (kind, outcome, seconds) => metrics.effect({ kind, outcome, seconds }),
    })
    undo.push(effects.stop)
    parts.deadlines.start()
    undo.push(parts.deadlines.stop, startHousekeeping(services))

    const app = createApp(services, {
      identify: tracedRequests(identify(services)),
      onAnswer: logAnswers(log, metrics),
    })
    const served = await serve(app, {
      port,
      host: configuration.host,
      graceMs: configuration.stopSeconds * 1000,
    })
    undo.push(served.close)
    await keepAddress(folder, publicUrl)
    log.info({ url: served.url, process: process.pid }, 'Serving.')
    let stopped: Promise<void> | undefined
    return {
      url: served.url,
      port: served.port,
      databaseUrl: database.url,
      services,
      stop() {
        stopping = true
        stopped ??= unwind().then(() => log.info('Stopped.'))
        return stopped
      },
    }
  } catch (error) {
    await unwind()
    throw error
  }
}
