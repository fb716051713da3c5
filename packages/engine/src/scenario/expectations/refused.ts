import * as z from 'zod/mini'
import { list } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'
import { refusingClauses } from '../refusing-clauses.ts'

/** The command, or the case that it opened, was refused under this clause. */
export const refused = expectation({
  name: 'refused',
  value: z.string(),
  names: (expected, policy) => uses('clause', expected, policy.clauses),
  compare(expected, outcome) {
    const clauses = refusingClauses(outcome)
    if (clauses.includes(expected)) return undefined
    const without = outcome.refusal ? `refused (${outcome.refusal.id}) without a clause` : 'not refused'
    return { expected, came: clauses.length > 0 ? list(clauses) : without }
  },
})
