import type { Policy, Step } from '../../model.ts'
import { spanOf } from '../../reading/span.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck } from '../legal-check.ts'
import { isOurs, stepsBefore, withdrawalIn, withdrawalRefund } from '../notions.ts'

/** Rule 2: all the money back in so many days of the notice, or of the goods or proof that they were sent. */
export const withdrawalRefundLate: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const withdrawal = withdrawalIn(policy)
  if (typeof withdrawal === 'string') return []
  const { request } = withdrawal
  const paying = withdrawalRefund(policy, withdrawal)
  if (!paying) {
    return [
      {
        at: `requests.${request}`,
        message: 'No remedy of the withdrawal pays the money back.',
        help: 'Add a remedy with a step that has "pays: true", and name it under "law.withdrawal.remedy".',
      },
    ]
  }
  const { remedy, refund, steps } = paying
  const at = `remedies.${remedy}.steps.${refund.id}`
  if (!refund.automatic && refund.deadline === undefined) {
    return [
      {
        at,
        message: `The refund of a withdrawal has no time limit; the law gives ${limit} days.`,
        help: `Give the step "within: ${limit} days", or less.`,
      },
    ]
  }
  const days = [...oursOnceTheGoodsAreBack(policy, steps, refund), refund]
    .map((step) => longest(policy, step, request))
    .reduce((sum, one) => sum + one, 0)
  if (days <= limit) return []
  return [
    {
      at,
      message: `After a withdrawal the money can take ${Math.round(days * 10) / 10} days to come back; the law gives ${limit}.`,
      help: 'Give the refund, and what stands before it, less time.',
    },
  ]
}

/** What the company does between having the goods, or proof that they were sent, and paying. */
function oursOnceTheGoodsAreBack(policy: Policy, steps: Step[], refund: Step): Step[] {
  const before = stepsBefore(steps, refund)
  const back = before.findLastIndex(({ owes }) => !isOurs(policy, owes))
  return before.slice(back + 1).filter(({ owes }) => isOurs(policy, owes))
}

function longest(policy: Policy, { deadline }: Step, request: string): number {
  return (deadline && spanOf(policy, deadline, consumerAsking(request))?.longest) ?? 0
}
