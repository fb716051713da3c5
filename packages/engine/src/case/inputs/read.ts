import { malformed } from '../refusals.ts'
import type { Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import type { Malformed } from './wrong.ts'

/** What came with a command, key by key, or the refusal that says which key is wrong and what belongs there. */
export type Read<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export const good = <Value>(value: Value): Read<Value> => ({ ok: true, value })

export function invalid(turn: Turn, ...wrong: Malformed): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: malformed(turn.loaded, wrong) }
}

/** The refusal of what has to be chosen where there is nothing to choose: told before anything else, since no further word would help. */
export const noneToChoose = (turn: Turn, at: string, message: string) =>
  invalid(turn, message, { id: 'one-of', at, options: [] })

/** A sentence or a name; undefined where it is left out and may be. */
export function text(turn: Turn, key: string): Read<string | undefined> {
  const value = turn.command.with?.[key]
  if (value === undefined) return good(undefined)
  return typeof value === 'string'
    ? good(value)
    : invalid(turn, `"${key}" must be text.`, { id: 'not-a', at: key, type: 'text' })
}

/** A sentence or a name that must be there. */
export function requiredText(turn: Turn, key: string): Read<string> {
  const read = text(turn, key)
  if (!read.ok) return read
  return read.value?.trim()
    ? good(read.value)
    : invalid(turn, `"${turn.command.do}" needs "${key}".`, { id: 'needs', at: key })
}

/** Names in a list, or one alone; each must be among those known. */
export function names(turn: Turn, key: string, known: readonly string[]): Read<string[]> {
  const value = turn.command.with?.[key]
  if (value === undefined) return good([])
  const list: unknown[] = Array.isArray(value) ? value : [value]
  for (const name of list) {
    if (typeof name !== 'string')
      return invalid(turn, `"${key}" must be a list of names.`, { id: 'not-a', at: key, type: 'text-list' })
    if (!known.includes(name))
      return invalid(turn, `"${key}" cannot name "${name}"; it can name ${known.join(', ') || 'nothing'}.`, {
        id: 'one-of',
        at: key,
        value: name,
        options: known,
      })
  }
  return good([...new Set(list as string[])])
}
