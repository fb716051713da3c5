import { truthOf } from '../../reading/truth.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck } from '../legal-check.ts'
import { withdrawalIn } from '../notions.ts'

/** Rule 5: a consumer who was not told pays no return. */
export const returnCostUndisclosed: LegalCheck = ({ policy }) => {
  const withdrawal = withdrawalIn(policy)
  if (typeof withdrawal === 'string') return []
  const { request, returnCost } = withdrawal
  const asking = consumerAsking(request)
  const told = policy.costs.some(
    ({ what, for: kinds, when }) =>
      what === returnCost && (kinds?.includes(request) ?? true) && truthOf(policy, when, asking) !== false,
  )
  if (told) return []
  return [
    {
      at: `requests.${request}`,
      message: `Nothing says who pays "${returnCost}" when a consumer withdraws; then it is the trader.`,
      help: `Add a cost "what: ${returnCost}" for it, or name the cost under "law.withdrawal.return-cost".`,
    },
  ]
}
