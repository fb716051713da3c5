/** The names that an expression, a period or a time limit may read, without the fields behind a dot. */
export function identifiersIn(source: string): Set<string> {
  const withoutTexts = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => computedIn(text))
  return new Set(withoutTexts.match(/(?<![.\w])[A-Za-z_]\w*/g) ?? [])
}

function computedIn(text: string): string {
  return /^"\{[^}]*\}/.exec(text)?.[0] ?? ' '
}

/** The names that stand anywhere in some keys of a named value. */
export function identifiersWithin(value: unknown): Set<string> {
  if (typeof value === 'string') return identifiersIn(value)
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((part) => [...identifiersWithin(part)]))
}
