import { truthOf } from '../../reading/truth.ts'
import type { LegalCheck } from '../legal-check.ts'

const refusals = ['refused', 'decided', 'review-answered', 'resolved', 'closed', 'opened']

/** Rule 13: a consumer mediator is named, with an address, and open once the complaint has failed. */
export const mediatorMissing: LegalCheck = ({ policy }) => {
  const name = policy.law?.mediator
  const bodies = Object.entries(policy.outsideBodies)
    .filter(([id]) => name === undefined || id === name)
    .filter(
      ([, { when }]) =>
        truthOf(policy, when, { facts: { 'customer.kind': 'consumer', 'customer.country': 'FR' } }) !== false,
    )
  const [first] = bodies
  if (!first) {
    return [
      {
        at: 'outside-bodies',
        message: 'No mediator is named to whom a consumer can turn.',
        help: 'Add the mediator under "outside-bodies", with its address and the clause that names it.',
      },
    ]
  }
  if (
    bodies.some(
      ([, { address, after }]) => address !== undefined && after.some((event) => refusals.includes(event)),
    )
  ) {
    return []
  }
  const lacks = first[1].address === undefined ? 'has no address' : 'is not open after a refusal'
  return [
    {
      at: `outside-bodies.${first[0]}`,
      message: `The mediator "${first[0]}" ${lacks}.`,
      help: 'Give its "address:", and "after:" with "refused" and "decided" or "review-answered".',
    },
  ]
}
