import { caseFunctions } from './case.ts'
import type { PolicyFunction } from './function.ts'
import { instantFunctions } from './instants.ts'
import { numberFunctions } from './numbers.ts'

export type { Meaning, PolicyFunction, TypeName } from './function.ts'
export { afterEnd } from './instants.ts'

/** Every function of the language, overloads of one name one after the other. */
export const policyFunctions: readonly PolicyFunction[] = [
  ...instantFunctions,
  ...numberFunctions,
  ...caseFunctions,
]

/** The functions by name. */
export const functionsByName: ReadonlyMap<string, readonly PolicyFunction[]> = Map.groupBy(
  policyFunctions,
  (each) => each.name,
)

/** What CEL itself brings, called as a function or after a dot. */
export const celFunctions = ['has', 'size'] as const
export const celMethods = [
  'exists',
  'all',
  'filter',
  'map',
  'size',
  'startsWith',
  'endsWith',
  'contains',
] as const
/** Those that go through a list and name each entry of it. */
export const celLoops: ReadonlySet<string> = new Set(['exists', 'all', 'filter', 'map'])
