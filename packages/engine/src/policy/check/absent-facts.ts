import type { Policy } from '../model.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { mayBeAbsent } from '../reading/may-be-absent.ts'
import { branches, pathOf, type Tree, treeOf } from '../reading/tree.ts'
import { conditionsOf } from './conditions.ts'

/**
 * A condition that says "not" of a fact that may be absent. A reader takes it to hold then; it does not, because a
 * condition that reads an absent fact never holds. Other readings of absent facts do what a reader expects.
 */
export const absentFacts: Check = (policy) =>
  conditionsOf(policy).flatMap((condition): Finding[] => {
    const [fact] = unguarded(policy, treeOf(condition))
    if (fact === undefined) return []
    return [
      {
        id: 'absent-fact',
        severity: 'warning',
        at: condition.path,
        position: condition.position,
        message: `Where ${fact} is absent this condition does not hold, though it reads as if it did.`,
        help: `Say what absence means: "!has(${fact}) || …" or "has(${fact}) && …", or give the fact a default.`,
      },
    ]
  })

/** Facts that stand under a "not" without a guard, in the order written. */
function unguarded(policy: Policy, tree: Tree): string[] {
  const guarded = new Set<string>()
  collectGuards(tree, guarded)
  return negated(policy, tree, false).filter((fact) => !guarded.has(fact) && mayBeAbsent(policy, fact))
}

function negated(policy: Policy, tree: Tree, under: boolean): string[] {
  if (tree.op === '!_') return negated(policy, tree.args, !under)
  if (tree.op === 'call' && tree.args[0] === 'has') return []
  if (tree.op === 'rcall') return []
  if (tree.op === '!=' || (under && tree.op === '==')) {
    return tree.op === '!=' && under ? [] : tree.args.flatMap(factsIn)
  }
  if (under && ['in', '.', '<', '<=', '>', '>='].includes(tree.op)) return factsIn(tree)
  return branches(tree).flatMap((branch) => negated(policy, branch, under))
}

function factsIn(tree: Tree): string[] {
  const path = pathOf(tree)
  if (path !== undefined) return path.includes('.') ? [path] : []
  return branches(tree).flatMap(factsIn)
}

function collectGuards(tree: Tree, guarded: Set<string>): void {
  if (tree.op === 'call' && tree.args[0] === 'has')
    for (const path of tree.args[1].flatMap(factsIn)) guarded.add(path)
  for (const branch of branches(tree)) collectGuards(branch, guarded)
}
