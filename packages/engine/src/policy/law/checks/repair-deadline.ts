import type { Policy } from '../../model.ts'
import { longestWay } from '../../reading/longest-case.ts'
import { spanOf } from '../../reading/span.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'
import { guaranteeIn } from '../notions.ts'

const conformity = /repair|replac|ship-part|exchange|send-part/

/** Rule 10: repair and replacement under the guarantee are done in so many days. */
export const repairDeadline: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const guarantee = guaranteeIn(policy)
  if (typeof guarantee === 'string') return []
  return conformityRemedies(policy, guarantee.requests).flatMap((name): LegalFinding[] => {
    const remedy = policy.remedies[name]
    if (!remedy) return []
    const steps = longestWay(policy, remedy).filter(({ owes }) => owes !== 'customer')
    const days = steps.reduce(
      (sum, { deadline }) => sum + ((deadline && spanOf(policy, deadline)?.longest) ?? 0),
      0,
    )
    if (days > limit) {
      return [
        {
          at: `remedies.${name}`,
          message: `"${name}" can take ${Math.round(days)} days; goods are brought into conformity within ${limit}.`,
          help: 'Give its steps less time.',
        },
      ]
    }
    const without = remedy.steps.find(
      ({ id, deadline, automatic }) => conformity.test(id) && !deadline && !automatic,
    )
    if (!without) return []
    return [
      {
        at: `remedies.${name}.steps.${without.id}`,
        severity: 'warning',
        message: `"${without.id}" has no time limit; goods are brought into conformity within ${limit} days.`,
        help: 'Give the step a "within:".',
      },
    ]
  })
}

/** The remedies of the guarantee that repair or replace. */
export function conformityRemedies(policy: Policy, kinds: readonly string[]): string[] {
  const names = new Set(kinds.flatMap((kind) => policy.requests[kind]?.remedies ?? []))
  return [...names].filter((name) => policy.remedies[name]?.steps.some(({ id }) => conformity.test(id)))
}
