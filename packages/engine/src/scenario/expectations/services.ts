import * as z from 'zod/mini'
import { exactly } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Exactly these services are listed for the order's products. */
export const services = expectation({
  name: 'services',
  value: z.array(z.string()),
  names: (expected, policy) => uses('service', expected, policy.services),
  compare: (expected, { questions }) => exactly(expected, questions.services()),
  shows: (expected, { policy }) => ({ granted: expected.map((name) => policy.services[name]?.clause) }),
})
