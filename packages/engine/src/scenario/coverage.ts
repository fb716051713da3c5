import type { ClauseId, Policy } from '../policy/model.ts'
import { refusingClauses } from './refusing-clauses.ts'
import type { ScenarioResult, StepOutcome } from './types.ts'

/** How the scenarios of a pack show one clause; each list holds the names of scenarios. */
export interface ClauseCoverage {
  clause: ClauseId
  /** Something was given, asked or owed under it. */
  granted: string[]
  /** Somebody was told no under it. */
  refused: string[]
  /** A rule that cites it was looked at and did not stand in the way. */
  passed: string[]
  /** Nothing need enforce it. */
  information: boolean
}

/** Which clauses the scenarios cite, as granted and as refused, in the order of the policy. */
export function coverClauses(policy: Policy, results: readonly ScenarioResult[]): ClauseCoverage[] {
  const clauseOf = clausesOfRules(policy)
  const shown = results.map(({ scenario, steps }) => ({
    name: scenario.name,
    ...merge(
      steps.map(({ outcome }) => outcome),
      clauseOf,
    ),
  }))
  return Object.values(policy.clauses).map(({ id, information }) => {
    const names = (of: 'granted' | 'refused' | 'passed') =>
      shown.filter((one) => one[of].has(id)).map(({ name }) => name)
    return {
      clause: id,
      granted: names('granted'),
      refused: names('refused'),
      passed: names('passed'),
      information: information !== undefined,
    }
  })
}

function merge(outcomes: readonly StepOutcome[], clauseOf: ReadonlyMap<string, ClauseId>) {
  const sets = { granted: new Set<ClauseId>(), refused: new Set<ClauseId>(), passed: new Set<ClauseId>() }
  for (const outcome of outcomes) {
    const refused = refusals(outcome)
    for (const clause of refused) sets.refused.add(clause)
    for (const clause of outcome.cited) if (!refused.has(clause)) sets.granted.add(clause)
    for (const { result, rule } of outcome.trace) {
      const clause = clauseOf.get(rule)
      if (result === 'did-not-hold' && clause) sets.passed.add(clause)
    }
  }
  return sets
}

/** The clauses under which a step said no, to the whole request or to one of its lines. */
function refusals(outcome: StepOutcome): Set<ClauseId> {
  const clauses = new Set(refusingClauses(outcome))
  for (const event of outcome.events) {
    if (event.type === 'admitted' || event.type === 'redirected') {
      for (const verdict of event.data.verdicts)
        if (verdict.outcome !== 'admitted') clauses.add(verdict.clause)
    }
    if (event.type === 'decided') {
      for (const { decision } of event.data.lines)
        if (decision.outcome === 'rejected') clauses.add(decision.clause)
    }
  }
  return clauses
}

/** The clause of each rule that can say no, by its path in the policy. */
function clausesOfRules({ admission, judgements, remedies }: Policy): Map<string, ClauseId> {
  const offers = Object.values(remedies).flatMap(({ offered }) => offered)
  const rules = [...admission, ...offers].flatMap((rule) =>
    rule.effect === 'refuse' || rule.effect === 'redirect' ? [[rule.path, rule.clause] as const] : [],
  )
  const later = judgements.flatMap(({ rules }) =>
    rules.flatMap(({ path, effects }) =>
      effects.flatMap((effect) => (effect.do === 'refuse' ? [[path, effect.clause] as const] : [])),
    ),
  )
  return new Map([...rules, ...later])
}
