import { truthOf } from '../../reading/truth.ts'
import { consumerAsking } from '../consumer.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'

/** Rule 17: until the consumer has the goods, loss and damage are the trader's, unless the consumer chose the carrier. */
export const transitRiskOnBuyer: LegalCheck = ({ policy }) =>
  policy.admission.flatMap((rule): LegalFinding[] => {
    if (rule.effect !== 'redirect' || rule.party !== 'carrier') return []
    const kinds = rule.for ?? Object.keys(policy.requests)
    const open = kinds.find((kind) => {
      const { facts } = consumerAsking(kind)
      return ['platform', 'seller', 'company'].some(
        (trader) =>
          truthOf(policy, rule.when, { facts: { ...facts, 'order.transport.arrangedBy': trader } }) !== false,
      )
    })
    if (open === undefined) return []
    return [
      {
        at: rule.path,
        position: rule.position,
        message: `A consumer's "${open}" can be sent to the carrier, though the trader chose the carrier.`,
        help: 'Redirect only where "order.transport.arrangedBy" is the buyer, or leave consumers out.',
      },
    ]
  })
