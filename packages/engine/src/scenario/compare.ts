import Big from 'big.js'
import type { Difference } from './types.ts'

/** Values are the same when they read the same; numbers when they are worth the same. */
export function same(expected: unknown, came: unknown): boolean {
  if (expected === came || String(expected) === String(came)) return true
  const [one, other] = [decimal(expected), decimal(came)]
  return one !== undefined && other !== undefined && one.eq(other)
}

function decimal(value: unknown): Big | undefined {
  return /^-?\d+(\.\d+)?$/.test(String(value)) ? new Big(String(value)) : undefined
}

/** Nothing when they are the same, else both, for people. */
export function difference(expected: unknown, came: unknown): Difference | undefined {
  return same(expected, came) ? undefined : { expected: show(expected), came: show(came) }
}

/** Exactly these, in any order. */
export function exactly(expected: readonly string[], came: readonly string[]): Difference | undefined {
  const [one, other] = [[...new Set(expected)].sort(), [...new Set(came)].sort()]
  return one.join('\n') === other.join('\n') ? undefined : { expected: list(one), came: list(other) }
}

/** At least these. */
export function including(expected: readonly string[], came: readonly string[]): Difference | undefined {
  const missing = expected.filter((name) => !came.includes(name))
  return missing.length === 0 ? undefined : { expected: list(missing), came: list([...new Set(came)]) }
}

/** Several named differences as one; nothing when there are none. */
export function together(parts: readonly [string, Difference | undefined][]): Difference | undefined {
  const failed = parts.filter((part): part is [string, Difference] => part[1] !== undefined)
  if (failed.length === 0) return undefined
  const say = (which: keyof Difference) =>
    failed.map(([name, part]) => (name ? `${name}: ${part[which]}` : part[which])).join(', ')
  return { expected: say('expected'), came: say('came') }
}

export function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ')
}

export function show(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'none'
  if (Array.isArray(value)) return list(value.map(show))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
