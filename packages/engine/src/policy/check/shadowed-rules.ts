import type { Position } from '../model.ts'
import { type Alternatives, implied, same } from '../reading/alternatives.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { ruleLists } from './rule-lists.ts'

/** A rule in a list of which the first that holds decides. */
export interface ListedRule {
  at: string
  position: Position
  alternatives: Alternatives | undefined
  /** Kinds of request; all when there are none. */
  kinds: string[] | undefined
  effect: string
  /** Whether it ends the judging where it holds. */
  decides: boolean
}

/** Rules that can never decide, because an earlier rule always does, and rules that say two things of one condition. */
export const shadowedRules: Check = (policy) => ruleLists(policy).flatMap((rules) => withinOneList(rules))

function withinOneList(rules: ListedRule[]): Finding[] {
  return rules.flatMap((later, place): Finding[] => {
    const hiding = rules.slice(0, place).find((earlier) => hides(earlier, later))
    return hiding ? [explain(hiding, later)] : []
  })
}

function hides(earlier: ListedRule, later: ListedRule): boolean {
  if (!earlier.decides || !earlier.alternatives || !later.alternatives) return false
  return covers(earlier.kinds, later.kinds) && implied(earlier.alternatives, later.alternatives)
}

function covers(earlier: string[] | undefined, later: string[] | undefined): boolean {
  if (earlier === undefined) return true
  return later?.every((kind) => earlier.includes(kind)) ?? false
}

function explain(earlier: ListedRule, later: ListedRule): Finding {
  const identical =
    earlier.alternatives && later.alternatives && same(earlier.alternatives, later.alternatives)
  const where = { at: later.at, position: later.position }
  if (identical && earlier.effect !== later.effect) {
    return {
      id: 'rules-contradict',
      severity: 'error',
      ...where,
      message: `This rule and ${earlier.at} have one condition and say different things; this one never decides.`,
      help: 'Take one of the two out, or say in their conditions how they differ.',
    }
  }
  return {
    id: 'rule-shadowed',
    severity: 'warning',
    ...where,
    message: `This rule never decides: wherever it holds, ${earlier.at} has already decided.`,
    help: 'Move it before the other rule, or take it out.',
  }
}
