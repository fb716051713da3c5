/** Puts the parts of the server together, without sockets and timers: for the server itself, and for commands that work on its database. */
import type { Logger } from 'pino'
import { type Clock, clockFrom, systemClock } from '../clock.ts'
import { createBus } from '../commands/bus.ts'
import { openLive } from '../conversation/live.ts'
import { createDeadlines, type Deadlines } from '../deadlines/runner.ts'
import { recordEffects } from '../effects/record-effects.ts'
import { openEvidence } from '../evidence/evidence.ts'
import { createMailer } from '../mail/mailer.ts'
import { createPeople } from '../people/people.ts'
import { sealsOf } from '../people/seals.ts'
import { loadSecrets, secretsOf } from '../people/secrets.ts'
import { createPolicies } from '../policies/create-policies.ts'
import type { Services } from '../services.ts'
import { openStore } from '../store/store.ts'
import type { Configuration } from './configuration.ts'
import { evidenceSettings } from './evidence-settings.ts'
import type { Metrics } from './metrics.ts'
import { observedBus } from './observe-bus.ts'

export interface Assembled {
  services: Services
  deadlines: Deadlines
  /** Ends everything, last what others lean on. Commands that were taken are finished. */
  close(): Promise<void>
}

export interface AssembleOptions {
  databaseUrl: string
  /** The data folder. */
  folder: string
  /** Where people reach the server. */
  publicUrl: string
  configuration: Configuration
  clock: Clock
  log: Logger
  metrics: Metrics
}

export async function assemble(options: AssembleOptions): Promise<Assembled> {
  const { databaseUrl, folder, publicUrl, configuration, clock, log, metrics } = options
  const { connections, secret, smtpUrl, mailFrom, demo, proxies, privateAddresses } = configuration
  const secrets = secret ? secretsOf(secret, 'REDRESS_SECRET') : await loadSecrets(folder, {})
  let closing = false
  const store = openStore(databaseUrl, {
    connections,
    onError: (error) => {
      // A database that ends right after us cuts what the pool was just giving back.
      if (!closing) log.warn({ err: error }, 'A connection to the database broke; another takes its place.')
    },
  })
  const live = await openLive(databaseUrl, log).catch(async (error) => {
    await store.close()
    throw error
  })
  const policies = createPolicies(store)
  const shared = { store, clock, log }
  const tools = { store, policies, clock, alsoWrite: [recordEffects] }
  const mailer = createMailer({ smtpUrl, from: mailFrom, publicUrl, outboxOpen: demo })
  const evidence = await openEvidence(shared, evidenceSettings(configuration, folder))
  const bus = observedBus(createBus(tools), metrics)
  const deadlines = createDeadlines({
    ...tools,
    log,
    onRound: ({ cases, lag }) => metrics.deadlines({ cases, lagSeconds: lag / 1000 }),
  })
  const people = createPeople({ ...shared, secrets, address: publicUrl, proxies })
  const outgoing = { privateAddresses }
  const seals = sealsOf(secrets)
  const services = { store, policies, bus, clock, log, live, people, mailer, evidence, seals, outgoing }
  return {
    services,
    deadlines,
    async close() {
      closing = true
      await deadlines.stop()
      await evidence.close()
      await bus.close()
      await live.close()
      mailer.close()
      await store.close()
    },
  }
}

/** The machine's clock, or in the demo one that was begun at another instant. */
export const clockOf = ({ clock }: Configuration): Clock =>
  clock === undefined ? systemClock : clockFrom(clock)
