import type { Authored } from '../schema/policy.ts'
import type { Path } from '../yaml/tree.ts'
import { identifiersWithin } from './identifiers.ts'

/** A name that `let`, `windows` or `tables` gives, where it stands, and what it reads. */
export interface NamedValue {
  name: string
  at: Path
  reads: ReadonlySet<string>
}

/** The named values of a policy. */
export function namedValues({ let: lets = {}, windows = {}, tables = {} }: Authored): NamedValue[] {
  const valuesOf = (section: string, record: Record<string, unknown>, read: (value: never) => unknown) =>
    Object.entries(record).map(([name, value]) => ({
      name,
      at: [section, name],
      reads: identifiersWithin(read(value as never)),
    }))
  return [
    ...valuesOf('let', lets, (value) => value),
    ...valuesOf('windows', windows, (deadline) => deadline),
    ...valuesOf('tables', tables, ({ input }: { input: unknown }) => input),
  ]
}

/** The names of values that read the line being judged, through others as well. */
export function readingLine(values: readonly NamedValue[]): Set<string> {
  const found = new Set<string>()
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { name, reads } of values) {
      if (reads.has('line') || [...reads].some((read) => found.has(read))) found.add(name)
    }
  }
  return found
}

/** Names that are defined by themselves, each circle once, beginning and ending with the same name; and the first that goes too deep. */
export function findCircles(values: readonly NamedValue[]): {
  circles: NamedValue[][]
  tooDeep?: NamedValue
} {
  const byName = new Map(values.map((value) => [value.name, value]))
  const done = new Set<NamedValue>()
  const circles: NamedValue[][] = []
  let tooDeep: NamedValue | undefined
  for (const value of values) visit(value, [])
  return { circles, ...(tooDeep && { tooDeep }) }

  function visit(value: NamedValue, from: NamedValue[]): void {
    const start = from.indexOf(value)
    if (start >= 0) circles.push([...from.slice(start), value])
    if (from.length > deepestNames) tooDeep ??= from[0]
    if (start >= 0 || done.has(value) || tooDeep) return
    for (const name of value.reads) {
      const next = byName.get(name)
      if (next) visit(next, [...from, value])
    }
    done.add(value)
  }
}

/** How many named values may rest on one another. */
export const deepestNames = 50
