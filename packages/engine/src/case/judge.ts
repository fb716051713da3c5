import type { Instant } from '../calendar/index.ts'
import { evaluateWithFacts, holds } from '../policy/expressions/evaluate.ts'
import type { Scope } from '../policy/expressions/types.ts'
import { whatWouldChange } from '../policy/expressions/would-change.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { AdmissionRule, Expression, Rule } from '../policy/model.ts'
import { scopeOf } from './scope.ts'
import type { CaseState, TraceEntry, Verdict } from './types.ts'
import { wholeCase } from './whole-case.ts'

/** The first rule that holds for a line; where there is a trace to write, with every rule looked at on the way. */
export function firstThatHolds<R extends Rule>(
  loaded: LoadedPolicy,
  rules: readonly R[],
  kind: string,
  scope: Scope,
  describe: (rule: R) => { effect: string; clause?: string },
  trace: TraceEntry[] | undefined,
  line?: string,
): R | undefined {
  for (const rule of rules) {
    if (rule.for && !rule.for.includes(kind)) continue
    if (!trace) {
      if (holds(loaded, rule.when, scope) === true) return rule
      continue
    }
    const entry = look(loaded, rule.path, rule.when, scope, line)
    const held = entry.result === 'held' || entry.result === 'always'
    trace.push(held ? { ...entry, ...describe(rule) } : entry)
    if (held) return rule
  }
  return undefined
}

/** One look at one rule: did it hold, with which facts. */
function look(
  loaded: LoadedPolicy,
  rule: string,
  when: Expression | undefined,
  scope: Scope,
  line?: string,
): TraceEntry {
  const at = line === undefined ? {} : { line }
  if (!when) return { rule, ...at, result: 'always', facts: [] }
  const { result, facts } = evaluateWithFacts(loaded, when, scope)
  const entry = { rule, ...at, expression: when.source, facts }
  if (!result.known) {
    const { missing, fault } = result
    return { ...entry, result: 'unknown', missing, ...(fault === undefined ? {} : { fault }) }
  }
  return { ...entry, result: result.value === true ? 'held' : 'did-not-hold' }
}

/** The judgement of a request, line by line. `now` is when it was made: what is added later never makes a timely request late. */
export function judgeAdmission(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  trace: TraceEntry[],
): Verdict[] {
  return state.lines.map((line) => judgeLine(loaded, state, now, line.id, trace))
}

/** The judgement of one line. No rule decides: it is admitted under the clause of its kind of request. */
export function judgeLine(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  line: string,
  trace?: TraceEntry[],
): Verdict {
  const { policy } = loaded
  const request = policy.requests[state.kind]
  if (!request) throw new Error(`The policy has no request "${state.kind}".`)
  const scope = scopeOf(loaded, state, now, line)
  if (request.askedWhen && holds(loaded, request.askedWhen, scope) !== true) {
    const rule = `requests.${state.kind}.asked-when`
    trace?.push({
      ...look(loaded, rule, request.askedWhen, scope, line),
      effect: 'refuse',
      clause: request.clause,
    })
    const why = grounds(loaded, request.askedWhen, scope, trace)
    return { line, outcome: 'refused', clause: request.clause, rule, ...why }
  }
  const rule = firstThatHolds(loaded, policy.admission, state.kind, scope, describe, trace, line)
  if (!rule && line === wholeCase && request.about === 'lines') {
    return { line, outcome: 'refused', clause: request.clause, rule: `requests.${state.kind}` }
  }
  if (!rule) {
    trace?.push({
      rule: `requests.${state.kind}`,
      line,
      result: 'always',
      facts: [],
      effect: 'admit',
      clause: request.clause,
    })
    return { line, outcome: 'admitted', clause: request.clause, rule: `requests.${state.kind}` }
  }
  return {
    line,
    outcome: outcomes[rule.effect],
    clause: rule.clause,
    rule: rule.path,
    ...(rule.effect === 'redirect' ? { party: rule.party } : {}),
    ...(rule.instead ? { instead: rule.instead } : {}),
    ...(rule.effect === 'admit' ? {} : grounds(loaded, rule.when, scope, trace)),
  }
}

/** The facts that a no rests on and what would change it, where the judgement is one to be explained. */
function grounds(
  loaded: LoadedPolicy,
  when: Expression | undefined,
  scope: Scope,
  trace: TraceEntry[] | undefined,
): Pick<Verdict, 'facts' | 'wouldChange'> {
  if (!trace || !when) return {}
  return { facts: trace.at(-1)?.facts ?? [], wouldChange: whatWouldChange(loaded, when, scope) }
}

const outcomes = { admit: 'admitted', refuse: 'refused', redirect: 'redirected' } as const

const describe = (rule: AdmissionRule) => ({ effect: rule.effect, clause: rule.clause })
