import type { Expression, ValueType } from '../model.ts'
import { type Path, pathText } from '../yaml/tree.ts'
import type { Context } from './context.ts'

/** What an expression must give where it stands. */
export type Expected = 'boolean' | 'number' | 'integer' | 'instant' | 'text' | 'words' | 'value'

/** A part of a text that is an expression: where it begins in the text, after `lead` characters that we put before it. */
export interface Piece {
  source: string
  index: number
  lead?: number
}

/** An expression that is the whole value. */
export function expression(
  context: Context,
  authored: string | boolean,
  at: Path,
  expected: Expected,
): Expression {
  return piece(context, { source: String(authored), index: 0 }, at, expected)
}

/** A condition, where one is given. */
export function condition(
  context: Context,
  authored: string | boolean | undefined,
  at: Path,
): Expression | undefined {
  return authored === undefined ? undefined : expression(context, authored, at, 'boolean')
}

/** An expression within a longer text. */
export function piece(
  context: Context,
  { source, index, lead = 0 }: Piece,
  at: Path,
  expected: Expected,
): Expression {
  const compiled: Expression = {
    source,
    type: 'other',
    path: pathText(at),
    position: context.positionOf(at),
    readsLine: false,
  }
  const checked = context.environment?.check(source)
  if (!checked) return compiled
  if (!checked.ok) {
    const start = Math.max(0, checked.range.start - lead)
    context.report({ at, index: index + start }, checked.id, checked.message, checked.help)
    return compiled
  }
  if (!accepted[expected].includes(checked.type)) {
    context.report({ at, index }, 'type-mismatch', mismatch(at, expected, checked.type), advice[expected])
  }
  const readsLine = checked.readsLine || checked.reads.some((name) => context.lineNames.has(name))
  return { ...compiled, type: checked.type, readsLine }
}

const accepted: Record<Expected, readonly ValueType[]> = {
  boolean: ['boolean'],
  number: ['number', 'integer'],
  integer: ['integer', 'number'],
  instant: ['instant'],
  text: ['text'],
  words: ['text', 'text-list'],
  value: ['text', 'boolean', 'number', 'integer', 'instant', 'text-list', 'other'],
}

const advice: Record<Expected, string> = {
  boolean: 'A condition compares something, such as order.total > 100, or asks has(order.paidAt).',
  number: 'Write a number, or an expression that gives one, such as line.price or percent(15, order.total).',
  integer: 'Write a whole number, or an expression that gives one.',
  instant: 'Name an instant such as order.deliveredAt, a window, or after(order.paidAt, "3 days").',
  text: 'Write a text in quotes, or a fact that is a text.',
  words: 'Write a text in quotes, or a fact that is a text or a list of texts.',
  value: '',
}

const words: Record<ValueType | 'words' | 'value', string> = {
  text: 'a text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  instant: 'an instant',
  'text-list': 'a list of texts',
  words: 'a text',
  other: 'something else',
  value: 'a value',
}

function mismatch(at: Path, expected: Expected, found: ValueType): string {
  const name = [...at].reverse().find((key) => typeof key === 'string')
  return `"${name}" needs ${words[expected]} here, and this gives ${words[found]}.`
}
