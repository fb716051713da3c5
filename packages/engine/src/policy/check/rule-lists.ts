import type { Consequence, Policy, Rule } from '../model.ts'
import { alternativesOf } from '../reading/alternatives.ts'
import type { ListedRule } from './shadowed-rules.ts'

/** Every list of rules in the policy of which the first that holds decides. */
export function ruleLists(policy: Policy): ListedRule[][] {
  const listed = (rule: Rule, effect: string, decides = true): ListedRule => ({
    at: rule.path,
    position: rule.position,
    alternatives: alternativesOf(policy, rule.when),
    kinds: rule.for,
    effect,
    decides,
  })
  return [
    policy.admission.map((rule) => listed(rule, `${rule.effect} ${rule.clause}`)),
    ...policy.judgements.map(({ rules }) =>
      rules.map((rule) => listed(rule, JSON.stringify(rule.effects), rule.effects.some(decides))),
    ),
    ...Object.values(policy.remedies).map(({ offered }) =>
      offered.map((rule) => listed(rule, `${rule.effect} ${rule.clause}`)),
    ),
    policy.proposals.map((rule) => listed(rule, rule.remedy, false)),
    ...costLists(policy).map((rules) => rules.map((rule) => listed(rule, `${rule.payer} ${rule.clause}`))),
  ]
}

function costLists({ costs }: Policy) {
  return [...Map.groupBy(costs, ({ what }) => what).values()]
}

const deciding = new Set<Consequence['do']>(['refuse', 'approve', 'grant', 'close', 'lapse', 'abandon'])

function decides({ do: effect }: Consequence): boolean {
  return deciding.has(effect)
}
