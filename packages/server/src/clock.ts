import type { Instant } from '@redress/engine'

/** What time it is; the only place that asks the machine. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that runs on from a given instant, for demonstrations of another day. */
export function clockFrom(start: Instant): Clock {
  const begun = Date.now()
  return { now: () => start + Date.now() - begun }
}

/** A clock that stands where it is put, for tests. */
export function setClock(start: Instant): Clock & { set(instant: Instant): void } {
  let current = start
  return {
    now: () => current,
    set: (instant) => {
      current = instant
    },
  }
}
