import { isCounted, type WrongNumber, wrongNumber } from '../../../ui/decimals/wrong-number.ts'
import type { AskedField } from '../../../ui/judging/asked.ts'

export interface Wrong {
  how: WrongNumber['how'] | 'short' | 'long' | 'ahead'
  values: Record<string, string | number>
}

/** As many characters as one text of a command can have; the engine takes no more. */
export const longestText = 20_000

/** What is wrong with an answer that was given, by the type and bounds that the policy declares; undefined where nothing is, or nothing was said. */
export function wrongWith(field: AskedField, value: unknown, now: number): Wrong | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const { type, min, max, ahead } = field
  if (isCounted(field)) return wrongNumber(field, value)
  const text = String(value)
  if (type === 'text') {
    const length = [...text.trim()].length
    if (min !== undefined && length < min) return { how: 'short', values: { least: min, has: length } }
    if (max !== undefined && length > max) return { how: 'long', values: { most: max, has: length } }
    return tooLong(text)
  }
  if (!ahead) return undefined
  const at = Date.parse(type === 'date' ? `${text}T00:00:00Z` : text)
  return at <= now ? { how: 'ahead', values: {} } : undefined
}

/** What is wrong with a text that is longer than it can be: any at all, unless told otherwise. */
export function tooLong({ length }: string, most = longestText): Wrong | undefined {
  return length > most ? { how: 'long', values: { most, has: length } } : undefined
}
