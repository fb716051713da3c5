import { named } from './named.ts'
import { refusal } from './refusals.ts'
import { openReviews } from './reviews.ts'
import { openRuns, remedyOf } from './runs/find.ts'
import { stateOf, type Turn } from './turn.ts'
import type { LineState, Refusal } from './types.ts'

/** The refusal of what would end a matter that is under way: a remedy, the customer's choice of one, a review of it. */
export function unfinished(turn: Turn): Refusal | undefined {
  const state = stateOf(turn)
  const running = openRuns(state)[0]
  if (running)
    return refusal(turn.loaded, 'not-now', {
      clause: remedyOf(turn, running.remedy).clause,
      message: `"${running.remedy}" is under way; its steps come first.`,
      facts: [{ name: `remedy ${running.remedy}`, value: 'under way' }],
    })
  const choosing = state.lines.find((line) => (line.offers ?? []).length > 0)
  if (choosing) return toChoose(turn, choosing)
  const reviewed = openReviews(state)[0]
  if (!reviewed) return undefined
  return refusal(turn.loaded, 'not-now', {
    clause: named(turn.loaded.policy.reviews, reviewed.review)?.clause,
    message: `The review "${reviewed.review}" has yet to be answered.`,
    facts: [{ name: `review ${reviewed.review}`, value: 'open' }],
  })
}

function toChoose(turn: Turn, choosing: LineState): Refusal {
  return refusal(turn.loaded, 'not-now', {
    clause: choosing.decision?.clause,
    message: `The customer has yet to choose among ${choosing.offers?.join(', ')}.`,
    facts: [{ name: 'offered', value: choosing.offers }],
  })
}
