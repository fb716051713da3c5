import { strangeIn } from './places.ts'
import type { Written } from './written.ts'

export interface Faults {
  title?: 'missing' | 'taken'
  /** No language has a text. */
  empty: boolean
  /** What is no place, by language. */
  strange: Readonly<Record<string, readonly string[]>>
}

/** What stands in the way of saving a reply; `others` are the titles that are taken. */
export function faultsOf({ title, texts }: Written, others: readonly string[]): Faults {
  const name = title.trim().toLowerCase()
  const isTaken = others.some((other) => other.toLowerCase() === name)
  return {
    ...(name === '' ? { title: 'missing' as const } : isTaken ? { title: 'taken' as const } : {}),
    empty: Object.values(texts).every((text) => text.trim() === ''),
    strange: Object.fromEntries(
      Object.entries(texts)
        .map(([language, text]) => [language, strangeIn(text)] as const)
        .filter(([, found]) => found.length > 0),
    ),
  }
}
