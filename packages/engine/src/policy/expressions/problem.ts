import type { Range } from './node.ts'

/** What is wrong with an expression, where in its source, and what to do. */
export interface ExpressionProblem {
  /** Stable, kebab-case: `unknown-name`, `type-mismatch`, … */
  id: string
  message: string
  help: string
  range: Range
}

/** Thrown between the files of this folder only; `createEnvironment` and `parseExpression` give it as a value. */
export class Unacceptable extends Error {
  readonly problem: ExpressionProblem

  constructor(id: string, message: string, help: string, { start, end }: Range) {
    super(message)
    this.problem = { id, message, help, range: { start, end } }
  }
}
