import type { Obligation, Policy } from '../model.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { isWaitedFor } from '../reading/required.ts'

/** A status or a step in which a case can wait for ever, because nothing is owed by a date that would move it on. */
export const noWayOut: Check = (policy) => [
  ...receivedForEver(policy),
  ...waitingForEver(policy),
  ...reviewedForEver(policy),
  ...stepsForEver(policy),
]

const settling = new Set(['decide', 'resolve', 'close', 'withdraw'])

function receivedForEver(policy: Policy): Finding[] {
  const settled = Object.values(policy.obligations).some(settles) || policy.escalation !== undefined
  if (settled || Object.keys(policy.requests).length === 0) return []
  return [
    finding(
      'requests',
      'A case can stay "received" for ever: nobody owes a decision by any date.',
      'Add an obligation that does "decide", "resolve" or "close".',
    ),
  ]
}

function waitingForEver(policy: Policy): Finding[] {
  const duties = Object.values(policy.obligations)
  const asks = Object.values(policy.requests).some(
    ({ ask, evidence }) =>
      Object.values(ask).some(isWaitedFor) || Object.values(evidence).some(({ required }) => required),
  )
  const anyRequired = asks || Object.values(policy.evidence).some(({ required }) => required)
  if (!anyRequired || duties.some(bringsInformation) || duties.some(runsWhileWaiting)) return []
  if (
    policy.escalation?.levels.some(({ after, pauses }) => after && !pauses.includes('awaiting-information'))
  )
    return []
  return [
    finding(
      'obligations',
      'A case can stay in "awaiting-information" for ever: no deadline runs while it waits.',
      'Let the customer owe "provide-information" by a date, with an "if-late".',
    ),
  ]
}

function bringsInformation({ does, deadline }: Obligation): boolean {
  return does.includes('provide-information') && deadline !== undefined
}

function runsWhileWaiting(obligation: Obligation): boolean {
  return (
    settles(obligation) &&
    obligation.deadline !== undefined &&
    !obligation.pauses.includes('awaiting-information')
  )
}

function settles({ does, ifLate }: Obligation): boolean {
  const ends = ifLate.some(({ do: effect }) =>
    ['refuse', 'close', 'lapse', 'abandon', 'grant', 'approve'].includes(effect),
  )
  return ends || does.some((action) => settling.has(action))
}

function reviewedForEver(policy: Policy): Finding[] {
  return Object.entries(policy.reviews)
    .filter(([, { deadline }]) => deadline === undefined)
    .map(([name]) =>
      finding(
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
        finding(
          `remedies.${name}.steps.${id}`,
          `"${name}" can wait for ever: the customer's step "${id}" has no deadline.`,
          'Give the step a "within:" and an "if-late".',
        ),
      ),
  )
}

function finding(at: string, message: string, help: string): Finding {
  return { id: 'no-way-out', severity: 'warning', at, message, help }
}
