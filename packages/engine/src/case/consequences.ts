import { evaluate } from '../policy/expressions/evaluate.ts'
import type { ClauseId, Consequence } from '../policy/model.ts'
import { roundMoney } from '../policy/values/amount.ts'
import { contentsFor } from './documents.ts'
import { leadLine } from './duties.ts'
import { escalateTo } from './ladder.ts'
import { raiseObligation } from './raise.ts'
import { startRemedy } from './runs.ts'
import { scopeOf, wholeCase } from './scope.ts'
import { moveTo, settle } from './settle.ts'
import { record, stateOf, type Turn } from './turn.ts'
import type { LineState, Status } from './types.ts'

/** What consequences are applied for: the lines concerned (all that are open, by default), the clause they rest on, the obligation behind them. */
export interface Because {
  lines?: string[]
  clause?: ClauseId | undefined
  obligation?: string
}

/** Carries out what a rule, a lateness or an outcome leads to, in the order written. */
export function apply(turn: Turn, consequences: readonly Consequence[], because: Because): void {
  for (const consequence of consequences) applyOne(turn, consequence, because)
}

function applyOne(turn: Turn, consequence: Consequence, because: Because): void {
  const state = stateOf(turn)
  switch (consequence.do) {
    case 'refuse':
      refuse(turn, consequence.clause, because)
      break
    case 'approve':
      approve(turn, consequence.clause, consequence.remedy, because)
      break
    case 'grant':
      approve(
        turn,
        because.clause ?? turn.loaded.policy.remedies[consequence.remedy]?.clause ?? '',
        consequence.remedy,
        because,
      )
      break
    case 'notify':
      record(turn, 'message-sent', {
        message: consequence.message ?? 'notice',
        to: consequence.party,
        ...(because.obligation ? { obligation: because.obligation } : {}),
      })
      break
    case 'escalate':
      escalateTo(turn, consequence.to === 'next' ? state.level + 1 : consequence.to, because.clause)
      break
    case 'close':
      record(turn, 'closed', { clause: consequence.clause, how: 'closed' })
      moveTo(turn, 'closed')
      break
    case 'lapse':
      lapse(turn, consequence.clause, because)
      break
    case 'abandon':
      record(turn, 'withdrawn', { clause: consequence.clause, how: 'abandoned' })
      moveTo(turn, 'withdrawn')
      break
    case 'compensate':
      compensate(turn, consequence)
      break
    case 'oblige':
      raiseObligation(turn, consequence.obligation, turn.now)
      break
    case 'conduct':
      recordFailure(turn, consequence.failure)
      break
    case 'perform':
      perform(turn, consequence.action, because)
  }
}

function compensate(turn: Turn, { amount, remedy }: Extract<Consequence, { do: 'compensate' }>): void {
  const state = stateOf(turn)
  const value = evaluate(turn.loaded, amount, scopeOf(turn.loaded, state, turn.now, leadLine(state)))
  if (value.known) startRemedy(turn, remedy, wholeCase, roundMoney(turn.loaded, value.value))
}

/** An action of the policy's own, done by the system, with all that it leads to; not while a document that goes with it has a content missing. */
function perform(turn: Turn, name: string, because: Because): void {
  const action = turn.loaded.policy.actions[name]
  const contents = contentsFor(turn, [name], {})
  if (!action || 'refusal' in contents) return
  record(turn, 'performed', { action: name, facts: contents.facts, lines: [] })
  if (action.status) moveTo(turn, action.status as Status)
  apply(turn, action.then, { ...because, clause: action.clause ?? because.clause })
}

function recordFailure(turn: Turn, failure: string): void {
  const declared = turn.loaded.policy.conduct?.failures[failure]
  if (declared) record(turn, 'failure-recorded', { failure, clause: declared.clause })
}

/** The lines concerned lapse; the case does when no other line has a remedy under way. */
function lapse(turn: Turn, clause: ClauseId, { lines }: Because): void {
  const others = stateOf(turn).runs.some(
    (run) => run.ended === undefined && lines !== undefined && !lines.includes(run.line),
  )
  if (!others || !lines) {
    record(turn, 'closed', { clause, how: 'lapsed' })
    moveTo(turn, 'closed')
    return
  }
  for (const run of stateOf(turn).runs) {
    if (run.ended === undefined && lines.includes(run.line))
      record(turn, 'remedy-given-up', { run: run.id, remedy: run.remedy, line: run.line })
  }
  settle(
    turn,
    lines.map((id) => ({ id, decision: { outcome: 'rejected', clause, by: turn.by.party } })),
  )
}

/** Before anybody looked into it a request is refused; after that its lines are rejected. */
function refuse(turn: Turn, clause: ClauseId, because: Because): void {
  const state = stateOf(turn)
  const lines = concerned(turn, because, (line) => line.decision?.outcome !== 'rejected')
  if (lines.length === 0) return
  if (state.status === 'received' || state.status === 'awaiting-information') {
    record(turn, 'refused', { clause, lines })
    if (stateOf(turn).lines.every((line) => line.verdict?.outcome !== 'admitted')) moveTo(turn, 'refused')
    return
  }
  settle(
    turn,
    lines.map((id) => ({ id, decision: { outcome: 'rejected', clause, by: turn.by.party } })),
  )
}

function approve(turn: Turn, clause: ClauseId, remedy: string | undefined, because: Because): void {
  const lines = concerned(
    turn,
    because,
    (line) => line.decision === undefined || (remedy !== undefined && line.decision.remedy !== remedy),
  )
  if (lines.length === 0) return
  settle(
    turn,
    lines.map((id) => ({
      id,
      decision: { outcome: 'approved', clause, by: turn.by.party, ...(remedy ? { remedy } : {}) },
    })),
  )
}

function concerned(turn: Turn, { lines }: Because, still: (line: LineState) => boolean): string[] {
  return stateOf(turn)
    .lines.filter(
      (line) => line.verdict?.outcome === 'admitted' && still(line) && (!lines || lines.includes(line.id)),
    )
    .map((line) => line.id)
}
