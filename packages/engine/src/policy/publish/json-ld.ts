import { consumerAsking } from '../law/consumer.ts'
import { guaranteeIn, withdrawalIn, withdrawalWindow } from '../law/notions.ts'
import type { Policy } from '../model.ts'
import { spanOf } from '../reading/span.ts'
import { truthOf } from '../reading/truth.ts'

/**
 * The policy's returns as a schema.org MerchantReturnPolicy (version 30), for search engines. Undefined where it offers
 * no returns by withdrawal.
 */
export function publishJsonLd(policy: Policy): object | undefined {
  const withdrawal = withdrawalIn(policy)
  if (typeof withdrawal === 'string' || policy.audience === 'business') return undefined
  const deadline = policy.windows[withdrawalWindow(policy, withdrawal) ?? '']?.deadline
  const days = deadline && spanOf(policy, deadline, consumerAsking(withdrawal.request))?.shortest
  const remorse = fees(policy, withdrawal.request, withdrawal.returnCost, 'customerRemorseReturn')
  const guarantee = guaranteeIn(policy)
  const defect =
    typeof guarantee === 'string' || guarantee.requests[0] === undefined
      ? {}
      : fees(policy, guarantee.requests[0], withdrawal.returnCost, 'itemDefectReturn')
  return {
    '@context': 'https://schema.org',
    '@type': 'MerchantReturnPolicy',
    applicableCountry: policy.jurisdiction.map((code) => (code === 'UK' ? 'GB' : code)),
    ...(days === undefined
      ? { returnPolicyCategory: 'https://schema.org/MerchantReturnUnspecified' }
      : {
          returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
          merchantReturnDays: Math.floor(days),
        }),
    returnMethod: 'https://schema.org/ReturnByMail',
    refundType: 'https://schema.org/FullRefund',
    ...remorse,
    ...defect,
  }
}

/** Who pays the return of this kind of request, in schema.org's words. */
function fees(policy: Policy, kind: string, what: string, prefix: string): object {
  const rule = policy.costs.find(
    (one) =>
      one.what === what &&
      (one.for?.includes(kind) ?? true) &&
      truthOf(policy, one.when, consumerAsking(kind, 10)) === true,
  )
  if (!rule) return {}
  if (rule.payer !== 'customer') return { [`${prefix}Fees`]: 'https://schema.org/FreeReturn' }
  if (!rule.amount || !/^\d+(\.\d+)?$/.test(rule.amount.source)) {
    return { [`${prefix}Fees`]: 'https://schema.org/ReturnFeesCustomerResponsibility' }
  }
  return {
    [`${prefix}Fees`]: 'https://schema.org/ReturnShippingFees',
    [`${prefix}ShippingFeesAmount`]: {
      '@type': 'MonetaryAmount',
      currency: policy.money.currency,
      value: Number(rule.amount.source),
    },
  }
}
