import * as z from 'zod/mini'
import { difference, together } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** What these `let` values and tables give, for the first line. */
export const value = expectation({
  name: 'value',
  value: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  names: (expected, policy) =>
    uses('named value', expected, { ...policy.let, ...policy.tables, ...policy.windows }),
  compare: (expected, { questions }) =>
    together(
      Object.entries(expected).map(([name, wanted]) => [name, difference(wanted, questions.value(name))]),
    ),
  shows: (expected, { policy }) => ({
    granted: Object.keys(expected).map((name) => policy.tables[name]?.clause),
  }),
})
