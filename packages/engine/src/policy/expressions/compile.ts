import { Absent, fault } from './absent.ts'
import { compileCall } from './compile-call.ts'
import { compileLoop } from './compile-loop.ts'
import { compileHas, compilePath, fieldOf } from './compile-path.ts'
import { Decimal } from './decimal.ts'
import type { BinaryOperator, Node } from './node.ts'
import { operatorOf } from './operators.ts'
import type { Schema } from './schema.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** A part of an expression, ready to run. */
export type Run = (state: State) => Value

/** How to run it, and the steps of the work budget that it takes, loops left out. */
export interface Compiled {
  run: Run
  cost: number
}

/** What a name means where it stands. */
export interface Context {
  schema: Schema
  /** Names of windows, whose instant is the end of a day or a moment, and so no part of what follows it. */
  windows: ReadonlySet<string>
  /** The names of the loops around, outermost first. */
  variables: readonly string[]
}

/**
 * Makes a checked expression ready to run. Each part gives a value or why there is none: a condition whose answer
 * does not depend on what is absent has one all the same.
 */
export function compile(node: Node, context: Context): Compiled {
  const part = (inner: Node) => compile(inner, context)
  switch (node.kind) {
    case 'literal': {
      const { value } = node
      return { run: () => value, cost: 0 }
    }
    case 'path':
      return compilePath(node, context)
    case 'has':
      return compileHas(node.path, context)
    case 'call':
      return compileCall(node, context)
    case 'loop':
      return compileLoop(node, context)
    case 'binary': {
      const [left, right] = [part(node.left), part(node.right)]
      return {
        run: operatorOf(node.operator, left.run, right.run),
        cost: left.cost + right.cost + (dear[node.operator] ?? 1),
      }
    }
    case 'and':
    case 'or': {
      const parts = node.of.map(part)
      return { run: junction(parts.map(runOf), node.kind === 'or'), cost: costOf(parts) }
    }
    case 'not':
      return unary(part(node.of), (value) => value !== true)
    case 'negative':
      return unary(part(node.of), (value) => (value instanceof Decimal ? value.negated() : value))
    case 'choice':
      return choice(part(node.condition), part(node.yes), part(node.no))
    case 'list': {
      const parts = node.items.map(part)
      return { run: listOf(parts.map(runOf)), cost: costOf(parts) }
    }
    case 'fields': {
      const of = part(node.of)
      const name = node.fields.map((field) => field.name).join('.')
      return { run: (state) => fieldOf(of.run(state), name, state), cost: of.cost + 1 }
    }
    case 'entry':
      return unary(part(node.of), (list) => (list as readonly Value[])[node.index] ?? noEntry(node.index))
  }
}

/** Operators that take longer than a step. */
const dear: Partial<Record<BinaryOperator, number>> = { '*': 4, '/': 16, '%': 16 }

const runOf = ({ run }: Compiled): Run => run
const costOf = (parts: readonly Compiled[]): number => parts.reduce((sum, { cost }) => sum + cost, 1)

/** `&&` and `||`: one part that decides is enough, whatever is absent elsewhere. */
function junction(runs: readonly Run[], deciding: boolean): Run {
  return (state) => {
    let absent: Absent | undefined
    for (const run of runs) {
      const value = run(state)
      if (value === deciding) return deciding
      if (value instanceof Absent) absent = absent ? absent.and(value) : value
    }
    return absent ?? !deciding
  }
}

function unary({ run, cost }: Compiled, apply: (value: Value) => Value): Compiled {
  return {
    run(state) {
      const value = run(state)
      return value instanceof Absent ? value : apply(value)
    },
    cost: cost + 1,
  }
}

function choice(condition: Compiled, yes: Compiled, no: Compiled): Compiled {
  return {
    run(state) {
      const answer = condition.run(state)
      if (answer instanceof Absent) return answer
      return answer === true ? yes.run(state) : no.run(state)
    },
    cost: condition.cost + Math.max(yes.cost, no.cost),
  }
}

function listOf(runs: readonly Run[]): Run {
  return (state) => {
    const values: Value[] = []
    for (const run of runs) {
      const value = run(state)
      if (value instanceof Absent) return value
      values.push(value)
    }
    return values
  }
}

function noEntry(index: number): Absent {
  return fault(`The list has no entry ${index}: it is shorter than that.`)
}
