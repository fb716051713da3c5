/** Objects as people write them, and what is said of what they cannot hold. */
import { nearest } from '@redress/engine/author'
import { z } from 'zod'

/** An object without other keys; one that is not known is told with the one most likely meant. */
export function only<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys as string[]).map((key) => unknownKey(key, known)).join(' ')
        : `must be an object, not ${shown(issue.input)}.`,
  })
}

/** What is said of a key that is not known. */
export function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known)
  return `There is no "${key}" here. ${near ? `Did you mean "${near}"?` : `There are ${known.join(', ')}.`}`
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
