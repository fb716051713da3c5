/** Figures for Prometheus. Labels are names of ours or of the policies, so their number is bounded. */
import { builtInActions } from '@redress/engine'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface Metrics {
  readonly registry: Registry
  /** A request was answered. `route` is the pattern, never the path. */
  request(seen: { method: string; route: string; status: number; seconds: number }): void
  command(seen: { name: string; outcome: string; seconds: number }): void
  effect(seen: { kind: string; outcome: string; seconds: number }): void
  deadlines(seen: { cases: number; lagSeconds: number }): void
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** `own`: figures of the process too, such as its event loop and memory. */
export function createMetrics({ own = true } = {}): Metrics {
  const registry = new Registry()
  if (own) collectDefaultMetrics({ register: registry })
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets, registers: [registry] })
  const requests = histogram('redress_http_request_seconds', 'Requests answered, by route and status.', [
    'method',
    'route',
    'status',
  ])
  const commands = histogram('redress_command_seconds', 'Commands carried out, by name and outcome.', [
    'command',
    'outcome',
  ])
  const effects = histogram('redress_effect_seconds', 'Effects tried, by kind and outcome.', [
    'kind',
    'outcome',
  ])
  const passed = new Counter({
    name: 'redress_deadline_cases_total',
    help: 'Cases in which something fell due and was carried out.',
    registers: [registry],
  })
  const lag = new Gauge({
    name: 'redress_deadline_lag_seconds',
    help: 'How late the most overdue case of the last round was.',
    aggregator: 'max',
    registers: [registry],
  })
  return {
    registry,
    request: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    command: ({ name, outcome, seconds }) =>
      commands.observe({ command: boundedName(name, outcome), outcome }, seconds),
    effect: ({ kind, outcome, seconds }) => effects.observe({ kind, outcome }, seconds),
    deadlines({ cases, lagSeconds }) {
      passed.inc(cases)
      lag.set(lagSeconds)
    },
  }
}

/** What anybody can send is no label; the policy's own actions are, once one was accepted. */
const boundedName = (name: string, outcome: string) =>
  outcome === 'accepted' || name === 'open' || builtInActions.includes(name) ? name : 'other'

/** How many waiting rows are counted at most, so that asking stays cheap on a bad day. */
const most = 10_000

/** Figures that the database knows, asked for when somebody looks: what waits, what is dead, what is due; and of the connections to it. */
export function measureStore({ registry }: Metrics, store: Store, clock: Clock): void {
  const gauge = (name: string, help: string, ask: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      aggregator: 'max',
      registers: [registry],
      async collect() {
        // A database that is away must not take the other figures with it.
        this.set(await ask().catch(() => Number.NaN))
      },
    })
  const counted = (rows: string, values: unknown[] = []) =>
    store.everywhere(async (_, client) => {
      const text = `select count(*)::int as counted from (${rows} limit ${most}) as found`
      const { rows: found } = await client.query<{ counted: number }>(text, values)
      return found[0]?.counted ?? 0
    })
  gauge(
    'redress_deadlines_overdue',
    `Cases in which something is due and not yet done, at most ${most}.`,
    () => counted('select from cases where next_due <= $1', [new Date(clock.now())]),
  )
  gauge('redress_effects_waiting', `Effects that wait to be carried out, at most ${most}.`, () =>
    counted("select from effects where state = 'waiting'"),
  )
  gauge('redress_effects_dead', `Effects that were given up; see "redress doctor", at most ${most}.`, () =>
    counted("select from effects where state = 'dead'"),
  )
  const pool = { totalCount: 'open', idleCount: 'idle', waitingCount: 'awaited' } as const
  new Gauge({
    name: 'redress_database_connections',
    help: 'Connections of the pool: open, idle among them, and awaited by somebody.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [count, state] of Object.entries(pool))
        this.set({ state }, store.pool[count as keyof typeof pool])
    },
  })
}
