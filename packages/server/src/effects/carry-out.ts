import { performance } from 'node:perf_hooks'
import type { Services } from '../services.ts'
import { type Effect, type Handler, loadWaiting } from './effect.ts'
import { GiveUp, Postpone, TryLater, tellFailure } from './failures.ts'
import { delayAfter, jittered } from './retries.ts'
import { markDead, markDone, tryAgain } from './settle.ts'

/** How one attempt ended. */
export type Outcome = 'done' | 'retry' | 'dead' | 'postponed'

export interface CarryOutOptions {
  handlers: Readonly<Record<string, Handler>>
  /** Seconds to the next attempt, or undefined after the last. */
  delay?: (kind: string, attempt: number) => number | undefined
  /** Called after each attempt, for metrics. */
  onSettled?: (kind: string, outcome: Outcome, seconds: number) => void
}

/** Carries out an effect if it is its turn, and records what became of it. Fails only when that cannot be recorded. */
export async function carryOut(
  services: Services,
  organisation: string,
  effectId: string,
  { handlers, delay = spreadDelay, onSettled }: CarryOutOptions,
): Promise<Outcome | undefined> {
  const loaded = await services.store.read(organisation, (db) => loadWaiting(db, organisation, effectId))
  if (!loaded) return undefined
  const next = delay(loaded.kind, loaded.attempt)
  let settled = false
  const effect: Effect = {
    ...loaded,
    last: next === undefined,
    async settle(client) {
      await markDone(client, organisation, effectId, new Date(services.clock.now()))
      settled = true
    },
  }
  const begun = performance.now()
  const outcome = await attempt(services, effect, { handlers, next, isSettled: () => settled })
  onSettled?.(effect.kind, outcome, (performance.now() - begun) / 1000)
  return outcome
}

const spreadDelay = (kind: string, attempt: number) => {
  const seconds = delayAfter(kind, attempt)
  return seconds === undefined ? undefined : jittered(seconds, Math.random())
}

interface Attempt extends Pick<CarryOutOptions, 'handlers'> {
  /** Seconds to the next attempt; undefined when this is the last. */
  next: number | undefined
  isSettled: () => boolean
}

async function attempt(
  services: Services,
  effect: Effect,
  { handlers, next, isSettled }: Attempt,
): Promise<Outcome> {
  const { organisation, effectId, kind } = effect
  const write = services.store.read.bind(undefined, organisation)
  const at = () => new Date(services.clock.now())
  try {
    const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined
    if (!handler)
      throw new GiveUp(`Nothing here knows how to carry out "${kind}". Start a newer version, then retry.`)
    await handler(effect, services)
  } catch (error) {
    if (error instanceof Postpone) {
      await write((_, client) => tryAgain(client, organisation, effectId, { seconds: error.seconds }))
      return 'postponed'
    }
    const told = tellFailure(error)
    const about = { effectId, kind, caseId: effect.caseId, attempt: effect.attempt, reason: told }
    if (error instanceof GiveUp || next === undefined) {
      await write((_, client) => markDead(client, organisation, effectId, { error: told, at: at() }))
      services.log.error(about, 'an effect was given up')
      return 'dead'
    }
    const seconds = Math.max(next, error instanceof TryLater ? error.seconds : 0)
    await write((_, client) => tryAgain(client, organisation, effectId, { error: told, seconds }))
    services.log.warn({ ...about, seconds: Math.round(seconds) }, 'an effect failed and is tried again')
    return 'retry'
  }
  if (!isSettled()) await write((_, client) => markDone(client, organisation, effectId, at()))
  return 'done'
}
