import { deepestNesting } from './library.ts'
import type { ExpressionProblem } from './problem.ts'
import { reservedHelp } from './reserved-words.ts'

const tokens: Readonly<Record<string, string>> = {
  EOF: 'the end of the expression',
  LPAREN: '"("',
  RPAREN: '")"',
  LBRACKET: '"["',
  RBRACKET: '"]"',
  LBRACE: '"{"',
  RBRACE: '"}"',
  COMMA: '","',
  COLON: '":"',
  QUESTION: '"?"',
  DOT: '"."',
  IDENTIFIER: 'a name',
  NUMBER: 'a number',
  STRING: 'a text',
  BOOLEAN: 'true or false',
}

/** Spellings of other languages, at the place where the parser stopped, and the one to write instead. */
const habits: readonly [RegExp, string][] = [
  [/^(and)\b/i, 'Write && for "and".'],
  [/^(or)\b/i, 'Write || for "or".'],
  [/^(not)\b/i, 'Write ! for "not".'],
  [/^(is|equals)\b/i, 'Write == to compare.'],
  [/^=/, 'Write == to compare.'],
  [/^<>/, 'Write != for "is not".'],
  [/^&/, 'Write && for "and".'],
  [/^\|/, 'Write || for "or".'],
  [/^[“”„«»‘’]/, 'Write straight quotes: "text".'],
]

/** Words an error of the library's parser in the author's terms. */
export function parseProblem(error: unknown, source: string): ExpressionProblem {
  const { code, summary, range } = (error ?? {}) as Partial<{
    code: string
    summary: string
    range: { start: number; end: number }
  }>
  const start = Math.min(range?.start ?? 0, source.length)
  const end = Math.max(start, Math.min(range?.end ?? source.length, source.length))
  if (code === 'limit_exceeded') return tooNested({ start, end: source.length })
  return {
    id: 'expression-unreadable',
    message: `This expression cannot be read: ${wording(summary ?? String(error), code, source, start)}.`,
    help:
      code === 'reserved_identifier'
        ? reservedHelp
        : (habit(source, start) ?? 'Look at what stands just before this place.'),
    range: { start, end },
  }
}

function wording(summary: string, code: string | undefined, source: string, start: number): string {
  if (code === 'unexpected_character') return `nothing fits "${source.slice(start).split(/\s/, 1)[0]}" here`
  const words = summary.replace(/\b[A-Z]{2,}\b/g, (token) => tokens[token] ?? token.toLowerCase())
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function habit(source: string, start: number): string | undefined {
  if (source.trim() === '') return 'Write a condition, or leave the key out.'
  const places = [start, ...(start > 0 ? [start - 1] : [])]
  for (const place of places) {
    const rest = source.slice(place).trimStart()
    const found = habits.find(([pattern]) => pattern.test(rest))
    if (found) return found[1]
  }
  const before = /\b(and|or|not)\s*$/i.exec(source.slice(0, start))
  return before ? habits.find(([pattern]) => pattern.test(before[0]))?.[1] : undefined
}

function tooNested(range: { start: number; end: number }): ExpressionProblem {
  return {
    id: 'expression-too-deep',
    message: `This expression is nested more than ${deepestNesting} deep, or has too many parts.`,
    help: 'Give parts of it a name under let, and use the names here.',
    range,
  }
}
