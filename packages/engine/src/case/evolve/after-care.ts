import type { CaseState } from '../types.ts'
import { type Reducers, withLineFacts } from './reducer.ts'

/** Reviews, the seller's conduct, and what comes after a decision. */
export const afterCare: Reducers = {
  'review-requested': (state, data, event) => ({
    reviews: [...state.reviews, { review: data.review, at: event.at }],
  }),
  'review-answered': (state, data) => ({
    facts: { ...state.facts, ...data.facts },
    reviews: state.reviews.map((review, index) =>
      review.review === data.review &&
      index === state.reviews.findLastIndex((each) => each.review === data.review)
        ? { ...review, outcome: data.outcome }
        : review,
    ),
  }),
  'seller-answered': (state, data) => ({
    facts: { ...state.facts, ...data.facts, answer: data.answer },
    lines: withLineFacts(state.lines, data.lines),
  }),
  'failure-recorded': (state, data, event) => ({
    failures: [...state.failures, { failure: data.failure, at: event.at }],
  }),
  'sanction-proposed': (state, data, event) => ({
    sanctions: [...state.sanctions, { sanction: data.sanction, state: 'proposed', at: event.at }],
  }),
  'sanction-decided': (state, data, event) => ({
    sanctions: state.sanctions.map((each) =>
      each.sanction === data.sanction
        ? { ...each, state: 'decided', at: event.at, effective: data.effective }
        : each,
    ),
  }),
  'sanction-effective': (state, data) => ({
    seller: { ...state.seller, standing: data.standing },
    sanctions: state.sanctions.map((each) =>
      each.sanction === data.sanction
        ? {
            ...each,
            inForce: true,
            standing: data.standing,
            standingBefore: String(state.seller?.standing ?? 'good'),
          }
        : each,
    ),
  }),
  'sanction-contested': (state, data, event) => ({
    sanctions: state.sanctions.map((each) =>
      each.sanction === data.sanction ? { ...each, state: 'contested', at: event.at } : each,
    ),
  }),
  'contest-decided': (state, data, event) => ({
    sanctions: state.sanctions.map((each) =>
      each.sanction === data.sanction ? { ...each, state: data.outcome, at: event.at } : each,
    ),
    ...(data.outcome === 'lifted'
      ? { seller: { ...state.seller, standing: standingWithout(state, data.sanction) } }
      : {}),
  }),
}

/** The standing of a seller with one sanction lifted: what the latest of those still in force gave, else what it was before. */
function standingWithout({ sanctions, seller }: CaseState, sanction: string): unknown {
  const lifted = sanctions.find((each) => each.sanction === sanction)
  if (!lifted?.inForce) return seller?.standing ?? 'good'
  const others = sanctions.filter((each) => each !== lifted && each.inForce && each.state !== 'lifted')
  return others.at(-1)?.standing ?? lifted.standingBefore ?? 'good'
}
