import type { Deadline, Policy } from '../model.ts'

/** A deadline in the policy: of an obligation, step, window, review or suspension. */
export interface PlacedDeadline {
  at: string
  /** How a sentence calls it: `the window "returnWindow"`. */
  called: string
  deadline: Deadline
  /** The events that it is raised by; a window has none. */
  after: string[]
}

export function deadlinesOf(policy: Policy): PlacedDeadline[] {
  const found: PlacedDeadline[] = []
  const add = (at: string, called: string, deadline: Deadline | undefined, after: string[] = []) => {
    if (deadline) found.push({ at, called, deadline, after })
  }
  for (const [name, { deadline }] of Object.entries(policy.windows)) {
    add(`windows.${name}`, `the window "${name}"`, deadline)
  }
  for (const { name, deadline, after } of Object.values(policy.obligations)) {
    add(`obligations.${name}`, `"${name}"`, deadline, after)
  }
  for (const [name, { steps }] of Object.entries(policy.remedies)) {
    for (const { id, deadline } of steps) {
      add(`remedies.${name}.steps.${id}`, `the step "${id}" of "${name}"`, deadline, ['step-ready'])
    }
  }
  for (const [name, { deadline, askWithin }] of Object.entries(policy.reviews)) {
    add(`reviews.${name}`, `the answer of "${name}"`, deadline, ['review-requested'])
    add(`reviews.${name}`, `the time to ask for "${name}"`, askWithin)
  }
  for (const [name, { until }] of Object.entries(policy.suspensions)) {
    add(`suspensions.${name}`, `the end of "${name}"`, until, ['suspended'])
  }
  for (const [name, { within }] of Object.entries(policy.outsideBodies)) {
    add(`outside-bodies.${name}`, `the time to turn to "${name}"`, within)
  }
  return found
}
