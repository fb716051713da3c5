import { Decimal } from './decimal.ts'
import { type Node, partsOf } from './node.ts'
import { Unacceptable } from './problem.ts'

/** Refuses a division by the number 0, which never gives anything; throws Unacceptable. */
export function checkDivision(tree: Node): void {
  if (tree.kind === 'binary' && (tree.operator === '/' || tree.operator === '%')) {
    const { right } = tree
    if (right.kind === 'literal' && right.value instanceof Decimal && right.value.isZero) {
      const help = 'Divide by something that is not 0, or take the division out.'
      throw new Unacceptable('division-by-zero', 'Nothing can be divided by 0.', help, right)
    }
  }
  for (const part of partsOf(tree)) checkDivision(part)
}
