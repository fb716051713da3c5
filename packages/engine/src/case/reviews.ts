import type { CaseState } from './types.ts'

/** The reviews that have been asked for and not answered; those of a case that ended since are over with it. */
export function openReviews(state: CaseState): CaseState['reviews'] {
  return state.status === 'under-review' || state.status === 'referred'
    ? state.reviews.filter((review) => review.outcome === undefined)
    : []
}
