import type { LegalCheck } from '../legal-check.ts'

const decisions = ['decided', 'line-rejected', 'refused', 'resolved']

/**
 * Rule 12: a refusal goes to the consumer in writing, with its reason. What is refused on asking is answered with its
 * clause; for what is decided later, a message or a document has to go out.
 */
export const unreasonedRefusal: LegalCheck = ({ policy: { messages, documents } }) => {
  const told = Object.values(messages).some(
    ({ to, on }) => to === 'customer' && on.some((event) => decisions.includes(event)),
  )
  const written = Object.values(documents).some(
    (document) => document.with === 'decide' || document.with === 'resolve',
  )
  if (told || written) return []
  return [
    {
      at: 'messages',
      message:
        'A consumer is not sent the reason of a refusal: nothing goes to the customer when a case is decided.',
      help: 'Add a message to the customer on "decided", or a document "with: decide", that says why.',
    },
  ]
}
