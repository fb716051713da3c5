/** The known name that a mistyped one most likely meant, if any is near: within a third of its letters, or `most` edits. */
export function nearest(
  name: string,
  known: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  if (name.length > 60) return undefined
  const wanted = name.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.min(most, Math.max(1, Math.floor(name.length / 3))) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** How many names a sentence lists where there are too many to list them all. */
const listedOfMany = 12

/** `Did you mean "x"?`, or what else helps: the names there are, all of them where there are at most so many. */
export function suggest(name: string, known: readonly string[], kinds: string, most = listedOfMany): string {
  const near = nearest(name, known)
  if (near !== undefined) return `Did you mean "${near}"?`
  if (known.length === 0) return `There are no ${kinds}.`
  const shown = known.length > most ? [...known.slice(0, listedOfMany), '…'] : known
  return `There are these ${kinds}: ${shown.join(', ')}.`
}

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1)
      let distance = Math.min((previous[column] as number) + 1, (current[column - 1] as number) + 1, replaced)
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, (beforePrevious[column - 2] as number) + 1)
      }
      current.push(distance)
    }
    ;[beforePrevious, previous] = [previous, current]
  }
  return previous[to.length] as number
}
