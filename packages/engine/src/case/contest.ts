import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { dueAt } from '../policy/values/deadline.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'

/** Until when a sanction that was decided can be contested; undefined where there is no limit, or no such sanction. */
export function contestOpenUntil(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  sanction: string,
): Instant | undefined {
  const contest = loaded.policy.conduct?.contest
  const decidedAt = state.sanctions.find((each) => each.sanction === sanction)?.at
  if (!contest || decidedAt === undefined) return undefined
  return dueAt(loaded, contest.deadline, decidedAt, scopeOf(loaded, state, now))
}
