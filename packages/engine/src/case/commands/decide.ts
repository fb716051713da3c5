import type { Fields } from '../../policy/expressions/types.ts'
import { readOutcomes, strangeKey } from '../decision/read-outcomes.ts'
import { invalid, text } from '../inputs/read.ts'
import { wrongValue } from '../inputs/value.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { openReviews } from '../reviews.ts'
import { may } from '../rights.ts'
import { paidRun } from '../runs/find.ts'
import { type LineOutcome, settle } from '../settle.ts'
import { standing, stateOf, type Turn } from '../turn.ts'
import type { LineState, Refusal } from '../types.ts'

/** Decides lines, or the whole case: approved with a remedy or a choice of remedies, or rejected under a clause. */
export function decide(turn: Turn, contents: Fields): Refusal | undefined {
  const disposal = text(turn, 'disposal')
  if (!disposal.ok) return disposal.refusal
  const strangeDisposal = wrongDisposal(turn, disposal.value)
  if (strangeDisposal) return strangeDisposal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const strange = strangeKey(turn)
  if (!strange.ok) return strange.refusal
  const reviewed = underReview(turn)
  if (reviewed) return reviewed
  const outcomes = readOutcomes(turn, turn.command.with ?? {}, (line) => canBeDecided(turn, line))
  if (!outcomes.ok) return outcomes.refusal
  const waiting = missingPieces(turn, outcomes.value)
  if (waiting) return waiting
  settle(turn, outcomes.value, {
    facts: contents,
    ...(disposal.value ? { disposal: disposal.value } : {}),
    ...(reason.value ? { reason: reason.value } : {}),
  })
  return undefined
}

/** Where the policy says what can become of the goods (`case.disposal` with `one-of`), nothing else can be decided. */
function wrongDisposal(turn: Turn, disposal: string | undefined): Refusal | undefined {
  const declared = turn.loaded.policy.facts.find(
    (fact) => fact.subject === 'case' && fact.name === 'disposal',
  )
  const wrong =
    disposal !== undefined && declared && wrongValue('disposal', disposal, 'text', declared.options)
  return wrong ? invalid(turn, ...wrong).refusal : undefined
}

const canBeDecided = ({ loaded, state }: Turn, { id, verdict, decision }: LineState) =>
  verdict?.outcome === 'admitted' &&
  decision?.outcome !== 'rejected' &&
  !(state && paidRun(loaded, state, id))

/** While somebody looks at the decision again, it is theirs. */
function underReview(turn: Turn): Refusal | undefined {
  const open = openReviews(stateOf(turn))[0]
  const review = named(turn.loaded.policy.reviews, open?.review)
  if (!open || !review || stateOf(turn).status !== 'under-review') return undefined
  return refusal(turn.loaded, 'not-now', {
    clause: review.clause,
    message: `The decision is under review: "${open.review}" is for ${review.by} to answer first.`,
    wouldChange: [{ fact: 'case.status', is: 'under-review', needs: 'another than under-review' }],
  })
}

/** Approving a line waits for what the policy asks for it; rejecting it does not. */
function missingPieces(turn: Turn, outcomes: readonly LineOutcome[]): Refusal | undefined {
  const approved = outcomes.filter(({ decision }) => decision.outcome === 'approved').map(({ id }) => id)
  const asked = stateOf(turn).missing.filter(
    ({ what, wanted, line }) =>
      what !== 'answer' && !wanted && (line === undefined || approved.includes(line)),
  )
  if (asked.length === 0 || approved.length === 0) return undefined
  const names = asked.map((piece) => piece.name).join(', ')
  return standing(
    turn,
    refusal(turn.loaded, 'missing', {
      clause: asked[0]?.clause,
      message: `Still missing: ${names}.`,
      missing: asked,
      overrulable: true,
    }),
    may(turn.loaded, turn.by, 'overrule'),
  )
}
