import { monthsInDays, spanOfPeriod } from '../../reading/span.ts'
import { besideMonths } from '../beside-limit.ts'
import type { LegalCheck } from '../legal-check.ts'
import { guaranteeIn } from '../notions.ts'

/** Rule 8: how long a defect is taken to have been there at delivery, without proof. */
export const presumptionShort: LegalCheck = ({ policy, provision: { limit = 0, goods } }) => {
  const guarantee = guaranteeIn(policy)
  if (typeof guarantee === 'string') return []
  const used = goods === 'used' && guarantee.presumptionUsed !== undefined
  const presumption = used ? guarantee.presumptionUsed : guarantee.presumption
  const span = presumption && spanOfPeriod(policy, { fixed: presumption, text: '' })
  if (!span || span.shortest >= monthsInDays(limit)) return []
  const beside = besideMonths(span.shortest, limit)
  return [
    {
      at: used ? 'law.guarantee.presumption-used' : 'law.guarantee.presumption',
      message: `A defect is presumed for ${beside.given}; the law gives ${beside.limit}.`,
      help: `Presume it for ${limit} months at least.`,
    },
  ]
}
