import * as z from 'zod/mini'
import { exactly } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Exactly these outside bodies are open to the customer. */
export const outsideBodies = expectation({
  name: 'outside-bodies',
  value: z.array(z.string()),
  names: (expected, policy) => uses('outside body', expected, policy.outsideBodies),
  compare: (expected, { questions }) => exactly(expected, questions.outsideBodies()),
  shows: (expected, { policy }) => ({ granted: expected.map((name) => policy.outsideBodies[name]?.clause) }),
})
