import type { CaseEvent } from '../case/types.ts'
import type { ClauseId } from '../policy/model.ts'
import { clausesIn } from './cited-clauses.ts'
import { clausesBrought } from './clauses-brought.ts'
import type { StepOutcome } from './types.ts'

type Shows = ['granted' | 'refused' | 'passed', (ClauseId | undefined)[]]

/** The clauses that something which happened shows at work, and which way. */
export function shownByEvent(event: CaseEvent, outcome: StepOutcome): Shows[] {
  switch (event.type) {
    case 'opened':
    case 'information-provided':
      return [['granted', clausesBrought(event, outcome)]]
    case 'admitted':
    case 'refused':
    case 'redirected':
      return (event.data.verdicts ?? []).map(({ outcome: came, clause }) => [
        came === 'admitted' ? 'granted' : 'refused',
        [clause],
      ])
    case 'decided':
      return event.data.lines.map(({ decision }) => [
        decision.outcome === 'approved' ? 'granted' : 'refused',
        [decision.clause],
      ])
    case 'information-requested':
    case 'requirements-changed':
      return [['refused', event.data.missing.map(({ clause }) => clause)]]
    case 'obligation-raised':
      return [['passed', [event.data.obligation.clause]]]
    case 'obligation-kept':
      return [['granted', [clauseOfObligation(event.data.id, outcome)]]]
    case 'obligation-late':
      return [['refused', [clauseOfObligation(event.data.id, outcome)]]]
    case 'performed':
      return [
        [
          'granted',
          [outcome.policy.actions[event.data.action]?.clause, ...documentsOf(event.data.action, outcome)],
        ],
      ]
    case 'step-done':
      return [['granted', [event.data.clause, ...documentsOf(event.data.step, outcome)]]]
    case 'review-requested':
      return [['granted', [outcome.policy.reviews[event.data.review]?.clause]]]
    case 'review-answered':
      return [['granted', clausesOfReview(event.data.review, outcome)]]
    case 'escalated':
      return [['granted', [event.data.clause]]]
    case 'message-sent':
      return [['granted', [outcome.policy.messages[event.data.message]?.clause]]]
    default:
      return [['granted', clausesIn(event.data)]]
  }
}

function clauseOfObligation(id: string, { state }: StepOutcome): ClauseId | undefined {
  return state?.obligations.find((obligation) => obligation.id === id)?.clause
}

/** The clauses of the documents that go out with an action or a step. */
function documentsOf(action: string, { policy }: StepOutcome): ClauseId[] {
  return Object.values(policy.documents)
    .filter((document) => document.with === action)
    .map(({ clause }) => clause)
}

/** An answered review has every point of its checklist answered, and went through all it had to. */
function clausesOfReview(name: string, { policy }: StepOutcome): (ClauseId | undefined)[] {
  const review = policy.reviews[name]
  return [
    review?.clause,
    review?.answerClause,
    ...Object.values(review?.checklist ?? {}).map(({ clause }) => clause),
  ]
}
