import type { TypeCheckResult } from '@marcbachmann/cel-js'
import { functionsByName } from './functions/index.ts'
import { type BinaryNode, type CallNode, type Node, partsOf } from './node.ts'
import type { Parsed } from './parse.ts'
import { type ExpressionProblem, Unacceptable } from './problem.ts'

const words: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a number',
  string: 'a text',
  bool: 'true or false',
  'google.protobuf.Timestamp': 'an instant',
  'google.protobuf.Duration': 'a length of time',
  'list<number>': 'a list of numbers',
  'list<string>': 'a list of texts',
  'list<bool>': 'a list of true and false',
  'list<google.protobuf.Timestamp>': 'a list of instants',
  text: 'a text',
  boolean: 'true or false',
  instant: 'an instant',
  'list<instant>': 'a list of instants',
  dyn: 'something unknown',
}

/** The type in the author's words. */
export function typeWords(type: string): string {
  return words[type] ?? (type.startsWith('list') ? 'a list' : 'something with facts of its own')
}

/** Words a type error of the library, at the operator or call of the tree where it arose. */
export function typeProblem(error: TypeCheckResult['error'], { tree, typeOf }: Parsed): ExpressionProblem {
  const range = { start: error?.range?.start ?? tree.start, end: error?.range?.end ?? tree.end }
  const node = nodeAt(tree, error?.node ?? range) ?? tree
  const problem = (message: string, help: string) => ({
    id: 'type-mismatch',
    message,
    help,
    range: { start: node.start, end: node.end },
  })
  const type = (part: Node) => typeOf(part) ?? 'dyn'
  if (node.kind === 'binary') {
    return operatorProblem(node, type(node.left), type(node.right))
  }
  if (node.kind === 'call') return problem(callMessage(node, type), callHelp(node))
  if (node.kind === 'and' || node.kind === 'or') {
    const wrong = node.of.find((part) => !['bool', 'dyn'].includes(type(part))) ?? node
    const sign = node.kind === 'and' ? '&&' : '||'
    const message = `${sign} goes between conditions, and this is ${typeWords(type(wrong))}.`
    return { ...problem(message, conditionHelp(type(wrong))), range: { start: wrong.start, end: wrong.end } }
  }
  if (node.kind === 'not') {
    return problem(
      `! turns a condition round, and this is ${typeWords(type(node.of))}.`,
      conditionHelp(type(node.of)),
    )
  }
  if (node.kind === 'negative') {
    const message = `- in front goes with a number, and this is ${typeWords(type(node.of))}.`
    return problem(message, 'Write it in front of a number.')
  }
  if (node.kind === 'list') {
    const kinds = [...new Set(node.items.map((item) => typeWords(type(item))))]
    return problem(
      `A list holds one type, and this one has ${kinds.join(' and ')}.`,
      'As in ["gold", "platinum"].',
    )
  }
  if (node.kind === 'choice') {
    const message = `Both sides of the ":" must be alike: ${typeWords(type(node.yes))} and ${typeWords(type(node.no))}.`
    return problem(message, 'Before the "?" stands a condition, and after it two values of one type.')
  }
  if (node.kind === 'loop') {
    return problem(
      `${node.name} goes through a list, with a condition for each entry.`,
      'As in order.lines.exists(l, l.quantity > 5).',
    )
  }
  return { ...problem(plain(error?.summary), 'Check the types of the facts in the reference.'), range }
}

/** CEL reckons with instants and durations; here a period is counted by `after` and `before`. Throws Unacceptable. */
export function refuseInstantArithmetic({ tree, typeOf }: Parsed): void {
  const check = (node: Node): void => {
    if (node.kind === 'binary' && (node.operator === '+' || node.operator === '-')) {
      const [left = 'dyn', right = 'dyn'] = [typeOf(node.left), typeOf(node.right)]
      if ([left, right].includes('google.protobuf.Timestamp')) {
        const { id, message, help, range } = operatorProblem(node, left, right)
        throw new Unacceptable(id, message, help, range)
      }
    }
    partsOf(node).forEach(check)
  }
  check(tree)
}

function operatorProblem(node: BinaryNode, left: string, right: string): ExpressionProblem {
  return {
    id: 'type-mismatch',
    message: `${node.operator} does not go between ${typeWords(left)} and ${typeWords(right)}.`,
    help: operatorHelp(node.operator, left, right),
    range: { start: node.start, end: node.end },
  }
}

function plain(summary = 'The types do not fit.'): string {
  const text = summary.replace(/'([^']+)'/g, (quoted, name) => words[name] ?? quoted)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace('..', '.')
}

function operatorHelp(operator: string, left: string, right: string): string {
  const types = [left, right]
  const instant = types.includes('google.protobuf.Timestamp')
  if (types.includes('google.protobuf.Duration'))
    return 'Write daysBetween(from, to) or hoursBetween(from, to).'
  if (instant && (operator === '+' || (operator === '-' && left !== right))) {
    return `Write ${operator === '+' ? 'after' : 'before'}(instant, "3 days").`
  }
  if (instant && operator === '-') return 'Write daysBetween(from, to) or hoursBetween(from, to).'
  if (instant && types.includes('string'))
    return 'Compare with an instant, such as now or at(order.deliveredAt, "12:00").'
  if (instant) return 'Compare two instants, or count with daysBetween(from, to).'
  if (types.includes('string') && types.includes('number'))
    return 'A number is written without quotes; number(…) reads one from a text.'
  if (types.includes('bool') && types.includes('string')) return 'true and false are written without quotes.'
  if (operator === 'in') return 'As in customer.tier in ["gold", "platinum"].'
  return 'Both sides must be of the same type.'
}

function conditionHelp(type: string): string {
  return type === 'bool' || type === 'dyn'
    ? 'Write a comparison.'
    : 'Write a comparison, such as … == …, or has(…).'
}

function callMessage(node: CallNode, type: (part: Node) => string): string {
  const given = node.values.map((value) => typeWords(type(value)))
  const after = node.of ? ` after ${typeWords(type(node.of))}` : ''
  return `${node.name} cannot be called with ${given.length === 0 ? 'nothing' : given.join(' and ')}${after}.`
}

function callHelp(node: CallNode): string {
  const overloads = node.of ? undefined : functionsByName.get(node.name)
  if (overloads) {
    return `It takes ${overloads.map(({ takes }) => takes.map(typeWords).join(' and ')).join(', or ')}.`
  }
  return node.name === 'size' ? 'It takes a list or a text.' : 'It stands after a text and takes a text.'
}

function nodeAt(tree: Node, { start, end }: { start: number; end: number }): Node | undefined {
  const inner = partsOf(tree).find((part) => part.start <= start && part.end >= end)
  const deeper = inner && nodeAt(inner, { start, end })
  if (deeper) return deeper
  return tree.start <= start && tree.end >= end ? tree : undefined
}
