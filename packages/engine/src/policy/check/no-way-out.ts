import type { Policy } from '../model.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { endless } from './endless.ts'
import { receivedForEver, waitingForEver } from './kinds-without-end.ts'

/** A status or a step in which a case can wait for ever, because nothing is owed by a date that would move it on. */
export const noWayOut: Check = (policy) => [
  ...receivedForEver(policy),
  ...waitingForEver(policy),
  ...reviewedForEver(policy),
  ...stepsForEver(policy),
]

function reviewedForEver(policy: Policy): Finding[] {
  return Object.entries(policy.reviews)
    .filter(([, { deadline }]) => deadline === undefined)
    .map(([name]) =>
      endless(
        `reviews.${name}`,
        `A case can stay "under-review" for ever: "${name}" has no time to answer in.`,
        'Give the review a "within:".',
      ),
    )
}

/** The customer is waited for without an end; what the company owes is seen in its queue. */
function stepsForEver(policy: Policy): Finding[] {
  return Object.entries(policy.remedies).flatMap(([name, { steps }]) =>
    steps
      .filter(({ owes, deadline }) => owes === 'customer' && deadline === undefined)
      .map(({ id }) =>
        endless(
          `remedies.${name}.steps.${id}`,
          `"${name}" can wait for ever: the customer's step "${id}" has no deadline.`,
          'Give the step a "within:" and an "if-late".',
        ),
      ),
  )
}
