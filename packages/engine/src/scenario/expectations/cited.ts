import * as z from 'zod/mini'
import { including } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** Each of these clauses is cited by something in this step, or by what is proposed or warned of after it. */
export const cited = expectation({
  name: 'cited',
  value: z.array(z.string()),
  names: (expected, policy) => uses('clause', expected, policy.clauses),
  compare: (expected, { cited: came, questions }) => {
    const proposed = questions.proposals().map(({ clause }) => clause)
    return including(expected, [...came, ...proposed, ...questions.warnings()])
  },
})
