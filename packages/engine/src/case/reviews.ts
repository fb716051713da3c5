import type { Instant } from '../calendar/index.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { Review } from '../policy/model.ts'
import { dueAt } from '../policy/values/deadline.ts'
import { leadLine } from './duties.ts'
import { named } from './named.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'

/** The reviews that have been asked for and not answered; those of a case that ended since are over with it. */
export function openReviews(state: CaseState): CaseState['reviews'] {
  return state.status === 'under-review' || state.status === 'referred'
    ? state.reviews.filter((review) => review.outcome === undefined)
    : []
}

/** When what this review is of last happened, -1 where it has not; a request refused in part is a refusal too. */
export function decidedSince({ happened, lines }: CaseState, review: Review): Instant {
  const inPart = review.of.includes('refused') && lines.some((line) => line.verdict?.outcome === 'refused')
  const events = inPart ? [...review.of, 'line-refused', 'admitted'] : review.of
  return Math.max(-1, ...events.map((event) => happened[event]?.last ?? -1))
}

/** Until when a review can be asked for; undefined where there is no limit, or nothing has been decided yet. */
export function reviewOpenUntil(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  name: string,
): Instant | undefined {
  const review = named(loaded.policy.reviews, name)
  const since = review ? decidedSince(state, review) : -1
  if (!review?.askWithin || since < 0) return undefined
  return dueAt(loaded, review.askWithin, since, scopeOf(loaded, state, now, leadLine(state)))
}
