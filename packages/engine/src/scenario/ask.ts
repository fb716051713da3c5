import {
  choices,
  costsOf,
  obligationsOf,
  offersOf,
  outsideBodiesOf,
  proposalsOf,
  readySteps,
  servicesOf,
  valueNow,
  warningsOf,
  windowsOf,
} from '../case/index.ts'
import type { CaseState, Given } from '../case/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { CaseQuestions } from './questions.ts'
import type { ScenarioStep } from './types.ts'

/** The questions of the case layer about one case at one instant; without a case, most have an empty answer. */
export function ask(
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  given: Given,
  { at }: ScenarioStep,
): CaseQuestions {
  return {
    obligations: () => (state ? obligationsOf(loaded, state, at) : []),
    choices: () => choices(loaded, given, at),
    offers: () => (state ? offersOf(loaded, state, at) : []),
    proposals: () => (state ? proposalsOf(loaded, state, at) : []),
    readySteps: () => (state ? readySteps(loaded, state) : []),
    costs: () => (state ? costsOf(loaded, state, at) : []),
    windows: () => (state ? windowsOf(loaded, state, at) : []),
    value: (name) => (state ? valueNow(loaded, state, name, at) : undefined),
    services: () => servicesOf(loaded, given, at),
    outsideBodies: () => (state ? outsideBodiesOf(loaded, state, at) : []),
    warnings: () => (state ? warningsOf(loaded, state) : []),
  }
}
