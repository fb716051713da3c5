import * as z from 'zod/mini'
import { difference, together } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** How these sanctions against the seller stand. */
export const sanctions = expectation({
  name: 'sanctions',
  value: z.record(z.string(), z.enum(['none', 'proposed', 'decided', 'contested', 'upheld', 'lifted'])),
  names: (expected, policy) => uses('sanction', expected, policy.conduct?.sanctions ?? {}),
  compare: (expected, { state }) =>
    together(
      Object.entries(expected).map(([sanction, wanted]) => [
        sanction,
        difference(wanted, state?.sanctions.findLast((one) => one.sanction === sanction)?.state ?? 'none'),
      ]),
    ),
  shows: (expected, { policy }) => ({
    granted: Object.keys(expected).map((name) => policy.conduct?.sanctions[name]?.clause),
  }),
})
