import * as z from 'zod/mini'
import { exactly } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Exactly these suspensions hold. */
export const suspended = expectation({
  name: 'suspended',
  value: z.array(z.string()),
  names: (expected, policy) => uses('suspension', expected, policy.suspensions),
  compare: (expected, { state }) => exactly(expected, state?.suspensions ?? []),
})
