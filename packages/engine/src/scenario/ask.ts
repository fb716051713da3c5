import type { Instant } from '../calendar/index.ts'
import {
  choices,
  costsOf,
  obligationsOf,
  offersOf,
  outsideBodiesOf,
  proposalsOf,
  readySteps,
  servicesFor,
  servicesOf,
  valueNow,
  warningsOf,
  windowsOf,
} from '../case/index.ts'
import type { CaseState, Given } from '../case/types.ts'
import type { Fields } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { CaseQuestions } from './questions.ts'

/** The questions of the case layer about one case at one instant; without a case, most have an empty answer. */
export function ask(
  loaded: LoadedPolicy,
  state: CaseState | undefined,
  given: Given,
  now: Instant,
): CaseQuestions {
  return {
    obligations: () => (state ? obligationsOf(state) : []),
    choices: () => choices(loaded, given, now),
    offers: () => (state ? offersOf(loaded, state, now) : []),
    proposals: () => (state ? proposalsOf(loaded, state, now) : []),
    readySteps: () => (state ? readySteps(loaded, state) : []),
    costs: () => (state ? costsOf(loaded, state, now) : []),
    windows: () => (state ? windowsOf(loaded, state, now) : []),
    value: (name) => (state ? read(valueNow(loaded, state, name, now)) : undefined),
    services: () => services(loaded, state, given, now),
    outsideBodies: () => (state ? outsideBodiesOf(loaded, state, now) : []),
    warnings: () => (state ? warningsOf(loaded, state) : []),
  }
}

function read(value: ReturnType<typeof valueNow>): unknown {
  return value.known ? value.value : undefined
}

function services(loaded: LoadedPolicy, state: CaseState | undefined, given: Given, now: Instant): string[] {
  const ordered = (given.order?.lines ?? []) as Fields[]
  const listed = state
    ? state.lines.map(({ id }) => servicesOf(loaded, state, now, id))
    : ordered.map(({ id }) => servicesFor(loaded, given, now, String(id)))
  return [...new Set(listed.flat())]
}
