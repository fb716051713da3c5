import type { Expression, Policy } from '../model.ts'
import { expressionsIn } from './expressions-in.ts'
import { branches, pathOf, type Tree, treeOf } from './tree.ts'

/** A call with its literal arguments: `happened("decided")`. */
export interface Call {
  name: string
  literals: string[]
}

/** What an expression reads: plain names (`now`, `let`, windows, tables), facts (`order.deliveredAt`) and calls. */
export interface Reads {
  names: Set<string>
  facts: Set<string>
  calls: Call[]
}

const macros = new Set(['exists', 'all', 'filter', 'map', 'exists_one'])

/** What the expression itself reads. */
export function readsOf(expression: Expression): Reads {
  const reads: Reads = { names: new Set(), facts: new Set(), calls: [] }
  collect(treeOf(expression), reads, new Set())
  return reads
}

/** What the expression reads, and what the named values, windows and tables that it reads do. */
export function readsThrough(policy: Policy, expression: Expression): Reads {
  const reads: Reads = { names: new Set(), facts: new Set(), calls: [] }
  const waiting = [expression]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const own = readsOf(next)
    for (const name of own.names) {
      if (!reads.names.has(name)) waiting.push(...definitionOf(policy, name))
      reads.names.add(name)
    }
    for (const fact of own.facts) reads.facts.add(fact)
    reads.calls.push(...own.calls)
  }
  return reads
}

function definitionOf(policy: Policy, name: string): Expression[] {
  return expressionsIn([policy.let[name], policy.windows[name], policy.tables[name]])
}

function collect(tree: Tree, reads: Reads, bound: Set<string>): void {
  const path = pathOf(tree)
  if (path !== undefined) {
    const root = path.split('.')[0] as string
    if (bound.has(root)) return
    if (path === root) reads.names.add(path)
    else reads.facts.add(path)
    return
  }
  if (tree.op === 'call') {
    reads.calls.push({ name: tree.args[0], literals: tree.args[1].flatMap(literal) })
  }
  if (tree.op === 'rcall' && macros.has(tree.args[0])) {
    const [, receiver, [variable, ...bodies]] = tree.args
    collect(receiver, reads, bound)
    const within = new Set(bound)
    if (variable?.op === 'id') within.add(variable.args)
    for (const body of bodies) collect(body, reads, within)
    return
  }
  for (const branch of branches(tree)) collect(branch, reads, bound)
}

function literal(tree: Tree): string[] {
  return tree.op === 'value' && typeof tree.args === 'string' ? [tree.args] : []
}
