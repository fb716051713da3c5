import type { ClauseId, Policy } from '../policy/model.ts'
import { clausesShown, type Shown } from './clauses-shown.ts'
import { refusingRules } from './refusing-rules.ts'
import type { ScenarioResult } from './types.ts'

/** How the scenarios of a pack show one clause; each list holds the names of scenarios. */
export interface ClauseCoverage {
  clause: ClauseId
  /** Something was given under it, or what it asks for or promises was done. */
  granted: string[]
  /** Somebody was told no under it, or what it asks for or promises was not done in time. */
  refused: string[]
  /** A rule that would refuse under it was looked at and did not hold, or a promise under it began. */
  passed: string[]
  /** Nothing need enforce it. */
  information: boolean
}

/** Which clauses the scenarios show, as granted and as refused, in the order of the policy. */
export function coverClauses(policy: Policy, results: readonly ScenarioResult[]): ClauseCoverage[] {
  const rules = refusingRules(policy)
  const shown = results.map(({ scenario, steps }) => {
    const each = steps.map((step) => clausesShown(step, rules))
    return {
      name: scenario.name,
      has: (way: keyof Shown, clause: ClauseId) => each.some((one) => one[way].has(clause)),
    }
  })
  return Object.values(policy.clauses).map(({ id, information }) => {
    const names = (way: keyof Shown) => shown.filter(({ has }) => has(way, id)).map(({ name }) => name)
    return {
      clause: id,
      granted: names('granted'),
      refused: names('refused'),
      passed: names('passed'),
      information: information !== undefined,
    }
  })
}
