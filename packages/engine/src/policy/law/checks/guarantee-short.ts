import type { Window } from '../../model.ts'
import { monthsInDays, spanOf } from '../../reading/span.ts'
import { besideMonths } from '../beside-limit.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck } from '../legal-check.ts'
import { guaranteeIn, kindsAboutGoods } from '../notions.ts'
import { shutEverywhere } from '../shut-everywhere.ts'

/** Rule 7: the legal guarantee lasts its two years, and no rule of the policy refuses a defect before they are over. */
export const guaranteeShort: LegalCheck = ({ policy, provision: { limit = 0 } }) => {
  const guarantee = guaranteeIn(policy)
  if (guarantee === 'elsewhere' || (guarantee === 'nowhere' && kindsAboutGoods(policy).length === 0))
    return []
  if (guarantee === 'nowhere') {
    return [
      {
        at: policy.law?.guarantee ? 'law.guarantee' : 'requests',
        message: `The policy does not have the legal guarantee of conformity, ${limit} months for consumers.`,
        help: 'Add a window for it, name it under "law.guarantee.window" and admit on it; or say there with "out-of-scope:" why this policy has none.',
      },
    ]
  }
  const window = policy.windows[guarantee.window] as Window
  const at = `windows.${guarantee.window}`
  const span = spanOf(policy, window.deadline, consumerAsking(guarantee.requests[0] ?? ''))
  if (span?.from && /placedAt|paidAt|shippedAt/.test(span.from)) {
    return [
      {
        at,
        message: `The legal guarantee runs from ${span.from}; by law it runs from delivery.`,
        help: 'Count it "from: line.deliveredAt".',
      },
    ]
  }
  if (span && span.shortest < monthsInDays(limit)) {
    const beside = besideMonths(span.shortest, limit)
    return [
      {
        at,
        message: `The legal guarantee can be ${beside.given}; the law gives ${beside.limit}.`,
        help: `Give it "within: ${limit} months", or more.`,
      },
    ]
  }
  if (policy.law?.goods === 'perishable') return []
  const shut = shutEverywhere(policy, guarantee, monthsInDays(limit))
  if (!shut) return []
  return [
    {
      at: shut.rule.path,
      position: shut.rule.position,
      message: `This rule refuses a consumer's defect ${shut.days} days after delivery, under "${shut.rule.clause}", though the legal guarantee lasts ${limit} months.`,
      help: `Before it, admit a consumer's defect while "now < ${guarantee.window}".`,
    },
  ]
}
