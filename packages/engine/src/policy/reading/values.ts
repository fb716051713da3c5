import type { Expression, Policy, Scalar, TableRow } from '../model.ts'
import { pathOf, type Tree, treeOf } from './tree.ts'
import { type Assumptions, knownValue } from './truth.ts'

/** The least and the most that a number in a policy can be, given what is assumed. */
export interface Bounds {
  least: number
  most: number
}

/** What an amount can be: a number, a named value, a table's rows, or the least and most of several. */
export function boundsOf(policy: Policy, amount: Expression, assumed: Assumptions = {}): Bounds | undefined {
  return boundsOfTree(policy, treeOf(amount), assumed)
}

function boundsOfTree(policy: Policy, tree: Tree, assumed: Assumptions): Bounds | undefined {
  if (tree.op === 'value') {
    const value = Number(tree.args)
    return Number.isFinite(value) && tree.args !== '' ? { least: value, most: value } : undefined
  }
  if (tree.op === '?:') {
    const [, yes, no] = tree.args
    return join([boundsOfTree(policy, yes, assumed), boundsOfTree(policy, no, assumed)])
  }
  if (tree.op === 'call' && (tree.args[0] === 'min' || tree.args[0] === 'max')) {
    const sides = tree.args[1].map((side) => boundsOfTree(policy, side, assumed))
    if (!sides.every((side) => side !== undefined)) return undefined
    const choose = tree.args[0] === 'min' ? Math.min : Math.max
    return {
      least: choose(...sides.map((side) => side.least)),
      most: choose(...sides.map((side) => side.most)),
    }
  }
  const name = pathOf(tree)
  if (name === undefined) return undefined
  const table = policy.tables[name]
  if (table) return join(rowsThatFit(policy, name, assumed).map(({ value }) => single(value)))
  const named = policy.let[name]
  return named ? boundsOf(policy, named, assumed) : undefined
}

/** The rows of a table that can give its value, given what is assumed. */
export function rowsThatFit(policy: Policy, name: string, assumed: Assumptions): TableRow[] {
  const table = policy.tables[name]
  if (!table) return []
  const fitting: TableRow[] = []
  for (const row of table.rows) {
    const fits = Object.entries(row.match).map(([input, wanted]) => {
      const expression = table.input[input]
      const value = expression && knownValue(policy, treeOf(expression), assumed)
      if (value === undefined || !('oneOf' in wanted)) return undefined
      return wanted.oneOf.includes(value as Scalar)
    })
    if (fits.includes(false)) continue
    fitting.push(row)
    if (fits.every((fit) => fit === true) && row.from === undefined) break
  }
  return fitting
}

function single(value: Scalar): Bounds | undefined {
  const number = Number(value)
  return Number.isFinite(number) ? { least: number, most: number } : undefined
}

function join(bounds: (Bounds | undefined)[]): Bounds | undefined {
  const known = bounds.filter((bound) => bound !== undefined)
  if (known.length === 0 || known.length < bounds.length) return undefined
  return {
    least: Math.min(...known.map(({ least }) => least)),
    most: Math.max(...known.map(({ most }) => most)),
  }
}
