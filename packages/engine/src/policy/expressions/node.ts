import type { Decimal } from './decimal.ts'

/** Where a part of an expression stands in its source. */
export interface Range {
  start: number
  end: number
}

/** A name and the fields after it, `order.payment.method`: a fact, a named value, or a loop's variable. */
export interface PathNode extends Range {
  kind: 'path'
  root: string
  fields: Field[]
}
export interface Field extends Range {
  name: string
}

export type BinaryOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%'

export interface BinaryNode extends Range {
  kind: 'binary'
  operator: BinaryOperator
  left: Node
  right: Node
}

export interface CallNode extends Range {
  kind: 'call'
  name: string
  /** What stands before the dot of a method. */
  of?: Node
  values: Node[]
  nameRange: Range
}

/** `list.exists(name, body)` and the like; `where` is the condition in the middle of `map`. */
export interface LoopNode extends Range {
  kind: 'loop'
  name: 'exists' | 'all' | 'filter' | 'map'
  over: Node
  variable: string
  where?: Node
  body: Node
}

/** An expression as a tree: what the library parsed, without what the language leaves out. */
export type Node =
  | PathNode
  | BinaryNode
  | CallNode
  | LoopNode
  | ({ kind: 'literal'; value: Decimal | string | boolean } & Range)
  | ({ kind: 'list'; items: Node[] } & Range)
  | ({ kind: 'fields'; of: Node; fields: Field[] } & Range)
  | ({ kind: 'entry'; of: Node; index: number } & Range)
  | ({ kind: 'has'; path: PathNode } & Range)
  | ({ kind: 'not' | 'negative'; of: Node } & Range)
  | ({ kind: 'and' | 'or'; of: Node[] } & Range)
  | ({ kind: 'choice'; condition: Node; yes: Node; no: Node } & Range)

/** The parts of an expression, in the order written. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'path':
      return []
    case 'has':
      return [node.path]
    case 'list':
      return node.items
    case 'fields':
    case 'entry':
    case 'not':
    case 'negative':
      return [node.of]
    case 'and':
    case 'or':
      return node.of
    case 'choice':
      return [node.condition, node.yes, node.no]
    case 'binary':
      return [node.left, node.right]
    case 'call':
      return node.of ? [node.of, ...node.values] : node.values
    case 'loop':
      return node.where ? [node.over, node.where, node.body] : [node.over, node.body]
  }
}
