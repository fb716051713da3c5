import type { Fields } from '../policy/expressions/types.ts'
import { openReviews } from './reviews.ts'
import { openRuns } from './runs/find.ts'
import { decidedRuns, giveUp, startRemedy, stopRemedy } from './runs/start.ts'
import { offerOf } from './scope.ts'
import { record, stateOf, type Turn } from './turn.ts'
import type { CaseState, LineDecision, LineState, Status } from './types.ts'

export interface LineOutcome {
  id: string
  decision: LineDecision
  /** Remedies among which the customer chooses. */
  offers?: string[]
}

interface Reasons {
  disposal?: string
  reason?: string
  facts?: Fields
}

/** Records what was decided for some lines, begins their remedies, and moves the case on once every line has its decision. */
export function settle(turn: Turn, outcomes: LineOutcome[], { facts = {}, ...reasons }: Reasons = {}): void {
  const lines = outcomes.map((outcome) => withChoices(turn, outcome))
  const decided = new Set(lines.map((line) => line.id))
  const complete = stateOf(turn).lines.every((line) => decided.has(line.id) || isSettled(line))
  record(turn, 'decided', { lines, complete, facts, ...reasons })
  for (const { id, decision, offers } of lines) {
    if (decision.outcome === 'rejected') stopRemedy(turn, id)
    else if (offers) for (const run of decidedRuns(turn, id)) giveUp(turn, run)
    else if (decision.remedy !== undefined)
      startRemedy(turn, decision.remedy, id, { amount: decision.amount })
  }
  moveOn(turn)
}

/** An approval that names no remedy leaves the choice to the customer, among those that are open and theirs to choose; one that is under way goes on. */
function withChoices(turn: Turn, outcome: LineOutcome): LineOutcome {
  if (outcome.decision.outcome === 'rejected' || outcome.decision.remedy || outcome.offers) return outcome
  const running = decidedRuns(turn, outcome.id)[0]
  if (running) return { ...outcome, decision: { ...outcome.decision, remedy: running.remedy } }
  const offers = choicesFor(turn, outcome.id)
  return offers.length > 0 ? { ...outcome, offers } : outcome
}

/** The remedies that are open to a line and the customer's to choose. */
export function choicesFor(turn: Turn, line: string): string[] {
  const { loaded, now } = turn
  const state = stateOf(turn)
  return Object.entries(loaded.policy.remedies).flatMap(([name, { choice }]) =>
    choice === 'customer' && offerOf(loaded, state, now, line, name).offered ? [name] : [],
  )
}

const isSettled = (line: LineState) =>
  line.decision !== undefined || (line.verdict !== undefined && line.verdict.outcome !== 'admitted')

/** Moves the case on once every line has its answer. While a review of it is open, its answer comes first. */
export function moveOn(turn: Turn): void {
  const state = stateOf(turn)
  const reviewed = state.status === 'under-review' && openReviews(state).length > 0
  if (!reviewed && state.lines.every(isSettled)) moveTo(turn, statusDecided(state))
}

/** What a case comes to whose lines are all decided. */
function statusDecided({ lines }: CaseState): Status {
  if (lines.some((line) => line.decision?.outcome === 'approved')) return 'approved'
  return lines.some((line) => line.decision) ? 'rejected' : 'refused'
}

/** Moves a case on whose last review was answered: to what its lines come to, or back to where it stood. */
export function leaveReview(turn: Turn): void {
  const state = stateOf(turn)
  if (state.status === 'under-review' && openReviews(state).length === 0)
    moveTo(turn, statusAfterReview(state))
}

const beforeTheEnd: readonly Status[] = [
  'received',
  'awaiting-information',
  'under-investigation',
  'approved',
  'rejected',
]

function statusAfterReview(state: CaseState): Status {
  const before = state.statusBefore?.['under-review'] ?? 'closed'
  const reopened = before === 'refused' && state.lines.some((line) => line.verdict?.outcome === 'admitted')
  if (!beforeTheEnd.includes(before) && !reopened) return before
  if (state.lines.every(isSettled)) return statusDecided(state)
  const waits = before === 'awaiting-information' && state.missing.some((piece) => !piece.wanted)
  return waits || before === 'received' ? before : 'under-investigation'
}

/** Moves a case on that has all it waited for. */
export function leaveWaiting(turn: Turn): void {
  const { status, statusBefore, tasks } = stateOf(turn)
  if (status !== 'awaiting-information') return
  const before = statusBefore?.['awaiting-information'] ?? 'received'
  moveTo(turn, before === 'received' && tasks.length > 0 ? 'under-investigation' : before)
}

/** Records a change of status, where it is one. */
export function moveTo(turn: Turn, status: Status): void {
  if (stateOf(turn).status !== status) record(turn, 'status-changed', { status })
}

/** Whether an approved case has nothing left to do: no remedy under way, no choice open, no line undecided. */
export function nothingLeft(state: CaseState): boolean {
  return (
    state.status === 'approved' &&
    openRuns(state).length === 0 &&
    state.lines.every((line) => isSettled(line) && (line.offers ?? []).length === 0)
  )
}
