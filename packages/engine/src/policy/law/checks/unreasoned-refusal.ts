import type { Policy } from '../../model.ts'
import type { LegalCheck } from '../legal-check.ts'

/** Rule 12: a refusal goes to the consumer in writing, with its reason: a message or document on it. */
export const unreasonedRefusal: LegalCheck = ({ policy }) => {
  const lacking = [
    ...(policy.admission.some(({ effect }) => effect === 'refuse') && !told(policy, ['refused'])
      ? ['refused']
      : []),
    ...(told(policy, ['decided', 'line-rejected']) || documented(policy) ? [] : ['decided']),
  ]
  if (lacking.length === 0) return []
  return [
    {
      at: 'messages',
      message: `A consumer is not sent the reason of a refusal: no message goes to the customer on ${lacking.map((event) => `"${event}"`).join(' and ')}.`,
      help: 'Add a message to the customer on those events, or a document "with: decide" that says why.',
    },
  ]
}

function told({ messages }: Policy, events: string[]): boolean {
  return Object.values(messages).some(
    ({ to, on }) => to === 'customer' && on.some((event) => events.includes(event)),
  )
}

function documented({ documents }: Policy): boolean {
  return Object.values(documents).some(
    (document) => document.with === 'decide' || document.with === 'resolve',
  )
}
