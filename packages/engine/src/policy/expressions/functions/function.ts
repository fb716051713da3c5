import type { State } from '../state.ts'
import type { Value } from '../value.ts'

/** The types that functions take and give, as the expression library names them. */
export type TypeName = 'number' | 'text' | 'boolean' | 'instant' | 'list<number>' | 'list<instant>'

/** What a text argument must be, beyond a text; it is then checked when the policy is loaded. */
export type Meaning =
  | 'time of day'
  | 'instant'
  | 'period'
  | 'event'
  | 'obligation'
  | 'step'
  | 'remedy'
  | 'suspension'
  | 'language'

/** A function that conditions can call. */
export interface PolicyFunction {
  name: string
  takes: readonly TypeName[]
  gives: TypeName
  /** What the text arguments mean, by position. */
  means?: readonly (Meaning | undefined)[]
  /** Whether the number it gives is whole: always, or when its arguments are. */
  whole?: 'always' | 'like its arguments'
  /** Whether the answer is one about the line being judged. */
  readsLine?: true
  /** Whether it asks the case itself, so that the trace shows the answer. */
  asksCase?: true
  /** Whether the expression library knows its types already. */
  ofLibrary?: true
  /** What a call costs of the work budget, in steps; 1 when not said. */
  cost?: number
  /** The arguments are of the declared types and none is absent. */
  run(state: State, ...values: Value[]): Value
}
