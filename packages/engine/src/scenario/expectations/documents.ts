import * as z from 'zod/mini'
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
        const sent = outcome.policy.documents[name]?.with === outcome.command && !outcome.refusal
        if (!sent) return [[name, { expected: 'sent', came: 'not sent' }]]
        const came = contentsOf(outcome)
        return Object.entries(wanted ?? {}).map(([content, value]) => [
          `${name} ${content}`,
          difference(value, came[content]),
        ])
      }),
    ),
})

function contentsOf({ events }: StepOutcome): Record<string, unknown> {
  return Object.assign({}, ...events.map(({ data }) => ('facts' in data ? data.facts : {})))
}
