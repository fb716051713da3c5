import { readDecimal, readingsOf, writeDecimal } from './read-decimal.ts'

/** What was typed where a number is asked and cannot be read as one; kept as it was typed, and never taken for a number. */
export interface Unread {
  unread: string
  /** What it may mean, where that is two numbers. */
  whole?: string
  decimal?: string
}

/** What is kept of a text that was typed: an exact decimal; nothing of nothing; or what cannot be read. */
export function keptOf(text: string, locale: string, whole: boolean): string | Unread {
  if (text.trim() === '') return ''
  const read = readDecimal(text, locale, { whole })
  if (read !== undefined) return read
  const two = readingsOf(text, locale)
  return {
    unread: text,
    ...(two ? { whole: two.whole, decimal: writeDecimal(two.decimal, locale) } : {}),
  }
}

export const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'unread' in value

/** What was kept, as a field shows it. */
export function shownOf(value: unknown, locale: string): string {
  if (isUnread(value)) return value.unread
  return value === undefined || value === null ? '' : writeDecimal(String(value), locale)
}

/** Whether two things that were kept are the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
