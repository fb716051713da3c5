import * as z from 'zod/mini'
import { exactly } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Exactly these clauses are shown as warnings. */
export const warnings = expectation({
  name: 'warnings',
  value: z.array(z.string()),
  names: (expected, policy) => uses('clause', expected, policy.clauses),
  compare: (expected, { questions }) => exactly(expected, questions.warnings()),
  shows: (expected) => ({ granted: expected }),
})
