import type { Pair } from './start-page.tsx'

const place = 'redress-asked'
const minute = 60_000

/** What a code was asked for with, and how long it holds. */
export interface Asked extends Pair {
  minutes: number
  /** Until when, on this device's clock. */
  until: number
}

/**
 * What was asked for in this tab, as long as its code holds: whoever looks for it in their mail may come back to a page that their phone has thrown away
 * meanwhile.
 */
export function keptAsked(kept: Pick<Storage, 'getItem'>, now: number): Asked | undefined {
  const asked = read(kept.getItem(place) ?? 'null')
  return asked && asked.until > now ? asked : undefined
}

export function keepAsked(kept: Pick<Storage, 'setItem'>, pair: Pair, minutes: number, now: number): Asked {
  const asked = { ...pair, minutes, until: now + minutes * minute }
  kept.setItem(place, JSON.stringify(asked))
  return asked
}

export function forgetAsked(kept: Pick<Storage, 'removeItem'>): void {
  kept.removeItem(place)
}

function read(text: string): Asked | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
