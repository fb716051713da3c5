import * as z from 'zod/mini'
import { namesOf } from '../../case/events.ts'
import { difference, together } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'
import type { Difference, StepOutcome } from '../types.ts'

const contents = z.nullable(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))

/** These documents went out with this step, with these contents. */
export const documents = expectation({
  name: 'documents',
  value: z.record(z.string(), contents),
  names: (expected, policy) => uses('document', expected, policy.documents),
  compare: (expected, outcome) =>
    together(
      Object.entries(expected).flatMap(([name, wanted]): [string, Difference | undefined][] => {
        if (!wentOut(name, outcome)) return [[name, { expected: 'sent', came: 'not sent' }]]
        const came = contentsOf(outcome)
        return Object.entries(wanted ?? {}).map(([content, value]) => [
          `${name} ${content}`,
          difference(value, came[content]),
        ])
      }),
    ),
  shows: (expected, { policy }) => ({
    granted: Object.keys(expected).map((name) => policy.documents[name]?.clause),
  }),
})

/** With the step's command, or with a step of a remedy that was done in it. */
function wentOut(name: string, { policy, command, refusal, events }: StepOutcome): boolean {
  const action = policy.documents[name]?.with
  if (action === undefined) return false
  return (action === command && !refusal) || events.some((event) => namesOf(event).includes(action))
}

function contentsOf({ events }: StepOutcome): Record<string, unknown> {
  return Object.assign({}, ...events.map(({ data }) => ('facts' in data ? data.facts : {})))
}
