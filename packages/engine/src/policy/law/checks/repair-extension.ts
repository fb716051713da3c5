import type { Window } from '../../model.ts'
import { monthsInDays, spanOfPeriod } from '../../reading/span.ts'
import { besideMonths } from '../beside-limit.ts'
import type { LegalCheck } from '../legal-check.ts'
import { guaranteeIn } from '../notions.ts'
import { conformityRemedies } from './repair-deadline.ts'

/** Rule 11: a repair under the guarantee makes it longer. */
export const repairExtension: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const guarantee = guaranteeIn(policy)
  if (typeof guarantee === 'string') return []
  const repairs = conformityRemedies(policy, guarantee.requests).some((name) =>
    policy.remedies[name]?.steps.some(({ id }) => id.includes('repair')),
  )
  if (!repairs) return []
  const { deadline } = policy.windows[guarantee.window] as Window
  const extensions = (deadline.extend ?? []).map(({ by }) => spanOfPeriod(policy, by)?.shortest ?? 0)
  const longest = Math.max(0, ...extensions)
  if (longest >= monthsInDays(limit)) return []
  const beside = besideMonths(longest, limit)
  const given = longest === 0 ? 'not at all' : `by ${beside.given}`
  const asked = longest === 0 ? `${limit} months` : beside.limit
  return [
    {
      at: `windows.${guarantee.window}`,
      message: `A repair extends the guarantee ${given}; ${asked} are asked for.`,
      help: `Add "extend: [ { when: has(line.repairedAt), by: ${limit} months, clause: … } ]".`,
    },
  ]
}
