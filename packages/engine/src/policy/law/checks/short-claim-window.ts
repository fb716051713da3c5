import { monthsInDays, spanOf } from '../../reading/span.ts'
import { besideMonths } from '../beside-limit.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck } from '../legal-check.ts'
import { guaranteeIn, kindsAboutGoods } from '../notions.ts'
import { shutEverywhere } from '../shut-everywhere.ts'

/**
 * Rule 19: no contract window cuts a consumer's conformity rights: not for perishables, not by a short time to tell
 * of a defect found, and in the United Kingdom not before six years. Elsewhere, goods that last are rule 7's.
 */
export const shortClaimWindow: LegalCheck = ({ policy, provision: { limit = 0, places } }) => {
  const guarantee = guaranteeIn(policy)
  if (guarantee === 'elsewhere') return []
  const declared = typeof guarantee === 'object' ? guarantee : undefined
  const notice = declared?.notice === undefined ? undefined : policy.windows[declared.notice]
  const span = notice && spanOf(policy, notice.deadline, consumerAsking(''))
  if (span && !places.includes('UK') && span.shortest < monthsInDays(limit)) {
    const beside = besideMonths(span.shortest, limit)
    return [
      {
        at: `windows.${declared?.notice}`,
        message: `A consumer has ${beside.given} to tell of a defect found; ${beside.limit} are always in time.`,
        help: `Give at least "within: ${limit} months" from the discovery.`,
      },
    ]
  }
  const perishable = policy.law?.goods === 'perishable'
  if (!places.includes('UK') && !perishable) return []
  const requests = declared?.requests ?? kindsAboutGoods(policy)
  const shut = shutEverywhere(
    policy,
    { ...declared, requests },
    places.includes('UK') ? monthsInDays(limit) : 95,
  )
  if (!shut) return []
  return [
    {
      at: shut.rule.path,
      position: shut.rule.position,
      message: `This rule refuses a consumer's claim ${shut.days} days after delivery, under "${shut.rule.clause}"; goods that were not as agreed can be claimed later.`,
      help: 'Let the window shut out business buyers only ("customer.kind != \\"consumer\\""), or admit a proven defect before it.',
    },
  ]
}
