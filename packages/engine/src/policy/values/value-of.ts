import { valueIn } from '../expressions/evaluate.ts'
import { evaluated } from '../expressions/plain.ts'
import type { Evaluated, Scope } from '../expressions/types.ts'
import type { LoadedPolicy } from '../load.ts'

/** The value of a `let`, a window (an instant in milliseconds) or a table; worked out once for a scope. */
function valueNamed(loaded: LoadedPolicy, name: string, scope: Scope): Evaluated {
  return evaluated(valueIn(loaded.stateOf(scope), (state) => state.named(name)))
}

export { valueNamed as valueOf }
