import type { ClauseId, Policy } from '../policy/model.ts'

/** The clause of each rule that can say no, by the rule's path in the policy. */
export function refusingRules({ admission, judgements, remedies }: Policy): Map<string, ClauseId> {
  const offers = Object.values(remedies).flatMap(({ offered }) => offered)
  const rules = [...admission, ...offers].flatMap((rule) =>
    rule.effect === 'refuse' || rule.effect === 'redirect' ? [[rule.path, rule.clause] as const] : [],
  )
  const later = judgements.flatMap(({ rules: judged }) =>
    judged.flatMap(({ path, effects }) =>
      effects.flatMap((effect) => (effect.do === 'refuse' ? [[path, effect.clause] as const] : [])),
    ),
  )
  return new Map([...rules, ...later])
}
