/** Lays an update over what is kept. Pure. */
import type { Fields } from '../known.ts'

/** Whether a list in an update is the whole list, or adds to and changes what is there. */
export type Lists = 'replace' | 'add'

/** An update cannot be laid over what is there; `at` is the key's place in it, as in `lines[0].title`. */
export class WrongUpdate extends Error {
  readonly at: string

  constructor(at: string, message: string) {
    super(message)
    this.at = at
  }
}

/** Keys that were given, over what is kept. */
export function laidOver<Kept extends object>(kept: Kept, update: object): Kept {
  const result = { ...kept } as Fields
  for (const key in update) {
    const value = (update as Fields)[key]
    if (value !== undefined && key in kept) result[key] = value
  }
  return result as Kept
}

/** Facts over facts, group by group; null takes one away. */
export function factsOver(kept: Fields, given: Fields | null | undefined): Fields {
  if (given === undefined) return kept
  if (given === null) return {}
  const result = { ...kept }
  for (const [name, value] of Object.entries(given)) {
    const before = result[name]
    if (value === null) delete result[name]
    else result[name] = isGroup(value) ? factsOver(isGroup(before) ? before : {}, value) : value
  }
  return result
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
