import type { Policy } from '../model.ts'

/** Whether two parts of policies say the same, wherever in their files they stand. */
export function same(one: unknown, other: unknown): boolean {
  return form(one) === form(other)
}

/** A part of a policy as text, without the places that it was read from. */
export function form(part: unknown): string {
  return JSON.stringify(part, (key, value) => (isPlace(key, value) ? undefined : value)) ?? ''
}

/** The line and column of a thing, or the path that names it in traces. */
export function isPlace(key: string, value: unknown): boolean {
  if (key === 'path') return typeof value === 'string'
  if (key !== 'position') return false
  return isRecord(value) && typeof value.line === 'number' && typeof value.column === 'number'
}

export function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

/** A sentence per language. */
export function isText({ languages }: Policy, part: unknown): boolean {
  if (!isRecord(part)) return false
  const entries = Object.entries(part)
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => languages.includes(key) && typeof value === 'string')
  )
}
