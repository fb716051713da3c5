import type { Instant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { CaseView, Scope } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId, Expression } from '../policy/model.ts'
import { amountOf, roundMoney } from '../policy/values/amount.ts'
import { factsOf, lineFields } from './facts.ts'
import { named } from './named.ts'
import type { CaseState, ObligationInstance } from './types.ts'
import { wholeCase } from './whole-case.ts'

export interface Offer {
  remedy: string
  offered: boolean
  /** Why it is offered, or why not. */
  clause: ClauseId
  /** The rule that decided, for the trace; absent where none did and the remedy's own clause speaks. */
  rule?: { path: string; when?: Expression }
}

/** The scopes of the case that was looked at last: a case is looked at many times before the next. */
let last: { loaded?: LoadedPolicy; state?: CaseState; known: Map<string, Scope> } = { known: new Map() }

/** What a condition sees of a case at an instant, for one of its lines or for the whole. */
export function scopeOf(loaded: LoadedPolicy, state: CaseState, now: Instant, line?: string): Scope {
  if (last.state !== state || last.loaded !== loaded) last = { loaded, state, known: new Map() }
  const { known } = last
  const key = `${now} ${line ?? ''}`
  let scope = known.get(key)
  if (!scope) {
    const fields =
      line === undefined || line === wholeCase ? undefined : state.lines.find((each) => each.id === line)
    scope = {
      now,
      region: state.region,
      facts: factsOf(state, line),
      view: viewOf(loaded, state, now, line),
      ...(fields ? { line: lineFields(fields) } : {}),
    }
    known.set(key, scope)
  }
  return scope
}

function viewOf(loaded: LoadedPolicy, state: CaseState, now: Instant, line: string | undefined): CaseView {
  return {
    timeOf: (event) => state.happened[event]?.last,
    timesOf: (event) => state.happened[event]?.times ?? 0,
    due: (name) => lastOwed(state, name, line)?.due,
    missing: (language) => missingWords(loaded, state, language),
    obligation: (name) => lastOwed(state, name, line)?.state,
    outcome: (step, of) => outcomeOf(state, step, of ?? line),
    suspended: (name) => state.suspensions.includes(name),
    offered: (remedy, of) => offerOf(loaded, state, now, of ?? line ?? wholeCase, remedy).offered,
    worth: (remedy, of) => worthOf(loaded, state, now, of ?? line ?? wholeCase, remedy),
  }
}

/** The last obligation of a name; a step's, of the remedy for this line where there is one. */
function lastOwed(state: CaseState, name: string, line: string | undefined): ObligationInstance | undefined {
  const all = state.obligations.filter((each) => each.name === name)
  const ofLine = all.filter(
    ({ run }) => run && state.runs.some((each) => each.id === run && each.line === line),
  )
  return (ofLine.length > 0 ? ofLine : all).at(-1)
}

/** What is missing, as the customer knows it, and what somebody asked in words of their own. */
function missingWords({ policy }: LoadedPolicy, state: CaseState, language: string): string {
  const request = policy.requests[state.kind]
  const titles = state.missing.map(({ what, name }) => {
    const piece = (request?.evidence[name] ?? policy.evidence[name])?.title[language]
    const heads = Object.values(request?.heads ?? {}).map((head) => head.ask[name])
    const field = [request?.ask[name], ...heads].find((each) => each)?.label[language]
    return what === 'field' ? field : (piece ?? field)
  })
  const question = state.asked === undefined ? [] : [`“${state.asked}”`]
  return [...new Set([...titles.filter((title) => title !== undefined), ...question])].join(', ')
}

function outcomeOf(state: CaseState, step: string, line: string | undefined): string {
  const run = state.runs.findLast(
    (each) =>
      each.steps[step]?.outcome && (line === undefined || each.line === line || each.line === wholeCase),
  )
  return run?.steps[step]?.outcome ?? ''
}

/** Whether a remedy is open to a line now, and the clause that says so: its kinds, the suspensions in force, then its own rules in order. */
export function offerOf(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  line: string,
  remedy: string,
): Offer {
  const { policy } = loaded
  const declared = named(policy.remedies, remedy)
  if (!declared) throw new Error(`The policy has no remedy "${remedy}".`)
  const shut = state.suspensions.find((name) => policy.suspensions[name]?.shuts.remedies.includes(remedy))
  if (shut)
    return {
      remedy,
      offered: false,
      clause: policy.suspensions[shut]?.clause ?? declared.clause,
      rule: { path: `suspensions.${shut}` },
    }
  const kinds = policy.requests[state.kind]?.remedies ?? []
  if ((kinds.length > 0 && !kinds.includes(remedy)) || (declared.for && !declared.for.includes(state.kind))) {
    return { remedy, offered: false, clause: declared.clause }
  }
  const scope = scopeOf(loaded, state, now, line)
  for (const rule of declared.offered) {
    if (rule.for && !rule.for.includes(state.kind)) continue
    if (holds(loaded, rule.when, scope) !== true) continue
    return {
      remedy,
      offered: rule.effect === 'offer',
      clause: rule.clause,
      rule: { path: rule.path, ...(rule.when ? { when: rule.when } : {}) },
    }
  }
  return { remedy, offered: true, clause: declared.clause }
}

/** What a remedy is worth for a line, rounded by the policy's money rule, and never less than nothing; undefined where it has no amount or a fact is missing. */
export function worthOf(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  line: string,
  remedy: string,
): string | undefined {
  const amount = loaded.policy.remedies[remedy]?.amount
  if (!amount) return undefined
  const worth = amountOf(loaded, amount, scopeOf(loaded, state, now, line))
  if (!worth.known) return undefined
  return String(worth.value).startsWith('-') ? roundMoney(loaded, 0) : String(worth.value)
}
