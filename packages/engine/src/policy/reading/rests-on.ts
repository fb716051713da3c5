import type { Deadline, Policy } from '../model.ts'
import { branches, pathOf, type Tree, treeOf } from './tree.ts'

/**
 * The facts without any one of which a deadline has no end, through windows and named values. A choice in an
 * expression, and the earliest of several, have another way out.
 */
export function restsOn(policy: Policy, deadline: Deadline): string[] {
  switch (deadline.kind) {
    case 'within':
      return deadline.from ? ofTree(policy, treeOf(deadline.from)) : []
    case 'wall-clock':
    case 'end-of-day':
      return ofTree(policy, treeOf(deadline.dayOf))
    case 'before':
      return ofTree(policy, treeOf(deadline.of))
    case 'instant':
      return ofTree(policy, treeOf(deadline.at))
    case 'latest':
      return deadline.of.flatMap((one) => restsOn(policy, one))
    case 'earliest':
      return []
  }
}

function ofTree(policy: Policy, tree: Tree): string[] {
  if (tree.op === '?:' || tree.op === 'rcall') return []
  const path = pathOf(tree)
  if (path === undefined) return branches(tree).flatMap((branch) => ofTree(policy, branch))
  const window = policy.windows[path]
  if (window) return restsOn(policy, window.deadline)
  const named = policy.let[path]
  if (named) return ofTree(policy, treeOf(named))
  return path.includes('.') ? [path] : []
}
