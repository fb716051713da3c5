/** The figures of all processes on one port: whichever is asked asks the first, which asks the others. */
import cluster from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import type { Metrics } from './metrics.ts'

type Asked = { kind: 'metrics?'; id: number }
type Answered = { kind: 'metrics'; id: number; text: string }

let asked = 0
const waiting = new Map<number, (text: string) => void>()
const patienceMs = 5000

/** In a worker: gives its figures when the first process asks for them, and hears what all come to. */
export function shareMetrics({ registry }: Metrics): void {
  // Made for its listeners.
  new AggregatorRegistry()
  AggregatorRegistry.setRegistries(registry)
  process.on('message', (message: Answered) => {
    if (message?.kind === 'metrics') waiting.get(message.id)?.(message.text)
  })
}

/** In a worker: the figures of all; its own, where the first process does not answer in time. */
export function askAllMetrics({ registry }: Metrics): Promise<string> {
  asked += 1
  const id = asked
  const { promise, resolve } = Promise.withResolvers<string>()
  const late = setTimeout(() => resolve(registry.metrics()), patienceMs)
  waiting.set(id, resolve)
  process.send?.({ kind: 'metrics?', id } satisfies Asked)
  return promise.finally(() => {
    clearTimeout(late)
    waiting.delete(id)
  })
}

/** In the first process: gathers the figures for whoever asks. */
export function gatherMetrics(): void {
  const all = new AggregatorRegistry()
  cluster.on('message', (worker, message: Asked) => {
    if (message?.kind !== 'metrics?') return
    all
      .clusterMetrics()
      .then((text) => worker.send({ kind: 'metrics', id: message.id, text } satisfies Answered))
      .catch(() => {})
  })
}
