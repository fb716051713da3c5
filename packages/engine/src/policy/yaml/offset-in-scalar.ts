import type { ScalarNode } from './tree.ts'

/** Where a character of a scalar's value stands in the file, whatever way the scalar is quoted or folded. */
export function offsetInScalar(text: string, scalar: ScalarNode, index: number): number {
  const value = String(scalar.value)
  let at = beginningOf(text, scalar)
  for (let read = 0; read < index && at < scalar.end; ) {
    if (isSpace(value[read])) {
      while (read < index && isSpace(value[read])) read += 1
      if (read === index && isSpace(value[read])) return at
      while (at < scalar.end && isSpace(text[at])) at += 1
    } else {
      at += lengthInFile(text, at, scalar)
      read += 1
    }
  }
  return Math.min(at, Math.max(scalar.start, scalar.end - 1))
}

function beginningOf(text: string, scalar: ScalarNode): number {
  if (scalar.style === 'single' || scalar.style === 'double') return scalar.start + 1
  if (scalar.style === 'plain') return scalar.start
  let at = text.indexOf('\n', scalar.start) + 1
  while (at < scalar.end && isSpace(text[at])) at += 1
  return at
}

function lengthInFile(text: string, at: number, { style }: ScalarNode): number {
  if (style === 'single' && text[at] === "'") return 2
  if (style !== 'double' || text[at] !== '\\') return 1
  const longer: Record<string, number> = { x: 4, u: 6, U: 10 }
  return longer[text[at + 1] ?? ''] ?? 2
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r'
}
