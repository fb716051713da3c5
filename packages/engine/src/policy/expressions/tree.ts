import type { ASTNode } from '@marcbachmann/cel-js'
import { Decimal } from './decimal.ts'
import { celLoops } from './functions/index.ts'
import { exactSize } from './library.ts'
import type { BinaryOperator, Field, LoopNode, Node, PathNode } from './node.ts'
import { Unacceptable } from './problem.ts'

/** The deepest that parts of an expression may stand in one another. */
const deepestTree = 100
/** A loop in a loop is allowed, a third one inside is not. */
const deepestLoops = 2

/**
 * The tree of an expression, from the library's. Refuses what CEL has and this language has not. Numbers are made
 * exact in the library's tree as well, so that its type check sees one type of number.
 */
export function treeOf(syntax: ASTNode): Tree {
  const origins: Tree['origins'] = new Map()
  return { root: convert(syntax, { depth: 0, loops: 0, origins }), origins }
}

/** A tree, and where each part of it came from in the library's. */
export interface Tree {
  root: Node
  origins: Map<Node, ASTNode>
}
interface Place {
  depth: number
  loops: number
  origins: Tree['origins']
}

function convert(syntax: ASTNode, place: Place): Node {
  const node = converted(syntax, place)
  place.origins.set(node, syntax)
  return node
}

function converted(node: ASTNode, place: Place): Node {
  const { depth } = place
  if (depth > deepestTree) throw refusal(node, 'expression-too-deep', 'This is nested too deeply.', nameParts)
  const range = { start: node.start, end: node.end }
  const part = (inner: ASTNode) => convert(inner, { ...place, depth: depth + 1 })
  switch (node.op) {
    case 'value':
      return { kind: 'literal', value: literal(node), ...range }
    case 'id':
      return { kind: 'path', root: node.args, fields: [], ...range }
    case '.':
      return fields(node, part)
    case '[]':
      return { kind: 'entry', of: part(node.args[0]), index: entryIndex(node.args[1]), ...range }
    case 'call':
      return call(node, node.args[0], undefined, node.args[1], part)
    case 'rcall':
      return celLoops.has(node.args[0])
        ? loop(node, node.args, place)
        : call(node, node.args[0], node.args[1], node.args[2], part)
    case 'list':
      return { kind: 'list', items: node.args.map(part), ...range }
    case '!_':
      return { kind: 'not', of: part(node.args), ...range }
    case '-_':
      return { kind: 'negative', of: part(node.args), ...range }
    case '&&':
      return { kind: 'and', of: chain(node, '&&').map(part), ...range }
    case '||':
      return { kind: 'or', of: chain(node, '||').map(part), ...range }
    case '?:':
      return {
        kind: 'choice',
        condition: part(node.args[0]),
        yes: part(node.args[1]),
        no: part(node.args[2]),
        ...range,
      }
    case 'map':
      throw refusal(
        node,
        'not-in-the-language',
        'Maps are not part of the policy language.',
        'Write a table.',
      )
    case '.?':
    case '[?]':
      throw refusal(
        node,
        'not-in-the-language',
        'Optional fields are not part of the policy language.',
        guard,
      )
    default: {
      const [left, right] = node.args
      return {
        kind: 'binary',
        operator: node.op satisfies BinaryOperator,
        left: part(left),
        right: part(right),
        ...range,
      }
    }
  }
}

const nameParts = 'Give parts of it a name under let, and use the names here.'
const guard = 'Guard with has(…), as in has(order.deliveredAt) && …'

