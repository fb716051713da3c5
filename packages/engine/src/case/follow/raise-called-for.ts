import { hasEnded, lineOf } from '../duties.ts'
import type { CaseEvent } from '../events.ts'
import { startLadder } from '../ladder.ts'
import { named } from '../named.ts'
import { raise, raiseObligation } from '../raise.ts'
import { stateOf, type Turn } from '../turn.ts'

/** Raises what this event calls for: the policy's obligations, the ladder when the case begins, the answer to a review. */
export function raiseCalledFor(turn: Turn, event: CaseEvent, names: string[]): void {
  const line = lineOf(event)
  for (const [name, obligation] of Object.entries(turn.loaded.policy.obligations)) {
    if (!obligation.after.some((after) => names.includes(after))) continue
    raiseObligation(turn, name, event.at, {
      ...(line === undefined ? {} : { line }),
      ...(event.type === 'investigation-started' ? { task: event.data.task } : {}),
    })
  }
  if (event.type === 'opened' && !hasEnded(stateOf(turn))) startLadder(turn)
  if (event.type === 'review-requested') raiseReview(turn, event.data.review, event.at)
}

function raiseReview(turn: Turn, name: string, start: number): void {
  const review = named(turn.loaded.policy.reviews, name)
  if (!review) return
  const duty = {
    owes: review.by,
    pauses: [],
    ifLate: [],
    ifKept: [],
    remind: [],
    clause: review.answerClause ?? review.clause,
  }
  raise(
    turn,
    { name: `answer-${name}`, source: 'review', owes: review.by, to: 'customer', does: ['answer-review'] },
    review.deadline ? { ...duty, deadline: review.deadline } : duty,
    start,
  )
}
