import type { Fields } from '../../policy/expressions/types.ts'
import { stateOf, type Turn } from '../turn.ts'
import { isMap } from './plain.ts'
import { good, invalid, type Read } from './read.ts'

export interface LineEntry {
  id: string
  fields: Fields
}

/** The ids in `lines`, whether they stand alone or with fields; every line of the case where it is left out. */
export function lineIds(turn: Turn): Read<string[]> {
  const read = lineEntries(turn)
  if (!read.ok) return read
  const all = stateOf(turn).lines.map((line) => line.id)
  const known = new Set(all)
  const ids = read.value.map((line) => line.id)
  const strange = ids.find((id) => !known.has(id))
  if (strange !== undefined)
    return invalid(turn, `The case has no line "${strange}"; it has ${all.join(', ')}.`, {
      id: 'one-of',
      at: 'lines',
      value: strange,
      options: all,
    })
  return good(ids.length > 0 ? ids : all)
}

/** The entries of `lines`: an id, or an id with further keys. None where it is left out; a list of none would say nothing. */
export function lineEntries(turn: Turn): Read<LineEntry[]> {
  const lines = turn.command.with?.lines
  if (lines === undefined) return good([])
  if (!Array.isArray(lines))
    return invalid(turn, '"lines" must be a list.', { id: 'not-a', at: 'lines', type: 'list' })
  if (lines.length === 0)
    return invalid(turn, '"lines" names no line; leave it out to mean all of them.', {
      id: 'needs',
      at: 'lines',
    })
  const entries = new Map<string, LineEntry>()
  for (const entry of lines as unknown[]) {
    const { id, ...fields } = isMap(entry) ? entry : { id: entry }
    if (typeof id !== 'string' && typeof id !== 'number')
      return invalid(turn, 'Each of "lines" needs the id of a line.', { id: 'malformed', at: 'lines' })
    if (entries.has(String(id)))
      return invalid(turn, `Line "${id}" is there twice.`, { id: 'twice', at: 'lines', value: String(id) })
    entries.set(String(id), { id: String(id), fields })
  }
  return good([...entries.values()])
}
