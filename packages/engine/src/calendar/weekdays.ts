import { failed } from './problem.ts'
import type { Parsed } from './types.ts'

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Weekdays that a text names ("mon-fri, sun", "fri-mon", "daily"), Monday being 0, in the order written. */
export function parseWeekdays(text: string): Parsed<readonly number[]> {
  const days: number[] = []
  let offset = 0
  for (const part of text.split(',')) {
    const range = weekdayRange(part.trim().toLowerCase())
    if (!range) return unreadable(text, part.trim(), offset + part.length - part.trimStart().length)
    days.push(...range)
    offset += part.length + 1
  }
  return { ok: true, value: [...new Set(days)] }
}

function weekdayRange(text: string): readonly number[] | undefined {
  if (text === 'daily') return [0, 1, 2, 3, 4, 5, 6]
  const [first = '', last = first, more] = text.split('-').map((name) => name.trim())
  const [from, to] = [names.indexOf(first), names.indexOf(last)]
  if (from < 0 || to < 0 || more !== undefined) return undefined
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, step) => (from + step) % 7)
}

function unreadable(text: string, part: string, offset: number): Parsed<never> {
  return failed(
    'days-unreadable',
    { text, part },
    `"${part}" does not name days. Write mon, tue, wed, thu, fri, sat, sun, a range such as "mon-fri", ` +
      'several with commas, or "daily".',
    offset,
  )
}
