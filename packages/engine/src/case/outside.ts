import type { Instant } from '../calendar/index.ts'
import { evaluateWithFacts } from '../policy/expressions/evaluate.ts'
import type { FactRead } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { OutsideBody } from '../policy/model.ts'
import { dueAt } from '../policy/values/deadline.ts'
import { leadLine } from './duties.ts'
import { lineItHoldsFor } from './line-it-holds-for.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'

/** An outside body of the policy, and how it stands to this case now. */
export interface BodyStanding {
  body: string
  /** `not-theirs`: its condition does not hold for this customer or matter. */
  state: 'open' | 'not-yet' | 'over' | 'not-theirs'
  /** Until when the customer can turn to it; absent where there is no limit, or it does not run yet. */
  until?: Instant
  /** What its condition rests on, where it does not hold. */
  facts: FactRead[]
}

/** Every outside body of the policy, in its order, with why not where it is shut. */
export function bodiesOf(loaded: LoadedPolicy, state: CaseState, now: Instant): BodyStanding[] {
  return Object.entries(loaded.policy.outsideBodies).map(([body, declared]) => ({
    body,
    ...standingOf(loaded, state, now, declared),
  }))
}

/** The outside bodies to which the customer can turn now, in the policy's order. */
export function bodiesOpen(loaded: LoadedPolicy, state: CaseState, now: Instant): string[] {
  return bodiesOf(loaded, state, now).flatMap((each) => (each.state === 'open' ? each.body : []))
}

function standingOf(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  { after, when, within }: OutsideBody,
): Omit<BodyStanding, 'body'> {
  const scope = scopeOf(loaded, state, now, leadLine(state))
  if (lineItHoldsFor(loaded, state, now, when) === undefined)
    return { state: 'not-theirs', facts: when ? evaluateWithFacts(loaded, when, scope).facts : [] }
  const since = Math.max(-1, ...after.map((event) => state.happened[event]?.last ?? -1))
  if (after.length > 0 && since < 0) return { state: 'not-yet', facts: [] }
  const until = within && dueAt(loaded, within, since < 0 ? state.openedAt : since, scope)
  const isOver = until !== undefined && now >= until
  return { state: isOver ? 'over' : 'open', facts: [], ...(until === undefined ? {} : { until }) }
}
