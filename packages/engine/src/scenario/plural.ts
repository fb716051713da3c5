/** "team or party" → "teams or parties", "kind of request" → "kinds of request", "outside body" → "outside bodies". */
export function plural(kind: string): string {
  if (kind.includes(' or ')) return kind.split(' or ').map(plural).join(' or ')
  const [head = kind, ...rest] = kind.split(' of ')
  return [`${head.replace(/([^aeiou])y$/, '$1ie')}s`, ...rest].join(' of ')
}
