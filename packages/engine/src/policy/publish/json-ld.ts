import { consumerAsking } from '../law/consumer.ts'
import { guaranteeIn, withdrawalIn, withdrawalWindow } from '../law/notions.ts'
import type { CostRule, Policy } from '../model.ts'
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

/**
 * Who pays the return of this kind of request, in schema.org's words: by the rule that holds for most, which asks for
 * nothing more. Nothing is said where some customers pay and others do not.
 */
function fees(policy: Policy, kind: string, what: string, prefix: string): object {
  const rules = mayHold(policy, kind)
  const returning = untilSure(rules.filter(({ rule }) => rule.what === what))
  const usual = returning.at(-1)
  if (!usual?.sure) return {}
  const charged = returning.filter(({ rule }) => rule.payer === 'customer')
  if (charged.length === 0) {
    const others = rules.filter(({ rule }) => rule.what !== what && isOfReturns(rule))
    if (others.some(({ rule }) => rule.payer === 'customer')) return {}
    return { [`${prefix}Fees`]: 'https://schema.org/FreeReturn' }
  }
  if (charged.length < returning.length) return {}
  const amount = amountOf(usual.rule)
  if (amount === undefined)
    return { [`${prefix}Fees`]: 'https://schema.org/ReturnFeesCustomerResponsibility' }
  const alike = returning.every(({ rule }) => amountOf(rule) === amount)
  return {
    [`${prefix}Fees`]: 'https://schema.org/ReturnShippingFees',
    ...(alike && {
      [`${prefix}ShippingFeesAmount`]: {
        '@type': 'MonetaryAmount',
        currency: policy.money.currency,
        value: amount,
      },
    }),
  }
}

interface Possible {
  rule: CostRule
  /** Whether it holds whatever else is so. */
  sure: boolean
}

/** The cost rules that may hold for a consumer's request of this kind, in their order. */
function mayHold(policy: Policy, kind: string): Possible[] {
  return policy.costs.flatMap((rule) => {
    if (!(rule.for?.includes(kind) ?? true)) return []
    const truth = truthOf(policy, rule.when, consumerAsking(kind, 10))
    return truth === false ? [] : [{ rule, sure: truth === true }]
  })
}

/** The first rule that holds decides: what comes after one that is sure never does. */
function untilSure(rules: readonly Possible[]): Possible[] {
  const last = rules.findIndex(({ sure }) => sure)
  return last < 0 ? [...rules] : rules.slice(0, last + 1)
}

/** Whether it is a cost of bringing goods back, by another name. */
function isOfReturns({ what }: CostRule): boolean {
  return /return|collect|pick-?up|restock/i.test(what)
}

function amountOf({ amount }: CostRule): number | undefined {
  return amount && /^\d+(\.\d+)?$/.test(amount.source) ? Number(amount.source) : undefined
}
