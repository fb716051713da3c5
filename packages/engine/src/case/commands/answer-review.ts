import type { Fields } from '../../policy/expressions/types.ts'
import { invalid } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { moveTo, settle } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { readOutcomes } from './decide.ts'

/** Answers a review: every point of its checklist, and the decision upheld or changed. */
export function answerReview(turn: Turn, contents: Fields): Refusal | undefined {
  const { loaded, by, command } = turn
  const state = stateOf(turn)
  const open = state.reviews.findLast((review) => review.outcome === undefined)
  const review = open && loaded.policy.reviews[open.review]
  if (!open || !review)
    return refusal(loaded, 'review-not-open', { message: 'No review has been asked for.' })
  if (by.party !== review.by && by.party !== 'system') {
    return refusal(loaded, 'not-permitted', {
      clause: review.clause,
      message: `This review is for ${review.by} to answer.`,
    })
  }
  const checklist = (command.with?.checklist ?? {}) as Record<string, boolean | string>
  const blank = Object.keys(review.checklist).filter(
    (point) => typeof checklist[point] !== 'boolean' && !String(checklist[point] ?? '').trim(),
  )
  if (blank.length > 0) {
    return refusal(loaded, 'contents-missing', {
      clause: review.checklist[blank[0] ?? '']?.clause ?? review.clause,
      message: `The checklist is not complete: ${blank.join(', ')}.`,
      missing: blank.map((name) => ({ what: 'content' as const, name })),
    })
  }
  const outcome = command.with?.outcome
  if (outcome !== 'upheld' && outcome !== 'changed')
    return invalid(turn, '"outcome" is upheld or changed.').refusal
  const data = { review: open.review, outcome, checklist, facts: contents } as const
  if (outcome === 'upheld') {
    record(turn, 'review-answered', data)
    moveTo(turn, state.statusBefore ?? 'closed')
    return undefined
  }
  reopenLines(turn, review.clause)
  const decided = withDecision(turn)
  if (!decided.ok) return decided.refusal
  record(turn, 'review-answered', data)
  settle(turn, decided.value, { facts: contents })
  return undefined
}

/** A changed answer decides anew: `decision` beside it, or per line in `lines`. */
function withDecision(turn: Turn) {
  const given = turn.command.with ?? {}
  const whole = { ...given, outcome: given.decision ?? 'approve' }
  const before = turn.command
  turn.command = { ...before, with: whole }
  const read = readOutcomes(turn)
  turn.command = before
  return read
}

/** What was refused at intake can be granted on review. */
function reopenLines(turn: Turn, clause: string): void {
  const shut = stateOf(turn).lines.filter((line) => line.verdict && line.verdict.outcome !== 'admitted')
  if (shut.length === 0) return
  record(turn, 'admitted', {
    verdicts: shut.map((line) => ({
      line: line.id,
      outcome: 'admitted',
      clause,
      rule: 'overruled on review',
    })),
  })
}
