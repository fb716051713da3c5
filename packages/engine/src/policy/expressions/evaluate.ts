import type { LoadedPolicy } from '../load.ts'
import type { Expression } from '../model.ts'
import { Absent, fault } from './absent.ts'
import type { Run } from './compile.ts'
import { evaluated, readable } from './plain.ts'
import { type Reads, type State, workBudget } from './state.ts'
import type { Evaluated, Evaluation, FactRead, Scope } from './types.ts'
import type { Value } from './value.ts'

/** The value of an expression: instants in milliseconds, numbers as decimal strings; or why there is none. */
export function evaluate(loaded: LoadedPolicy, expression: Expression, scope: Scope): Evaluated {
  return evaluated(valueIn(loaded.stateOf(scope), loaded.run(expression.source)))
}

/** Whether a condition holds. No condition always does; one whose answer rests on an absent fact is unknown. */
export function holds(
  loaded: LoadedPolicy,
  expression: Expression | undefined,
  scope: Scope,
): boolean | 'unknown' {
  if (!expression) return true
  const value = valueIn(loaded.stateOf(scope), loaded.run(expression.source))
  return value instanceof Absent ? 'unknown' : value === true
}

/** The value, with every fact read on the way to it: through `let`, windows and tables too, each by its name. */
export function evaluateWithFacts(loaded: LoadedPolicy, expression: Expression, scope: Scope): Evaluation {
  const state = loaded.stateOf(scope)
  const reads: Reads = new Map()
  const value = valueIn(state, loaded.run(expression.source), reads)
  return { expression, result: evaluated(value), facts: factsRead(reads, state) }
}

/** Runs a part of an expression in a state, with a work budget of its own. */
export function valueIn(state: State, run: Run, reads?: Reads): Value {
  const { steps, reads: before } = state
  state.steps = workBudget
  state.reads = reads
  try {
    return run(state)
  } catch (error) {
    if (error instanceof RangeError) return fault('This is nested too deeply to be worked out.')
    throw error
  } finally {
    state.steps = steps
    state.reads = before
  }
}

/** What was read, for people. */
export function factsRead(reads: Reads, state: State): FactRead[] {
  const facts: FactRead[] = []
  for (const [name, value] of reads) facts.push(state.told(name, value, readable))
  return facts
}
