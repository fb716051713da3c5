import type * as z from 'zod/mini'
import type { ClauseId, Policy } from '../policy/model.ts'
import type { Difference, StepOutcome } from './types.ts'

/** One thing that a step can expect: one file each in expectations/. */
export interface Expectation {
  name: string
  value: z.ZodMiniType
  /** The policy's names that an expected value uses, so that a misspelt one is found before anything runs. */
  names?: (expected: never, policy: Policy) => NameUse[]
  compare: (expected: never, outcome: StepOutcome) => Difference | undefined
  /** The clauses that the expectation shows at work beyond what happened, for the coverage of clauses. */
  shows?: (expected: never, outcome: StepOutcome) => ShownClauses
}

export interface ShownClauses {
  granted?: (ClauseId | undefined)[]
  refused?: (ClauseId | undefined)[]
}

export interface NameUse {
  /** `clause`, `obligation`, … for the message. */
  kind: string
  name: string
  known: readonly string[]
  /** Where in the expected value. */
  path: readonly (string | number)[]
}

/** Declares an expectation; the type of the value follows from its schema. */
export function expectation<Schema extends z.ZodMiniType>(declared: {
  name: string
  value: Schema
  names?: (expected: z.infer<Schema>, policy: Policy) => NameUse[]
  compare: (expected: z.infer<Schema>, outcome: StepOutcome) => Difference | undefined
  shows?: (expected: z.infer<Schema>, outcome: StepOutcome) => ShownClauses
}): Expectation {
  return declared as Expectation
}

/** Names used as one value, as the items of a list, or as the keys of a map. */
export function uses(kind: string, names: string | readonly string[] | object, known: object): NameUse[] {
  const among = Object.keys(known)
  if (typeof names === 'string') return [{ kind, name: names, known: among, path: [] }]
  if (Array.isArray(names)) return names.map((name, path) => ({ kind, name, known: among, path: [path] }))
  return Object.keys(names).map((name) => ({ kind, name, known: among, path: [name] }))
}
