import { formatInstant } from '../../calendar/index.ts'
import type { FactRead } from '../../policy/expressions/types.ts'
import type { Review } from '../../policy/model.ts'
import { invalid, noneToChoose, text } from '../inputs/read.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { decidedSince, openReviews, reviewOpenUntil } from '../reviews.ts'
import { isStaff, may } from '../rights.ts'
import { moveTo } from '../settle.ts'
import { record, standing, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Asks for a review of what was decided, by whoever the policy names for it. Several can run side by side, each once for a decision. */
export function requestReview(turn: Turn): Refusal | undefined {
  const { loaded } = turn
  const names = Object.keys(loaded.policy.reviews)
  if (names.length === 0) return noneToChoose(turn, 'review', 'This policy has no review.').refusal
  const given = text(turn, 'review')
  if (!given.ok) return given.refusal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const name = given.value ?? names[0] ?? ''
  const review = named(loaded.policy.reviews, name)
  if (!review)
    return invalid(turn, `There is no review "${name}"; there is ${names.join(', ')}.`, {
      id: 'one-of',
      at: 'review',
      value: name,
      options: names,
    }).refusal
  const no = standing(turn, notOpen(turn, name, review), may(loaded, turn.by, 'overrule'))
  if (no) return no
  record(turn, 'review-requested', { review: name, ...(reason.value ? { reason: reason.value } : {}) })
  moveTo(turn, 'under-review')
  return undefined
}

function notOpen(turn: Turn, name: string, review: Review): Refusal | undefined {
  const { loaded, by, now } = turn
  const state = stateOf(turn)
  const no = (message: string, facts: FactRead[] = [], overrulable = true) =>
    refusal(loaded, 'review-not-open', { clause: review.clause, message, facts, overrulable })
  if (!review.askedBy.includes(by.party) && !isStaff(loaded, by)) {
    const message = `This review is for the ${review.askedBy.join(' or ')} to ask for.`
    const wouldChange = [{ fact: 'by', is: by.party, needs: `one of ${review.askedBy.join(', ')}` }]
    return refusal(loaded, 'not-permitted', { clause: review.clause, message, wouldChange })
  }
  if (openReviews(state).some((each) => each.review === name))
    return no('This review is under way.', [{ name: 'case.status', value: state.status }], false)
  const since = decidedSince(state, review)
  if (since < 0) return no('Nothing has been decided yet that could be reviewed.', [], false)
  if (state.reviews.some((each) => each.review === name && each.outcome && each.at >= since))
    return no('This decision has been reviewed already.', [], false)
  const until = reviewOpenUntil(loaded, state, now, name)
  if (until === undefined || now < until) return undefined
  const { zone } = loaded.contextOf(state.region)
  return no('The time to ask for this review is over.', [
    { name: 'now', value: formatInstant(now, zone) },
    { name: `reviews.${name}.ask-within`, value: formatInstant(until, zone) },
  ])
}
