import type { Colleague } from '../data/colleagues.ts'

/** The colleagues that a text calls by `@Name`; of names that begin alike, the longest. */
export function calledIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const byLength = [...colleagues].sort((one, other) => other.name.length - one.name.length)
  const called = new Set<Colleague>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = byLength.find(({ name }) => text.startsWith(name, at + 1))
    if (found) called.add(found)
  }
  return [...called]
}

/** What is being written after an `@` before the caret: where it begins, and the text so far. */
export function callBefore(text: string, caret: number): { from: number; part: string } | undefined {
  const from = text.lastIndexOf('@', caret - 1)
  if (from < 0 || (from > 0 && !/\s/.test(text[from - 1] ?? ''))) return undefined
  const part = text.slice(from + 1, caret)
  return /\n/.test(part) || part.length > 40 ? undefined : { from, part }
}

/** Those whose name, or a part of it, begins so; accents and case do not matter. */
export function colleaguesLike(part: string, colleagues: readonly Colleague[]): Colleague[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = plain(part.trim())
  return colleagues
    .filter(
      ({ name }) =>
        plain(name).startsWith(wanted) ||
        plain(name)
          .split(/[\s-]+/)
          .some((each) => each.startsWith(wanted)),
    )
    .slice(0, 8)
}
