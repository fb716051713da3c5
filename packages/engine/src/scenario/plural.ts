/** "kind of request" → "kinds of request", "outside body" → "outside bodies". */
export function plural(kind: string): string {
  const [head = kind, ...rest] = kind.split(' of ')
  return [`${head.replace(/([^aeiou])y$/, '$1ie')}s`, ...rest].join(' of ')
}
