import { z } from 'zod'
import { citedClauses } from '../cited-clauses.ts'
import { including } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Each of these clauses is cited by something in this step. */
export const cited = expectation({
  name: 'cited',
  value: z.array(z.string()),
  names: (expected, policy) => uses('clause', expected, policy.clauses),
  compare: (expected, outcome) => including(expected, [...citedClauses(outcome)]),
})
