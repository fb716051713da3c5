import type { Fields } from '../policy/expressions/types.ts'
import { startRemedy } from './runs.ts'
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
export function settle(turn: Turn, outcomes: LineOutcome[], reasons: Reasons = {}): void {
  const lines = outcomes.map((outcome) => withChoices(turn, outcome))
  const decided = new Set(lines.map((line) => line.id))
  const complete = stateOf(turn).lines.every((line) => decided.has(line.id) || isSettled(line))
  record(turn, 'decided', { lines, complete, facts: reasons.facts ?? {}, ...pick(reasons) })
  for (const { id, decision } of lines) {
    if (decision.outcome === 'approved' && decision.remedy)
      startRemedy(turn, decision.remedy, id, decision.amount)
    if (decision.outcome === 'rejected') giveUp(turn, id)
  }
  if (complete) moveOn(turn)
}

const pick = ({ disposal, reason }: Reasons) => ({
  ...(disposal ? { disposal } : {}),
  ...(reason ? { reason } : {}),
})

const isSettled = (line: LineState) =>
  line.decision !== undefined || (line.verdict !== undefined && line.verdict.outcome !== 'admitted')

/** An approval that names no remedy leaves the choice to the customer, among the remedies that are open and theirs to choose. */
function withChoices(turn: Turn, outcome: LineOutcome): LineOutcome {
  if (outcome.decision.outcome === 'rejected' || outcome.decision.remedy || outcome.offers) return outcome
  const { loaded, now } = turn
  const offers = Object.entries(loaded.policy.remedies)
    .filter(
      ([name, remedy]) =>
        remedy.choice === 'customer' && offerOf(loaded, stateOf(turn), now, outcome.id, name).offered,
    )
    .map(([name]) => name)
  return offers.length > 0 ? { ...outcome, offers } : outcome
}

/** A line rejected after its remedy began keeps the steps that its own conditions still call for (sending back); others are skipped by `when`. */
function giveUp(turn: Turn, line: string): void {
  for (const run of stateOf(turn).runs) {
    if (
      run.line !== line ||
      run.ended !== undefined ||
      Object.values(run.steps).some((step) => step.state !== 'waiting')
    )
      continue
    record(turn, 'remedy-given-up', { run: run.id, remedy: run.remedy, line })
  }
}

function moveOn(turn: Turn): void {
  const state = stateOf(turn)
  const approved = state.lines.some((line) => line.decision?.outcome === 'approved')
  moveTo(turn, approved ? 'approved' : 'rejected')
}

/** Records a change of status, where it is one. */
export function moveTo(turn: Turn, status: Status): void {
  if (stateOf(turn).status !== status) record(turn, 'status-changed', { status })
}

/** Whether an approved case has nothing left to do: no remedy under way, no choice open, no line undecided. */
export function nothingLeft(state: CaseState): boolean {
  return (
    state.status === 'approved' &&
    state.runs.every((run) => run.ended !== undefined) &&
    state.lines.every((line) => isSettled(line) && (line.offers ?? []).length === 0)
  )
}
