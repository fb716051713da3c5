import type { Path } from './difference.ts'
import { form, isRecord } from './same.ts'

export interface Aligned {
  pairs: [unknown, unknown][]
  added: unknown[]
  removed: unknown[]
}

type Key = (entry: Record<string, unknown>) => string | undefined

const by =
  (...names: string[]): Key =>
  (entry) =>
    names.some((name) => entry[name] !== undefined)
      ? names.map((name) => (isRecord(entry[name]) ? form(entry[name]) : String(entry[name]))).join(' ')
      : undefined

/** Whichever is left. */
const inTurn: Key = () => ''

/** By what two entries of a list are the same one, the surest first. */
const keys: Record<string, Key[]> = {
  steps: [by('id')],
  levels: [by('level')],
  facts: [by('subject', 'name')],
  regions: [by('id')],
  accepts: [by('warning', 'at'), by('warning')],
  judgements: [by('at')],
  rows: [by('match'), by('value')],
  costs: [by('what', 'for', 'when'), by('what', 'for')],
  proposals: [by('remedy', 'clause', 'for', 'when'), by('remedy', 'clause', 'for'), by('when')],
  remind: [by('to', 'message'), by('at')],
  extend: [by('clause', 'when'), by('when'), by('by'), inTurn],
}
const rules = [
  by('effect', 'clause', 'for', 'party', 'when'),
  by('effect', 'clause', 'for', 'party'),
  by('clause', 'when'),
  by('effects'),
  by('when'),
]

/** The entries of two lists that are the same one, those that came, and those that went. */
export function align(old: readonly unknown[], newer: readonly unknown[], path: Path): Aligned {
  const pairs: [unknown, unknown][] = []
  let [free, rest] = [[...old], [...newer]]
  const take = (key: (entry: unknown) => string | undefined) => {
    rest = rest.filter((is) => {
      const name = key(is)
      const was = name === undefined ? -1 : free.findIndex((entry) => key(entry) === name)
      if (was < 0) return true
      pairs.push([free[was], is])
      free = free.filter((_, index) => index !== was)
      return false
    })
  }
  take(form)
  const known = keys[String(path.at(-1))] ?? rules
  for (const key of known) take((entry) => (isRecord(entry) ? key(entry) : undefined))
  return { pairs, added: rest, removed: free }
}

/** The first entry that no longer comes before those it came before. */
export function moved(
  pairs: readonly [unknown, unknown][],
  old: readonly unknown[],
  newer: readonly unknown[],
): unknown {
  const inOrder = pairs.toSorted(([, one], [, other]) => newer.indexOf(one) - newer.indexOf(other))
  return inOrder.find(([was], place) =>
    inOrder.slice(place + 1).some(([later]) => old.indexOf(later) < old.indexOf(was)),
  )?.[1]
}
