import type { Zone } from '../../calendar/index.ts'
import { Absent } from './absent.ts'
import type { Flip } from './flips.ts'
import { dotted } from './guards.ts'
import type { BinaryNode, BinaryOperator, CallNode, LoopNode, Node } from './node.ts'
import { readable } from './plain.ts'
import { isSubject } from './resolve.ts'
import type { WouldChange } from './types.ts'
import type { Value } from './value.ts'

type ValueAt = (node: Node) => Value

/** A change of one atomic condition, in words: the fact, what it is, and what it would have to be. */
export function describeFlip({ atom, to, source }: Flip, valueAt: ValueAt, zone: Zone): WouldChange[] {
  const is = (node: Node) => readable(valueAt(node), zone)
  switch (atom.kind) {
    case 'binary':
      return comparison(atom, to, source, valueAt, zone)
    case 'has': {
      const value = valueAt(atom.path)
      const kept = value instanceof Absent || typeof value === 'object' ? null : readable(value, zone)
      return [{ fact: dotted(atom.path), is: kept, needs: to ? 'present' : 'absent' }]
    }
    case 'call':
      return [textCall(atom, to, source, valueAt, zone) ?? plainChange(atom, to, source, is(atom))]
    case 'loop':
      return [{ fact: named(atom.over, source), is: is(atom.over), needs: entries(atom, to, source) }]
    default:
      return [plainChange(atom, to, source, is(atom))]
  }
}

const negated: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}
const mirrored: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function comparison(
  { operator, left, right }: BinaryNode,
  to: boolean,
  source: string,
  valueAt: ValueAt,
  zone: Zone,
): WouldChange[] {
  if (operator === 'in' && isFixed(left)) {
    const text = shown(valueAt(left), zone)
    const is = readable(valueAt(right), zone)
    return [{ fact: named(right, source), is, needs: `${to ? 'with' : 'without'} ${text}` }]
  }
  const swap = operator !== 'in' && (isFixed(left) || (isNow(right) && !isFact(left)))
  const [subject, other] = swap ? [right, left] : [left, right]
  const [value, limit] = [valueAt(subject), valueAt(other)]
  const absent = [value, limit].filter((each) => each instanceof Absent)
  if (limit instanceof Absent || (value instanceof Absent && subject.kind !== 'path')) {
    const missing = absent.flatMap((each) => each.missing)
    return missing.map((fact) => ({ fact, is: null, needs: 'present' }))
  }
  const facing = swap ? (mirrored[operator] ?? operator) : operator
  const wanted = to ? facing : (negated[facing] ?? facing)
  const needs = operator === 'in' ? membership(limit, to, zone) : phrase(wanted, limit, zone)
  return [{ fact: named(subject, source), is: readable(value, zone), needs }]
}

function phrase(operator: BinaryOperator, limit: Value, zone: Zone): string {
  const instant = typeof limit === 'number'
  const words: Partial<Record<BinaryOperator, string>> = instant
    ? { '<': 'before ', '<=': 'at or before ', '>': 'after ', '>=': 'at or after ' }
    : { '<': 'less than ', '<=': 'at most ', '>': 'more than ', '>=': 'at least ' }
  const lead = operator === '==' ? '' : operator === '!=' ? 'anything but ' : (words[operator] ?? '')
  return `${lead}${shown(limit, zone)}`
}

function membership(list: Value, to: boolean, zone: Zone): string {
  const options = (Array.isArray(list) ? list : []).map((each) => shown(each, zone))
  if (options.length === 1) return `${to ? '' : 'anything but '}${options[0]}`
  return `${to ? 'one' : 'none'} of ${options.join(', ')}`
}

const textWords: Readonly<Record<string, string>> = {
  startsWith: 'starting with',
  endsWith: 'ending with',
  contains: 'containing',
}

function textCall(
  { name, of, values }: CallNode,
  to: boolean,
  source: string,
  valueAt: ValueAt,
  zone: Zone,
): WouldChange | undefined {
  const words = textWords[name]
  if (!of || !values[0] || words === undefined) return undefined
  const needs = `${to ? '' : 'not '}${words} ${shown(valueAt(values[0]), zone)}`
  return { fact: named(of, source), is: readable(valueAt(of), zone), needs }
}

function entries({ name, variable, body }: LoopNode, to: boolean, source: string): string {
  const condition = source.slice(body.start, body.end).replaceAll(`${variable}.`, '')
  if (name === 'exists') return `${to ? 'an entry' : 'no entry'} where ${condition}`
  return to ? `only entries where ${condition}` : `an entry where not ${condition}`
}

function plainChange(atom: Node, to: boolean, source: string, is: unknown): WouldChange {
  return { fact: named(atom, source), is, needs: String(to) }
}

function named(node: Node, source: string): string {
  return node.kind === 'path' ? dotted(node) : source.slice(node.start, node.end)
}

function shown(value: Value, zone: Zone): string {
  if (Array.isArray(value)) return value.map((each) => shown(each, zone)).join(', ')
  return String(readable(value, zone))
}

function isFixed(node: Node): boolean {
  if (node.kind === 'list') return node.items.every(isFixed)
  return node.kind === 'literal' || (node.kind === 'negative' && isFixed(node.of))
}

function isFact(node: Node): boolean {
  return node.kind === 'path' && isSubject(node.root)
}

function isNow(node: Node): boolean {
  return node.kind === 'path' && node.root === 'now'
}
