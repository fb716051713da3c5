import { readsThrough } from '../../reading/reads.ts'
import type { LegalCheck } from '../legal-check.ts'
import { isOurs, stepsBefore, withdrawalIn, withdrawalRefund } from '../notions.ts'

/** Rule 3: the refund of a withdrawal may wait for the goods or for proof that they were sent, and for nothing else. */
export const refundNeedsInspection: LegalCheck = ({ policy }) => {
  const withdrawal = withdrawalIn(policy)
  const paying = typeof withdrawal === 'string' ? undefined : withdrawalRefund(policy, withdrawal)
  if (!paying) return []
  const { remedy, refund, steps } = paying
  const awaited = refund.when
    ? readsThrough(policy, refund.when).calls.flatMap(({ name, literals }) =>
        name === 'outcome' ? literals : [],
      )
    : []
  return stepsBefore(steps, refund)
    .filter(({ owes }) => isOurs(policy, owes))
    .filter(
      ({ id, outcomes, proof }) =>
        proof !== undefined ||
        Object.keys(outcomes).length > 0 ||
        awaited.includes(id) ||
        /inspect|check|test/.test(id),
    )
    .map(({ id }) => ({
      at: `remedies.${remedy}.steps.${refund.id}`,
      message: `The refund of a withdrawal waits for the step "${id}"; it may wait for the goods, or proof that they were sent, and nothing more.`,
      help: `Give the withdrawal a remedy of its own, or let its refund come "after:" the goods and not after "${id}".`,
    }))
}
