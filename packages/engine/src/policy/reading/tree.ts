import { type ASTNode, parse, serialize } from '@marcbachmann/cel-js'
import type { Expression } from '../model.ts'

/** A condition as a tree, for reading its form; it was type-checked when the policy was compiled. */
export type Tree = ASTNode

const trees = new WeakMap<Expression, Tree>()

export function treeOf(expression: Expression): Tree {
  const known = trees.get(expression)
  if (known) return known
  const tree = parse(expression.source).ast
  trees.set(expression, tree)
  return tree
}

/** The tree in one spelling, whatever spaces and brackets the author wrote. */
export function spelling(tree: Tree): string {
  return serialize(tree)
}

/** The trees that stand directly in this one. */
export function branches(tree: Tree): Tree[] {
  switch (tree.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [tree.args[0]]
    case 'call':
      return tree.args[1]
    case 'rcall':
      return [tree.args[1], ...tree.args[2]]
    case 'list':
      return tree.args
    case 'map':
      return tree.args.flat()
    case '!_':
    case '-_':
      return [tree.args]
    default:
      return [...tree.args]
  }
}

/** `order.payment.dispute` for a chain of names, otherwise nothing. */
export function pathOf(tree: Tree): string | undefined {
  if (tree.op === 'id') return tree.args
  if (tree.op !== '.') return undefined
  const before = pathOf(tree.args[0])
  return before === undefined ? undefined : `${before}.${tree.args[1]}`
}

/** A part of an expression as an expression of its own, for what reads expressions. */
export function part(tree: Tree): Expression {
  const source = tree.input.slice(tree.start, tree.end)
  return { source, type: 'other', path: '', position: { line: 1, column: 1 }, readsLine: false }
}
