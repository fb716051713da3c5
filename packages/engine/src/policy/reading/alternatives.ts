import type { Expression, Policy } from '../model.ts'
import { spelling, type Tree, treeOf } from './tree.ts'

/** A condition as alternatives, each a set of conjuncts that must all hold. */
export type Alternatives = Set<string>[]

const most = 32

/**
 * The condition spread out into alternatives of conjuncts, named conditions written out. No condition is one empty
 * alternative, which always holds. Undefined when there would be too many to be worth comparing.
 */
export function alternativesOf(policy: Policy, condition: Expression | undefined): Alternatives | undefined {
  if (condition === undefined) return [new Set()]
  return spread(policy, treeOf(condition), [])
}

/** Whether the later condition can only hold where the earlier one does, by its form alone. */
export function implied(earlier: Alternatives, later: Alternatives): boolean {
  return later.every((conjuncts) => earlier.some((fewer) => fewer.isSubsetOf(conjuncts)))
}

/** Whether the two say the same. */
export function same(one: Alternatives, other: Alternatives): boolean {
  return implied(one, other) && implied(other, one)
}

function spread(policy: Policy, tree: Tree, within: string[]): Alternatives | undefined {
  if (tree.op === '||') {
    const [left, right] = tree.args.map((side) => spread(policy, side, within))
    return left && right && left.length + right.length <= most ? [...left, ...right] : undefined
  }
  if (tree.op === '&&') {
    const [left, right] = tree.args.map((side) => spread(policy, side, within))
    if (!left || !right || left.length * right.length > most) return undefined
    return left.flatMap((one) => right.map((other) => one.union(other)))
  }
  const named = tree.op === 'id' ? policy.let[tree.args] : undefined
  if (named?.type === 'boolean' && !within.includes(tree.args as string)) {
    return spread(policy, treeOf(named), [...within, tree.args as string])
  }
  if (tree.op === 'value' && tree.args === true) return [new Set()]
  return [new Set([canonical(tree)])]
}

const mirrored: Record<string, string> = { '>': '<', '>=': '<=' }

/** `a > b` and `b < a` are one spelling. */
function canonical(tree: Tree): string {
  const turned = mirrored[tree.op]
  if (turned === undefined) return spelling(tree)
  const [left, right] = tree.args as [Tree, Tree]
  return `${spelling(right)} ${turned} ${spelling(left)}`
}
