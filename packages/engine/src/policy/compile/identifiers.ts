/** The names that an expression, a period or a time limit may read, without the fields behind a dot. */
export function identifiersIn(source: string): Set<string> {
  const withoutTexts = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => computedIn(text))
  return new Set(withoutTexts.match(/(?<![.\w])[A-Za-z_]\w*/g) ?? [])
}

function computedIn(text: string): string {
  return /^"\{[^}]*\}/.exec(text)?.[0] ?? ' '
}

/** The names that stand anywhere in a named value; of a deadline, without its words and the clauses it cites. */
export function identifiersWithin(value: unknown, key = ''): Set<string> {
  if (typeof value === 'boolean' || key === 'clause' || key === 'title') return new Set()
  if (typeof value === 'string')
    return identifiersIn(periodKeys.has(key) ? computed(value) : withoutWords(value))
  if (typeof value !== 'object' || value === null) return new Set()
  const isList = Array.isArray(value)
  return new Set(
    Object.entries(value).flatMap(([name, part]) => [...identifiersWithin(part, isList ? key : name)]),
  )
}

const periodKeys = new Set(['within', 'by'])

function computed(text: string): string {
  return /^\s*\{([^}]*)\}/.exec(text)?.[1] ?? ''
}

function withoutWords(text: string): string {
  return text.replace(
    /^\s*(?:\d{1,2}:\S*\s+on the day \w+|the end of the day \w+|\d+\s[^()"]*?\s(?:before|after))\s/,
    '',
  )
}
