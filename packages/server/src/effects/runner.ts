import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Services } from '../services.ts'
import { forgetOldDeliveries } from '../webhooks/deliveries.ts'
import { type CarryOutOptions, carryOut, type Outcome } from './carry-out.ts'
import { effectTask, slowEffectTask } from './enqueue.ts'
import { handlers } from './handlers.ts'
import { findLost, freeJobsOfTheDead, livingLock } from './sweep.ts'

export interface RunnerOptions extends Partial<CarryOutOptions> {
  /** Address of the database that holds the queue: the store's own. */
  databaseUrl: string
  /** How many effects are carried out at once, and as many webhooks besides. */
  concurrency?: number
  /** How often lost effects, and those of dead processes, are looked for. */
  sweepSeconds?: number
  /** After how many seconds a job that a dead process held is free again. */
  graceSeconds?: number
}

export interface EffectRunner {
  /** Looks for lost effects now. Gives how many were found. */
  sweep(): Promise<number>
  /** Takes no more, waits for what is being carried out, and closes its connections. */
  stop(): Promise<void>
}

/**
 * Carries out the effects of all organisations, as they come, until it is stopped. Any number of processes can do so on one database. Takes four
 * connections besides the store's.
 */
export async function runEffects(services: Services, options: RunnerOptions): Promise<EffectRunner> {
  const { databaseUrl, concurrency = 4, sweepSeconds = 30 } = options
  const carrying: CarryOutOptions = { handlers, ...options }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'redress-effects' })
  const broken = (error: Error) => services.log.warn({ err: error }, 'a connection of the queue broke')
  pool.on('error', broken)
  pool.on('connect', (client) => client.on('error', broken))
  const begin = (task: string) =>
    run({
      pgPool: pool,
      concurrency,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: logTo(services.log),
      events: livingEvents(services.log),
      // Finished and failed jobs in batches: those are tried again while the database is away, where single ones, or a local queue, end the process.
      preset: {
        worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      },
      taskList: {
        [task]: async (payload) => {
          const { organisation, effectId } = payload as { organisation: string; effectId: string }
          await carryOut(services, organisation, effectId, carrying)
        },
      },
    })
  const lanes = await Promise.all(
    [effectTask, slowEffectTask].map((task) => keepRunning(() => begin(task), services.log)),
  )
  const sweep = async () => {
    await freeJobsOfTheDead(services.store, options.graceSeconds)
    await services.store.everywhere((db) => forgetOldDeliveries(db, services.clock.now()))
    return findLost(services.store)
  }
  const sweeping = repeatedly(
    sweepSeconds,
    async () => {
      const found = await sweep()
      if (found > 0) services.log.warn({ found }, 'effects without a job were queued again')
    },
    services.log,
  )
  return {
    sweep,
    async stop() {
      await sweeping.stop()
      await Promise.all(lanes.map((each) => each.stop()))
      await pool.end()
    },
  }
}

/** Begins again whenever a runner gives up, as it does when the database was away for long. */
async function keepRunning(begin: () => Promise<Runner>, log: Services['log']) {
  let wanted = true
  let runner = await begin()
  const over = (async () => {
    while (wanted) {
      await runner.promise.catch((error) =>
        log.error({ err: error }, 'the queue of effects stopped; it begins again'),
      )
      while (wanted) {
        await new Promise((resolve) => setTimeout(resolve, 1000))
        const begun = wanted ? await begin().catch(() => undefined) : undefined
        if (begun) {
          runner = begun
          break
        }
      }
    }
  })()
  return {
    async stop() {
      wanted = false
      await runner.stop().catch(() => {})
      await over
    },
  }
}

/** A runner shows that it lives by a lock on the connection on which it hears of new jobs. */
function livingEvents(log: Services['log']): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // After the queue's own first statement, which is sent next.
    client.once('drain', () => {
      client
        .query('select pg_advisory_lock($1, hashtext($2))', [livingLock, workerPool.id])
        .catch((error: Error) => log.warn({ err: error }, 'the queue could not show that it lives'))
    })
  })
  return events
}

function logTo(log: Services['log']): Logger {
  // The queue logs each job; what matters of an effect is logged where it is carried out.
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ queue: true }, message)
    else if (level === 'warning') log.warn({ queue: true }, message)
  })
}

function repeatedly(seconds: number, work: () => Promise<void>, log: Services['log']) {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = work()
      .catch((error) => log.warn({ err: error }, 'lost effects could not be looked for'))
      .finally(() => {
        busy = false
      })
  }, seconds * 1000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

export type { Outcome }
