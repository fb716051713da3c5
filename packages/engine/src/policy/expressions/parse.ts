import type { Environment, TypeCheckResult } from '@marcbachmann/cel-js'
import { library } from './library.ts'
import type { Node } from './node.ts'
import { parseProblem } from './parse-problem.ts'
import { type ExpressionProblem, Unacceptable } from './problem.ts'
import { treeOf } from './tree.ts'

/** The longest that an expression may be, in characters. */
export const longestSource = 4000

/** An expression that is well formed; whether its names and types are right is another question. */
export interface Parsed {
  source: string
  tree: Node
  /** The library's type check, with the variables of the environment it was read in. */
  checkTypes(): TypeCheckResult
  /** The library's name for the type of a part, once `checkTypes` has come to it. */
  typeOf(part: Node): string | undefined
}

interface Typed {
  checkedType?: { name: string }
}

/** Reads an expression. Whatever the text, it answers within a few milliseconds. */
export function parseExpression(
  source: string,
  environment: Environment = library(),
): { ok: true; parsed: Parsed } | { ok: false; problem: ExpressionProblem } {
  try {
    if (source.length > longestSource) throw tooLong(source)
    const { ast, check } = environment.parse(source)
    const { root, origins } = treeOf(ast)
    const typeOf = (part: Node) => (origins.get(part) as Typed | undefined)?.checkedType?.name
    return { ok: true, parsed: { source, tree: root, checkTypes: check, typeOf } }
  } catch (error) {
    return { ok: false, problem: problemOf(error, source) }
  }
}

function problemOf(error: unknown, source: string): ExpressionProblem {
  if (error instanceof Unacceptable) return error.problem
  if (error instanceof RangeError) return tooDeep(source).problem
  return parseProblem(error, source)
}

/** A condition nested beyond what the engine follows. */
export function tooDeep(source: string): Unacceptable {
  return new Unacceptable(
    'expression-too-deep',
    'This expression is nested too deeply.',
    'Give parts of it a name under let, and use the names here.',
    { start: 0, end: source.length },
  )
}

function tooLong(source: string): Unacceptable {
  return new Unacceptable(
    'expression-too-long',
    `This expression has ${source.length} characters; ${longestSource} are the most.`,
    'Give parts of it a name under let, or write a list of cases as a table.',
    { start: longestSource, end: source.length },
  )
}
