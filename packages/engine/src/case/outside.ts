import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import { dueAt } from '../policy/values/deadline.ts'
import { leadLine } from './duties.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'

/** The outside bodies to which the customer can turn now, in the policy's order. */
export function bodiesOpen(loaded: LoadedPolicy, state: CaseState, now: Instant): string[] {
  const scope = scopeOf(loaded, state, now, leadLine(state))
  return Object.entries(loaded.policy.outsideBodies)
    .filter(([, body]) => {
      const since = Math.max(-1, ...body.after.map((event) => state.happened[event]?.last ?? -1))
      if (body.after.length > 0 && since < 0) return false
      if (lineItHoldsFor(loaded, state, now, body.when) === undefined) return false
      const until = body.within && dueAt(loaded, body.within, since < 0 ? state.openedAt : since, scope)
      return until === undefined || now < until
    })
    .map(([name]) => name)
}
