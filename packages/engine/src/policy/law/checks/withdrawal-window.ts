import { spanOf } from '../../reading/span.ts'
import { consumerAsking, shuttingRule } from '../consumer.ts'
import type { LegalCheck } from '../legal-check.ts'
import { withdrawalIn, withdrawalWindow } from '../notions.ts'

/** Rule 1: the time to withdraw, from possession of the goods. */
export const withdrawalWindowShort: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const withdrawal = withdrawalIn(policy)
  if (withdrawal === 'elsewhere') return []
  if (withdrawal === 'nowhere') {
    return [
      {
        at: policy.law?.withdrawal ? 'law.withdrawal' : 'requests',
        message: `Consumers cannot withdraw from a distance sale; the law gives them ${limit} days.`,
        help: 'Add a kind of request for it and name it under "law.withdrawal.request", or say there with "out-of-scope:" why this policy has none.',
      },
    ]
  }
  const { request } = withdrawal
  if (!policy.requests[request]?.openedBy.includes('customer')) {
    return [
      {
        at: `requests.${request}`,
        message: 'A consumer cannot make the withdrawal: the request is not open to customers.',
        help: 'Add "customer" to "opened-by".',
      },
    ]
  }
  const window = withdrawalWindow(policy, withdrawal) ?? ''
  const shut = shuttingRule(policy, request, consumerAsking(request, limit - 0.5), window)
  if (shut) {
    return [
      {
        at: shut.path,
        position: shut.position,
        message: `This rule refuses a consumer's withdrawal within ${limit} days of delivery, under "${shut.clause}".`,
        help: `Let a consumer withdraw for ${limit} days from the day the last of the goods came.`,
      },
    ]
  }
  const deadline = policy.windows[window]?.deadline
  const span = deadline && spanOf(policy, deadline, consumerAsking(request))
  if (!span) return []
  if (span.from && !span.from.endsWith('deliveredAt')) {
    return [
      {
        at: `windows.${window}`,
        message: `The time to withdraw runs from ${span.from}; by law it runs from the day the goods came.`,
        help: 'Count it "from: line.deliveredAt".',
      },
    ]
  }
  if (span.shortest >= limit) return []
  return [
    {
      at: `windows.${window}`,
      message: `The time to withdraw can be ${round(span.shortest)} days; the law gives ${limit}.`,
      help: `Give consumers at least "within: ${limit} days, to the next working day".`,
    },
  ]
}

function round(days: number): number {
  return Math.round(days * 10) / 10
}
