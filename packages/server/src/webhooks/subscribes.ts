/** Patterns in which an endpoint names the types that it wants: words with `*` for anything. */
export const typePattern = /^[a-z0-9.*-]{1,100}$/

/** Whether one of the patterns takes a type: `case.*` takes `case.decided`. */
export function subscribes(patterns: readonly string[], type: string): boolean {
  return patterns.some((pattern) => fits(pattern.split('*'), type))
}

/** The pieces between the stars must follow each other; the first at the beginning, the last at the end. */
function fits(pieces: readonly string[], type: string): boolean {
  const [first = '', ...others] = pieces
  if (others.length === 0) return type === first
  const last = others.pop() ?? ''
  if (!type.startsWith(first) || type.length < first.length + last.length || !type.endsWith(last))
    return false
  let from = first.length
  for (const piece of others) {
    const found = type.indexOf(piece, from)
    if (found < 0 || found + piece.length > type.length - last.length) return false
    from = found + piece.length
  }
  return true
}
