import type { Node, PathNode } from './node.ts'

/** `order.payment.method`, as written. */
export function dotted({ root, fields }: PathNode): string {
  return [root, ...fields.map((field) => field.name)].join('.')
}

/** The facts that are certainly there where a condition gives this answer. */
export function guardedBy(node: Node, answer: boolean): ReadonlySet<string> {
  switch (node.kind) {
    case 'has':
      return answer ? new Set([dotted(node.path)]) : none
    case 'not':
      return guardedBy(node.of, !answer)
    case 'and':
    case 'or': {
      const guards = node.of.map((each) => guardedBy(each, answer))
      const allGiveIt = (node.kind === 'and') === answer
      return guards.reduce((some, more) => (allGiveIt ? some.union(more) : some.intersection(more)))
    }
    default:
      return none
  }
}

const none: ReadonlySet<string> = new Set()
