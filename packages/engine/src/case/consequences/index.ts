import { evaluate } from '../../policy/expressions/evaluate.ts'
import type { Action, ClauseId, Consequence } from '../../policy/model.ts'
import { roundMoney } from '../../policy/values/amount.ts'
import { contentsFor } from '../documents.ts'
import { hasEnded, leadLine } from '../duties.ts'
import { compareNumbers } from '../inputs/value.ts'
import { escalateTo, nextLevel } from '../ladder.ts'
import { lineItHoldsFor } from '../line-it-holds-for.ts'
import { named } from '../named.ts'
import { raiseObligation } from '../raise.ts'
import { startRemedy } from '../runs/start.ts'
import { scopeOf } from '../scope.ts'
import { moveTo } from '../settle.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Status } from '../types.ts'
import { wholeCase } from '../whole-case.ts'
import { abandon, approve, grant, lapse, refuse } from './lines.ts'

/** What consequences are applied for: the lines concerned (all that are open, by default), the clause they rest on, the obligation behind them. */
export interface Because {
  lines?: string[]
  clause?: ClauseId | undefined
  obligation?: string
  /** A step of a remedy ended so: approving then opens the choice of another. */
  step?: true
}

/** Carries out what a rule, a lateness or an outcome leads to, in the order written. */
export function apply(turn: Turn, consequences: readonly Consequence[], because: Because): void {
  for (const consequence of consequences) {
    const carryOut = effects[consequence.do] as (
      turn: Turn,
      consequence: Consequence,
      because: Because,
    ) => void
    carryOut(turn, consequence, because)
  }
}

type Named<Name, Each = Consequence> = Each extends { do: infer Do }
  ? Name extends Do
    ? Each
    : never
  : never
type Effects = {
  [Name in Consequence['do']]: (turn: Turn, consequence: Named<Name>, because: Because) => void
}

const effects: Effects = {
  refuse: (turn, { clause }, because) => refuse(turn, clause, because),
  approve: (turn, { clause, remedy }, because) => approve(turn, clause, remedy, because),
  grant: (turn, { remedy }, because) => grant(turn, remedy, because),
  lapse: (turn, { clause }, because) => lapse(turn, clause, because),
  abandon: (turn, { clause }, because) => abandon(turn, clause, because),
  close: (turn, { clause }) => close(turn, clause),
  compensate,
  notify: (turn, { party, message }, because) => notify(turn, party, message, because),
  escalate: (turn, { to }) => escalateTo(turn, to === 'next' ? nextLevel(turn) : to),
  oblige: (turn, { obligation }) => raiseObligation(turn, obligation, turn.now),
  conduct: (turn, { failure }) => recordFailure(turn, failure),
  perform: (turn, { action }, because) => perform(turn, action, because),
}

function notify(turn: Turn, to: string, message: string | undefined, { obligation }: Because): void {
  record(turn, 'message-sent', { message: message ?? 'notice', to, ...(obligation ? { obligation } : {}) })
}

function close(turn: Turn, clause: ClauseId): void {
  if (hasEnded(stateOf(turn))) return
  record(turn, 'closed', { clause, how: 'closed' })
  moveTo(turn, 'closed')
}

/** A compensation begins beside whatever was decided; one that comes to nothing does not. */
function compensate(turn: Turn, { amount, remedy }: Named<'compensate'>, { lines }: Because): void {
  const state = stateOf(turn)
  const value = evaluate(
    turn.loaded,
    amount,
    scopeOf(turn.loaded, state, turn.now, lines?.[0] ?? leadLine(state)),
  )
  if (!value.known) return
  const sum = roundMoney(turn.loaded, value.value)
  if (compareNumbers(sum, 0) > 0) startRemedy(turn, remedy, wholeCase, { amount: sum, besides: true })
}

/** An action of the policy's own, done by the system, with all that it leads to; not where it is not open, nor while a document that goes with it has a content missing. */
function perform(turn: Turn, name: string, because: Because): void {
  const action = named(turn.loaded.policy.actions, name)
  if (!action || !isOpenNow(turn, name, action, because)) return
  const contents = contentsFor(turn, [name], {})
  if ('refusal' in contents) return
  record(turn, 'performed', { action: name, facts: contents.facts, lines: [] })
  if (action.status) moveTo(turn, action.status as Status)
  apply(turn, action.then, { ...because, clause: action.clause ?? because.clause })
}

function isOpenNow(
  { loaded, now, ...turn }: Turn,
  name: string,
  { when }: Action,
  { lines }: Because,
): boolean {
  const { state } = turn
  const shut = state?.suspensions.some((each) =>
    named(loaded.policy.suspensions, each)?.shuts.actions.includes(name),
  )
  return state !== undefined && !shut && lineItHoldsFor(loaded, state, now, when, lines?.[0]) !== undefined
}

function recordFailure(turn: Turn, failure: string): void {
  const declared = named(turn.loaded.policy.conduct?.failures, failure)
  if (declared && stateOf(turn).seller) record(turn, 'failure-recorded', { failure, clause: declared.clause })
}
