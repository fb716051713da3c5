import { refusal } from '../refusals.ts'
import type { Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** What came with a command, key by key, or the refusal that says which key is wrong and what belongs there. */
export type Read<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export const good = <Value>(value: Value): Read<Value> => ({ ok: true, value })

export function invalid(turn: Turn, message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refusal(turn.loaded, 'invalid', { message }) }
}

/** A sentence or a name; undefined where it is left out and may be. */
export function text(turn: Turn, key: string): Read<string | undefined> {
  const value = turn.command.with?.[key]
  if (value === undefined) return good(undefined)
  return typeof value === 'string' ? good(value) : invalid(turn, `"${key}" must be text.`)
}

/** A sentence or a name that must be there. */
export function requiredText(turn: Turn, key: string): Read<string> {
  const read = text(turn, key)
  if (!read.ok) return read
  return read.value?.trim() ? good(read.value) : invalid(turn, `"${turn.command.do}" needs "${key}".`)
}

/** Names in a list, or one alone; each must be among those known. */
export function names(turn: Turn, key: string, known: readonly string[]): Read<string[]> {
  const value = turn.command.with?.[key]
  if (value === undefined) return good([])
  const list: unknown[] = Array.isArray(value) ? value : [value]
  for (const name of list) {
    if (typeof name !== 'string') return invalid(turn, `"${key}" must be a list of names.`)
    if (!known.includes(name))
      return invalid(turn, `"${key}" cannot name "${name}"; it can name ${known.join(', ') || 'nothing'}.`)
  }
  return good([...new Set(list as string[])])
}
