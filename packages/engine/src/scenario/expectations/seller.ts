import * as z from 'zod/mini'
import { difference, together } from '../compare.ts'
import { expectation } from '../expectation.ts'

/** Facts about the seller as they stand now, the standing above all. */
export const seller = expectation({
  name: 'seller',
  value: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  compare: (expected, { state }) =>
    together(
      Object.entries(expected).map(([fact, wanted]) => [
        fact,
        difference(wanted, state?.seller?.[fact] ?? (fact === 'standing' ? 'good' : undefined)),
      ]),
    ),
})
