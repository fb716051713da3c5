import * as z from 'zod/mini'
import { difference, together } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** The remedy that the policy proposes, for the case or its first line, or by line. */
export const proposed = expectation({
  name: 'proposed',
  value: z.union([z.string(), z.record(z.string(), z.string())], {
    error: 'Write a remedy, or a remedy for each line.',
  }),
  names: (expected, policy) =>
    typeof expected === 'string'
      ? uses('remedy', expected, { ...policy.remedies, none: 1 })
      : Object.entries(expected).flatMap(([line, remedy]) =>
          uses('remedy', remedy, { ...policy.remedies, none: 1 }).map((use) => ({ ...use, path: [line] })),
        ),
  compare(expected, { questions }) {
    const proposals = questions.proposals()
    if (typeof expected === 'string') return difference(expected, proposals[0]?.remedy ?? 'none')
    return together(
      Object.entries(expected).map(([line, remedy]) => [
        `line ${line}`,
        difference(remedy, proposals.find((proposal) => proposal.line === line)?.remedy ?? 'none'),
      ]),
    )
  },
  shows: (_expected, { questions }) => ({ granted: questions.proposals().map(({ clause }) => clause) }),
})
