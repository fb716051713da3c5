import type { Scope } from '../../policy/expressions/types.ts'
import { firstThatHolds } from '../judge.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { isOneOf } from '../rights.ts'
import { paidRun } from '../runs/find.ts'
import { offerOf, scopeOf } from '../scope.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { wholeCase } from '../whole-case.ts'

/** Some clauses can be cited only by those who can tell that they apply: misuse, by a technician. */
export function notTheirClause({ loaded, by }: Turn, clause: string): Refusal | undefined {
  const citedBy = named(loaded.policy.clauses, clause)?.citedBy
  if (!citedBy || by.party === 'system' || isOneOf(loaded, by, citedBy)) return undefined
  return refusal(loaded, 'not-permitted', {
    clause,
    message: `A decision that rests on "${clause}" is for ${citedBy.join(', ')} to make.`,
    wouldChange: [{ fact: 'by', is: by.party, needs: `one of ${citedBy.join(', ')}` }],
  })
}

/** The refusal of a line that its admission shut, with the rule that did. */
export function notAdmitted(turn: Turn, id: string): Refusal | undefined {
  const state = stateOf(turn)
  const verdict = state.lines.find((line) => line.id === id)?.verdict
  if (!verdict || verdict.outcome === 'admitted') return undefined
  const what = id === wholeCase ? 'The request' : `Line ${id}`
  return refusal(turn.loaded, 'admission', {
    clause: verdict.clause,
    message: `${what} was not admitted.`,
    facts: verdict.facts,
    wouldChange: verdict.wouldChange,
    instead: verdict.instead,
  })
}

/** A line that is approved all the same was admitted by whoever overruled its refusal. */
export function admitOverruled(turn: Turn, id: string): void {
  const verdict = stateOf(turn).lines.find((line) => line.id === id)?.verdict
  if (!verdict || verdict.outcome === 'admitted') return
  const { clause, rule } = verdict
  record(turn, 'admitted', {
    verdicts: [{ line: id, outcome: 'admitted', clause, rule: `overruled ${rule}` }],
  })
}

/** What was paid on a decision makes it final: money never goes twice, and is not decided away. */
export function alreadyPaid(turn: Turn, id: string): Refusal | undefined {
  const { loaded } = turn
  const run = paidRun(loaded, stateOf(turn), id)
  if (!run) return undefined
  return refusal(loaded, 'not-now', {
    clause: named(loaded.policy.remedies, run.remedy)?.clause,
    message: `"${run.remedy}" has been paid already.`,
    facts: [
      { name: `paid for ${id === wholeCase ? 'the case' : `line ${id}`}`, value: run.amount ?? run.remedy },
    ],
  })
}

/** The refusal of a remedy that this policy does not open to this line now. */
export function notOffered(turn: Turn, id: string, remedy: string): Refusal | undefined {
  const { loaded, now } = turn
  const state = stateOf(turn)
  const offer = offerOf(loaded, state, now, id, remedy)
  if (offer.offered) return undefined
  const suspension = state.suspensions.find((name) => offer.rule?.path === `suspensions.${name}`)
  const scope = scopeOf(loaded, state, now, id)
  if (!suspension) traceOffer(turn, id, remedy, scope)
  return refusal(loaded, suspension ? 'suspended' : 'not-offered', {
    clause: offer.clause,
    message: suspension ? `"${remedy}" rests while "${suspension}" lasts.` : `"${remedy}" is not open here.`,
    when: suspension ? named(loaded.policy.suspensions, suspension)?.while : offer.rule?.when,
    scope,
  })
}

function traceOffer(turn: Turn, id: string, remedy: string, scope: Scope): void {
  const rules = named(turn.loaded.policy.remedies, remedy)?.offered ?? []
  firstThatHolds(
    turn.loaded,
    rules,
    stateOf(turn).kind,
    scope,
    ({ effect, clause }) => ({ effect, clause }),
    turn.trace,
    id,
  )
}
