import { align, moved } from './align.ts'
import { form, isPlace, isRecord, same } from './same.ts'
import { isDeadline, isWhole } from './whole.ts'

export type Path = readonly (string | number)[]

/** One place at which two versions differ. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'reordered'
  /** In the newer version, or in the older for what is gone. */
  path: Path
  old: unknown
  new: unknown
}

/** Every place at which two parts differ: entries that came or went, those in another order, and what in them is another. */
export function differencesOf(old: unknown, newer: unknown, path: Path = []): Difference[] {
  if (same(old, newer)) return []
  if (old === undefined) return [{ kind: 'added', path, old, new: newer }]
  if (newer === undefined) return [{ kind: 'removed', path, old, new: newer }]
  if (isDeadline(old) && isDeadline(newer)) return inDeadlines(old as Entries, newer as Entries, path)
  if (!isWhole(old, path) && !isWhole(newer, path)) {
    if (Array.isArray(old) && Array.isArray(newer)) return inLists(old, newer, path)
    if (isRecord(old) && isRecord(newer)) return inRecords(old, newer, path)
  }
  return [{ kind: 'changed', path, old, new: newer }]
}

/** A deadline is told as one thing, but for the conditions and clauses of its extensions. */
function inDeadlines(old: Entries, newer: Entries, path: Path): Difference[] {
  const inside = inRecords(old, newer, path).filter(({ path: at }) => isOfExtension(at.slice(path.length)))
  const own = (deadline: Entries) => form(withoutConditions(deadline))
  return own(old) === own(newer) ? inside : [{ kind: 'changed', path, old, new: newer }, ...inside]
}

function isOfExtension(path: Path): boolean {
  return path.at(-3) === 'extend' && (path.at(-1) === 'when' || path.at(-1) === 'clause')
}

function withoutConditions(deadline: Entries): unknown {
  return JSON.parse(
    JSON.stringify(deadline, (key, value) => (key === 'when' || key === 'clause' ? undefined : value)),
  )
}

function inLists(old: unknown[], newer: unknown[], path: Path): Difference[] {
  const { pairs, added, removed } = align(old, newer, path)
  const first = moved(pairs, old, newer)
  return [
    ...pairs.flatMap(([was, is]) => differencesOf(was, is, [...path, newer.indexOf(is)])),
    ...added.map(
      (entry): Difference => ({
        kind: 'added',
        path: [...path, newer.indexOf(entry)],
        old: undefined,
        new: entry,
      }),
    ),
    ...removed.map(
      (entry): Difference => ({
        kind: 'removed',
        path: [...path, old.indexOf(entry)],
        old: entry,
        new: undefined,
      }),
    ),
    ...(first === undefined
      ? []
      : [{ kind: 'reordered' as const, path: [...path, newer.indexOf(first)], old, new: newer }]),
  ]
}

type Entries = Record<string, unknown>

function inRecords(old: Entries, newer: Entries, path: Path): Difference[] {
  const known = (entries: Entries) => Object.keys(entries).filter((key) => !isPlace(key, entries[key]))
  const names = [...new Set([...known(newer), ...known(old)])]
  const inside = names.flatMap((name) => {
    const numbered = isNumbered(path) && name === 'order'
    return numbered ? [] : differencesOf(own(old, name), own(newer, name), [...path, name])
  })
  const common = (entries: Entries) =>
    inOrder(entries).filter((name) => Object.hasOwn(old, name) && Object.hasOwn(newer, name))
  const [before, after] = [common(old), common(newer)]
  const first =
    before.length === after.length ? after.find((name, index) => name !== before[index]) : undefined
  return first === undefined
    ? inside
    : [...inside, { kind: 'reordered', path: [...path, first], old, new: newer }]
}

function own(entries: Entries, name: string): unknown {
  return Object.hasOwn(entries, name) ? entries[name] : undefined
}

/** Clauses and obligations carry the number of their place in the file. */
function isNumbered([section, name, more]: Path): boolean {
  return (section === 'clauses' || section === 'obligations') && name !== undefined && more === undefined
}

function inOrder(entries: Entries): string[] {
  const place = (name: string) => {
    const entry = entries[name]
    return isRecord(entry) && typeof entry.order === 'number' ? entry.order : 0
  }
  return Object.keys(entries).toSorted((one, other) => place(one) - place(other))
}
