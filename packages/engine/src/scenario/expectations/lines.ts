import * as z from 'zod/mini'
import type { LineState, RemedyRun } from '../../case/types.ts'
import { difference, together } from '../compare.ts'
import { expectation, type NameUse, uses } from '../expectation.ts'
import type { Difference } from '../types.ts'

const line = z.strictObject({
  outcome: z.optional(z.enum(['admitted', 'refused', 'redirected', 'approved', 'rejected'])),
  clause: z.optional(z.string()),
  remedy: z.optional(z.string()),
  amount: z.optional(z.union([z.string(), z.number()])),
})
type Wanted = z.infer<typeof line>

/** What was judged and decided for each line. */
export const lines = expectation({
  name: 'lines',
  value: z.record(z.string(), line),
  names: (expected, policy) =>
    Object.entries(expected).flatMap(([id, { clause, remedy }]): NameUse[] => [
      ...(clause
        ? uses('clause', clause, policy.clauses).map((use) => ({ ...use, path: [id, 'clause'] }))
        : []),
      ...(remedy
        ? uses('remedy', remedy, policy.remedies).map((use) => ({ ...use, path: [id, 'remedy'] }))
        : []),
    ]),
  compare: (expected, { state }) =>
    together(
      Object.entries(expected).flatMap(([id, wanted]): [string, Difference | undefined][] => {
        const found = state?.lines.find((candidate) => candidate.id === id)
        if (!found) return [[`line ${id}`, { expected: JSON.stringify(wanted), came: 'no such line' }]]
        const came = judged(found, wanted, state?.runs ?? [])
        return Object.entries(wanted).map(([key, value]) => [
          `line ${id} ${key}`,
          difference(value, came[key as keyof Wanted]),
        ])
      }),
    ),
})

/** The decision where there is one, unless the verdict of the admission is what is asked for; the amount is that of the remedy. */
function judged(
  { id, decision, verdict }: LineState,
  { outcome }: Wanted,
  runs: readonly RemedyRun[],
): Record<string, unknown> {
  const asksVerdict = outcome === 'admitted' || outcome === 'refused' || outcome === 'redirected'
  const amount = runs.findLast((run) => run.line === id && run.amount !== undefined)?.amount
  return { ...(amount === undefined ? {} : { amount }), ...((asksVerdict && verdict) || decision || verdict) }
}