function literal(node: ASTNode & { op: 'value' }): Decimal | string | boolean {
  const value = node.args
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint' || typeof value === 'number') {
    const text = node.input.slice(node.start, node.end)
    const decimal = Decimal.from(typeof value === 'bigint' ? value : text)
    if (!decimal)
      throw refusal(
        node,
        'number-too-long',
        `${text.slice(0, 40)} is too long a number.`,
        'Write a shorter one.',
      )
    ;(node as { args: unknown }).args = decimal
    return decimal
  }
  if (value === null) throw refusal(node, 'not-in-the-language', 'There is no null.', guard)
  const what = value instanceof Uint8Array ? 'Bytes are' : 'Unsigned numbers are'
  throw refusal(
    node,
    'not-in-the-language',
    `${what} not part of the policy language.`,
    'Write 12, 1.5 or "text".',
  )
}

function entryIndex(node: ASTNode): number {
  if (node.op === 'value' && typeof node.args === 'bigint' && node.args < 1000n) return Number(node.args)
  throw refusal(
    node,
    'not-in-the-language',
    'An entry of a list is named by its place.',
    'Write 0 for the first one.',
  )
}

function fields(node: ASTNode & { op: '.' }, part: (inner: ASTNode) => Node): Node {
  const names: Field[] = []
  let inner: ASTNode = node
  while (inner.op === '.') {
    names.unshift({ name: inner.args[1], start: inner.pos, end: inner.end })
    inner = inner.args[0]
  }
  const range = { start: node.start, end: node.end }
  if (inner.op === 'id') return { kind: 'path', root: inner.args, fields: names, ...range }
  return { kind: 'fields', of: part(inner), fields: names, ...range }
}

function chain(node: ASTNode, operator: '&&' | '||'): ASTNode[] {
  const items: ASTNode[] = []
  let left = node
  while (left.op === operator) {
    items.unshift(left.args[1])
    left = left.args[0]
  }
  return [left, ...items]
}

function call(
  node: ASTNode,
  name: string,
  of: ASTNode | undefined,
  values: readonly ASTNode[],
  part: (inner: ASTNode) => Node,
): Node {
  const range = { start: node.start, end: node.end }
  if (name === 'has' && !of) return { kind: 'has', path: hasArgument(node, values, part), ...range }
  if (name === 'size') (node.args as unknown[])[0] = exactSize
  const from = node.input.indexOf(name, of?.end ?? node.start)
  const nameRange = { start: from, end: from + name.length }
  return { kind: 'call', name, ...(of && { of: part(of) }), values: values.map(part), nameRange, ...range }
}

function hasArgument(node: ASTNode, values: readonly ASTNode[], part: (inner: ASTNode) => Node): PathNode {
  const path = values.length === 1 && values[0] ? part(values[0]) : undefined
  if (path?.kind === 'path' && path.fields.length > 0) return path
  throw refusal(node, 'not-a-fact', 'has(…) asks whether a fact is there.', 'Write has(order.deliveredAt).')
}

function loop(node: ASTNode, [name, over, values]: [string, ASTNode, ASTNode[]], place: Place): LoopNode {
  const { depth, loops } = place
  if (loops === deepestLoops) {
    throw refusal(node, 'loops-too-deep', 'A third loop inside two others is not allowed.', nameParts)
  }
  const variable = values[0]
  const middle = name === 'map' && values.length === 3
  if (variable?.op !== 'id' || values.length !== (middle ? 3 : 2)) {
    const example = `Write customer.cases.${name}(c, …): a name for each entry, then what is asked of it.`
    throw refusal(node, 'loop-unreadable', `${name} takes a name and an expression.`, example)
  }
  const inside = (inner: ASTNode) => convert(inner, { ...place, depth: depth + 1, loops: loops + 1 })
  return {
    kind: 'loop',
    name: name as LoopNode['name'],
    over: convert(over, { ...place, depth: depth + 1 }),
    variable: variable.args,
    ...(middle && { where: inside(values[1] as ASTNode) }),
    body: inside(values.at(-1) as ASTNode),
    start: node.start,
    end: node.end,
  }
}

function refusal(node: ASTNode, id: string, message: string, help: string): Unacceptable {
  return new Unacceptable(id, message, help, node)
}
