import { type BatchTools, carryOut } from './batch.ts'
import { mayTryAgain } from './database-errors.ts'
import { previewOf } from './preview.ts'
import type { Bus, CommandCall, CommandResult } from './types.ts'

export interface BusOptions extends BatchTools {
  /** How many transactions at once; each needs a connection of the store. */
  transactions?: number
  /** How many commands at most share a transaction. Under load they do, and so share its commit. */
  most?: number
}

interface Waiting {
  call: CommandCall
  /** What no two calls may work on at once: the case, or for openings the customer. */
  key: string
  done(result: CommandResult): void
  failed(error: unknown): void
}

/** The bus. Calls on one case are carried out in the order in which they came to this process; other processes wait at the case's row. */
export function createBus(options: BusOptions): Bus {
  const { transactions = 3, most = 64 } = options
  const waiting = new Map<string, Waiting[]>()
  const busy = new Set<string>()
  let running = 0
  let closed = false
  let idle: (() => void) | undefined

  function pump(): void {
    for (const [organisation, queue] of waiting) {
      if (running >= transactions) return
      const batch = take(queue)
      if (queue.length === 0) waiting.delete(organisation)
      if (batch.length > 0) void run(organisation, batch)
    }
    if (running === 0 && waiting.size === 0) idle?.()
  }

  /** The next calls of which no two, and none under way, work on the same. */
  function take(queue: Waiting[]): Waiting[] {
    const batch: Waiting[] = []
    const passed = new Set<string>()
    for (let index = 0; index < queue.length && batch.length < most; ) {
      const next = queue[index]
      if (!next) break
      if (busy.has(next.key) || passed.has(next.key)) {
        passed.add(next.key)
        index += 1
        continue
      }
      busy.add(next.key)
      passed.add(next.key)
      batch.push(next)
      queue.splice(index, 1)
    }
    return batch
  }

  async function run(organisation: string, batch: Waiting[]): Promise<void> {
    running += 1
    try {
      await carryOutAll(organisation, batch)
    } finally {
      running -= 1
      for (const { key } of batch) busy.delete(key)
      pump()
    }
  }

  /** Together; when that fails, each for itself, so that one cannot spoil the others. */
  async function carryOutAll(organisation: string, batch: Waiting[]): Promise<void> {
    try {
      const results = await carryOut(
        options,
        organisation,
        batch.map(({ call }) => call),
      )
      for (const [index, { done }] of batch.entries()) done(results[index] as CommandResult)
    } catch (error) {
      if (batch.length === 1 && !mayTryAgain(error)) batch[0]?.failed(error)
      else for (const each of batch) await carryOutAlone(organisation, each)
    }
  }

  async function carryOutAlone(organisation: string, { call, done, failed }: Waiting): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const [result] = await carryOut(options, organisation, [call])
        return done(result as CommandResult)
      } catch (error) {
        if (attempt === attempts || !mayTryAgain(error)) return failed(error)
      }
    }
  }

  function execute(call: CommandCall): Promise<CommandResult> {
    if (closed) return Promise.reject(new Error('The server is stopping and takes no more commands.'))
    return new Promise((done, failed) => {
      const key = call.caseId ?? `customer ${call.opening?.customerId}`
      const queue = waiting.get(call.organisation) ?? []
      waiting.set(call.organisation, queue)
      queue.push({ call, key, done, failed })
      pump()
    })
  }

  return {
    execute,
    preview: (call) => previewOf(options, call),
    async close() {
      closed = true
      if (running > 0 || waiting.size > 0) await new Promise<void>((resolve) => (idle = resolve))
    },
  }
}

/** A number that is taken, a key that somebody else used this moment, or a deadlock is gone at the next attempt. */
const attempts = 5
