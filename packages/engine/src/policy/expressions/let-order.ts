/** An order in which each name comes after those it reads, and the circles of names that read themselves. */
export interface LetOrder {
  order: string[]
  /** For each name of a circle, the circle: `a`, `b`, `a`. */
  circles: Map<string, string[]>
}

/** Puts named expressions in order; `reads` gives, for each, the named expressions that it reads. */
export function letOrder(reads: ReadonlyMap<string, readonly string[]>): LetOrder {
  const order: string[] = []
  const circles = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const start of reads.keys()) {
    const path = seen.has(start) ? [] : [start]
    const onPath = new Set(path)
    const left = new Map(path.map((name) => [name, [...(reads.get(name) ?? [])]]))
    for (let name = path.at(-1); name !== undefined; name = path.at(-1)) {
      seen.add(name)
      const next = left.get(name)?.pop()
      if (next === undefined) {
        path.pop()
        onPath.delete(name)
        order.push(name)
      } else if (onPath.has(next)) {
        const circle = [...path.slice(path.indexOf(next)), next]
        for (const each of circle) circles.set(each, circle)
      } else if (!seen.has(next)) {
        path.push(next)
        onPath.add(next)
        left.set(next, [...(reads.get(next) ?? [])])
      }
    }
  }
  return { order, circles }
}
