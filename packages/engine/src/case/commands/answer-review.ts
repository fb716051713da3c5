import type { Fields } from '../../policy/expressions/types.ts'
import type { Review } from '../../policy/model.ts'
import { readOutcomes, strangeKey } from '../decision/read-outcomes.ts'
import { lineIds } from '../inputs/lines.ts'
import { isMap, notAMap } from '../inputs/plain.ts'
import { good, invalid, noneToChoose, type Read, text } from '../inputs/read.ts'
import { isBlank } from '../inputs/value.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { openReviews } from '../reviews.ts'
import { type LineOutcome, leaveReview, settle } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { LineState, Refusal } from '../types.ts'

/** Answers a review: every point of its checklist, and the decision upheld or changed. */
export function answerReview(turn: Turn, contents: Fields): Refusal | undefined {
  const found = reviewMeant(turn)
  if (!found.ok) return found.refusal
  const { name, review } = found.value
  const checklist = readChecklist(turn, review)
  if (!checklist.ok) return checklist.refusal
  const outcome = turn.command.with?.outcome
  if (outcome !== 'upheld' && outcome !== 'changed')
    return invalid(turn, '"outcome" is upheld or changed.', {
      id: 'one-of',
      at: 'outcome',
      options: ['upheld', 'changed'],
    }).refusal
  const changes: Read<LineOutcome[]> = outcome === 'changed' ? readChanges(turn, review) : good([])
  if (!changes.ok) return changes.refusal
  const reason = text(turn, 'reason')
  if (!reason.ok) return reason.refusal
  const disposal = text(turn, 'disposal')
  if (!disposal.ok) return disposal.refusal
  record(turn, 'review-answered', { review: name, outcome, checklist: checklist.value, facts: contents })
  if (changes.value.length > 0)
    settle(turn, changes.value, {
      facts: contents,
      ...(disposal.value ? { disposal: disposal.value } : {}),
      ...(reason.value ? { reason: reason.value } : {}),
    })
  leaveReview(turn)
  return undefined
}

/** The review that is answered: the one named, else the open one that is this team's, else the one that is open. */
function reviewMeant(turn: Turn): Read<{ name: string; review: Review }> {
  const { loaded, by } = turn
  const { reviews } = loaded.policy
  if (Object.keys(reviews).length === 0) return noneToChoose(turn, 'review', 'This policy has no review.')
  const given = text(turn, 'review')
  if (!given.ok) return given
  if (given.value !== undefined && !named(reviews, given.value))
    return invalid(
      turn,
      `There is no review "${given.value}"; there is ${Object.keys(reviews).join(', ')}.`,
      { id: 'one-of', at: 'review', value: given.value, options: Object.keys(reviews) },
    )
  const open = openReviews(stateOf(turn)).filter(
    (each) => given.value === undefined || each.review === given.value,
  )
  const theirs = open.findLast((each) => named(reviews, each.review)?.by === by.party) ?? open.at(-1)
  const review = named(reviews, theirs?.review)
  if (!theirs || !review) {
    const clause = named(reviews, given.value)?.clause ?? Object.values(reviews)[0]?.clause
    const message = 'No such review waits for an answer.'
    return { ok: false, refusal: refusal(loaded, 'review-not-open', { clause, message, overrulable: false }) }
  }
  if (by.party === review.by || by.party === 'system') return good({ name: theirs.review, review })
  const message = `This review is for ${review.by} to answer.`
  const wouldChange = [{ fact: 'by', is: by.party, needs: review.by }]
  return {
    ok: false,
    refusal: refusal(loaded, 'not-permitted', { clause: review.clause, message, wouldChange }),
  }
}

/** Every point of the checklist answered: yes or no, or in words. */
function readChecklist(turn: Turn, review: Review): Read<Record<string, boolean | string>> {
  const given = turn.command.with?.checklist ?? {}
  if (!isMap(given))
    return invalid(turn, '"checklist" must name its points and their answers.', notAMap('checklist'))
  const points = Object.keys(review.checklist)
  const strange = Object.keys(given).find((point) => !points.includes(point))
  if (strange !== undefined)
    return invalid(turn, `The checklist has no "${strange}"; it has ${points.join(', ') || 'no points'}.`, {
      id: 'one-of',
      at: 'checklist',
      value: strange,
      options: points,
    })
  const wrong = Object.entries(given).find(
    ([, answer]) => typeof answer !== 'boolean' && typeof answer !== 'string',
  )
  if (wrong)
    return invalid(turn, `"${wrong[0]}" must be true, false or a sentence.`, {
      id: 'not-a',
      at: wrong[0],
      type: 'text',
    })
  const blank = points.filter((point) => isBlank(given[point]))
  if (blank.length === 0) return good(given as Record<string, boolean | string>)
  const clause = named(review.checklist, blank[0])?.clause ?? review.clause
  const missing = blank.map((name) => ({ what: 'content' as const, name, clause }))
  const message = `The checklist is not complete: ${blank.join(', ')}.`
  return { ok: false, refusal: refusal(turn.loaded, 'contents-missing', { clause, message, missing }) }
}

/** A changed answer decides anew: `decision` beside it, or per line in `lines`; without lines, what was not approved. What was refused at intake is admitted by it. */
function readChanges(turn: Turn, review: Review): Read<LineOutcome[]> {
  const strange = strangeKey(turn)
  if (!strange.ok) return strange
  const ids = lineIds(turn)
  if (!ids.ok) return ids
  const given = turn.command.with ?? {}
  const meant = ({ decision }: LineState) => decision?.outcome !== 'approved'
  const whole = { ...given, outcome: given.decision ?? 'approve' }
  const lines = stateOf(turn).lines.filter((line) =>
    given.lines ? ids.value.includes(line.id) : meant(line),
  )
  reopen(turn, lines, review)
  return readOutcomes(turn, whole, meant)
}

function reopen(turn: Turn, lines: readonly LineState[], { clause }: Review): void {
  const shut = lines.filter((line) => line.verdict && line.verdict.outcome !== 'admitted')
  if (shut.length === 0) return
  const rule = 'overruled on review'
  record(turn, 'admitted', {
    verdicts: shut.map(({ id }) => ({ line: id, outcome: 'admitted', clause, rule })),
  })
}
