import * as z from 'zod/mini'
import { including } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Each of these clauses is cited by something in this step. */
export const cited = expectation({
  name: 'cited',
  value: z.array(z.string()),
  names: (expected, policy) => uses('clause', expected, policy.clauses),
  compare: (expected, { cited: came }) => including(expected, [...came]),
})
