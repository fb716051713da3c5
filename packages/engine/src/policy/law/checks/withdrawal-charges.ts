import { treeOf } from '../../reading/tree.ts'
import { truthOf } from '../../reading/truth.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'
import { withdrawalIn, withdrawalRefund } from '../notions.ts'

/** Rule 4: on a withdrawal a consumer pays the return at most; nothing is kept and no fee is charged. */
export const withdrawalCharges: LegalCheck = ({ policy }) => {
  const withdrawal = withdrawalIn(policy)
  if (typeof withdrawal === 'string') return []
  const { request, returnCost } = withdrawal
  const asking = consumerAsking(request)
  const charged = policy.costs
    .filter(({ what, payer }) => payer === 'customer' && what !== returnCost)
    .filter(
      ({ for: kinds, when }) => (kinds?.includes(request) ?? true) && truthOf(policy, when, asking) === true,
    )
    .filter(({ what }) => firstThatHolds(what) === 'customer')
    .map(
      ({ what, path, position }): LegalFinding => ({
        at: path,
        position,
        message: `A consumer who withdraws is charged "${what}"; the law lets them bear the cost of sending back alone.`,
        help: 'Leave withdrawals out of this cost with "when:", or name it under "law.withdrawal.return-cost" if it is the return.',
      }),
    )
  return [...charged, ...kept()]

  function firstThatHolds(what: string): string | undefined {
    return policy.costs.find(
      (rule) =>
        rule.what === what &&
        (rule.for?.includes(request) ?? true) &&
        truthOf(policy, rule.when, asking) === true,
    )?.payer
  }

  /** A refund that is less than the price. */
  function kept(): LegalFinding[] {
    if (typeof withdrawal === 'string') return []
    const paying = withdrawalRefund(policy, withdrawal)
    const amount = paying && policy.remedies[paying.remedy]?.amount
    if (!paying || !amount) return []
    const tree = treeOf(amount.of)
    const less =
      tree.op === '-' || (tree.op === 'call' && tree.args[0] === 'percent') || amount.atMost !== undefined
    if (!less) return []
    return [
      {
        at: `remedies.${paying.remedy}`,
        message: 'The refund of a withdrawal keeps part of what was paid.',
        help: 'Pay back the price and the standard delivery; value lost through use is a matter of its own.',
      },
    ]
  }
}
