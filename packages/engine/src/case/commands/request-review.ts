import { dueAt } from '../../policy/values/deadline.ts'
import { leadLine } from '../duties.ts'
import { invalid, text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { scopeOf } from '../scope.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Asks for a review of what was decided, by whoever the policy names for it. */
export function requestReview(turn: Turn): Refusal | undefined {
  const { loaded, by, now } = turn
  const given = text(turn, 'review')
  if (!given.ok) return given.refusal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const names = Object.keys(loaded.policy.reviews)
  const name = given.value ?? names[0] ?? ''
  const review = loaded.policy.reviews[name]
  if (!review)
    return invalid(
      turn,
      names.length > 0
        ? `There is no review "${name}"; there is ${names.join(', ')}.`
        : 'This policy has no review.',
    ).refusal
  const state = stateOf(turn)
  const no = (message: string) => refusal(loaded, 'review-not-open', { clause: review.clause, message })
  if (!review.askedBy.includes(by.party) && !loaded.policy.teams[by.party])
    return no(`This review is for the ${review.askedBy.join(' or ')} to ask for.`)
  if (state.status === 'under-review') return no('A review is under way.')
  const since = Math.max(-1, ...review.of.map((event) => state.happened[event]?.last ?? -1))
  if (since < 0) return no('Nothing has been decided yet that could be reviewed.')
  if (state.reviews.some((each) => each.review === name && each.at >= since))
    return no('This decision has been reviewed already.')
  const until =
    review.askWithin && dueAt(loaded, review.askWithin, since, scopeOf(loaded, state, now, leadLine(state)))
  if (until !== undefined && now >= until) return no('The time to ask for this review is over.')
  record(turn, 'review-requested', { review: name, ...(reason.value ? { reason: reason.value } : {}) })
  moveTo(turn, 'under-review')
  return undefined
}
