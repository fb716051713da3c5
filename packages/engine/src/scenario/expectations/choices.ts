import * as z from 'zod/mini'
import { list, together } from '../compare.ts'
import { expectation, type NameUse, uses } from '../expectation.ts'

/** Which kinds of request are open for the order now: `admitted`, or the clause that shuts each. */
export const choices = expectation({
  name: 'choices',
  value: z.record(z.string(), z.string()),
  names: (expected, policy) => [
    ...uses('kind of request', expected, policy.requests),
    ...Object.entries(expected).flatMap(([kind, clause]): NameUse[] =>
      uses('clause', clause, { admitted: 1, redirected: 1, ...policy.clauses }).map((use) => ({
        ...use,
        path: [kind],
      })),
    ),
  ],
  compare(expected, { questions }) {
    const all = questions.choices()
    return together(
      Object.entries(expected).map(([kind, wanted]) => {
        const came = all
          .filter((choice) => choice.kind === kind)
          .map(({ outcome, clause }) => (outcome === 'admitted' || outcome === wanted ? outcome : clause))
        const holds =
          wanted === 'admitted'
            ? came.includes('admitted')
            : came.includes(wanted) && !came.includes('admitted')
        return [kind, holds ? undefined : { expected: wanted, came: list([...new Set(came)]) }]
      }),
    )
  },
  shows: (expected, { questions }) => {
    const asked = questions.choices().filter(({ kind }) => kind in expected)
    const of = (open: boolean) =>
      asked.filter(({ outcome }) => (outcome === 'admitted') === open).map(({ clause }) => clause)
    return { granted: of(true), refused: of(false) }
  },
})
