import type { Instant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { Expression } from '../policy/model.ts'
import { leadLine } from './duties.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'
import { wholeCase } from './whole-case.ts'

/**
 * The line for which a condition holds: the one that something is about; for what is about the whole case, the first still admitted for which it does,
 * and the one that leads where it is not about lines. Undefined where it does not hold.
 */
export function lineItHoldsFor(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  when: Expression | undefined,
  about?: string,
): string | undefined {
  const is = (id: string) => holds(loaded, when, scopeOf(loaded, state, now, id)) === true
  return subjects(state, when, about).find(is)
}

function subjects(state: CaseState, when: Expression | undefined, about: string | undefined): string[] {
  if (about !== undefined && about !== wholeCase) return [about]
  if (!when?.readsLine) return [leadLine(state)]
  return state.lines.filter(({ verdict }) => !verdict || verdict.outcome === 'admitted').map(({ id }) => id)
}
