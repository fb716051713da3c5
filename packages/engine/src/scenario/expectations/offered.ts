import * as z from 'zod/mini'
import { difference, list, together } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** These remedies are offered, for some line at least. */
export const offered = expectation({
  name: 'offered',
  value: z.array(z.string()),
  names: (expected, policy) => uses('remedy', expected, policy.remedies),
  compare(expected, { questions }) {
    const offers = questions.offers().filter((offer) => offer.offered)
    const missing = expected.filter((remedy) => !offers.some((offer) => offer.remedy === remedy))
    if (missing.length === 0) return undefined
    return { expected: list(missing), came: list([...new Set(offers.map((offer) => offer.remedy))]) }
  },
  shows: (expected, { questions }) => ({
    granted: questions
      .offers()
      .filter((offer) => offer.offered && expected.includes(offer.remedy))
      .map(({ clause }) => clause),
  }),
})

/** These remedies are not offered, each under its clause. */
export const notOffered = expectation({
  name: 'not-offered',
  value: z.record(z.string(), z.string()),
  names: (expected, policy) => [
    ...uses('remedy', expected, policy.remedies),
    ...Object.entries(expected).flatMap(([remedy, clause]) =>
      uses('clause', clause, policy.clauses).map((use) => ({ ...use, path: [remedy] })),
    ),
  ],
  compare(expected, { questions }) {
    const offers = questions.offers()
    return together(
      Object.entries(expected).map(([remedy, clause]) => {
        const of = offers.filter((offer) => offer.remedy === remedy)
        const given = of.find((offer) => offer.offered)
        if (given) return [remedy, { expected: clause, came: `offered under ${given.clause}` }]
        const found = of.find((offer) => offer.clause === clause) ?? of[0]
        return [remedy, difference(clause, found?.clause ?? 'not among the remedies of this kind')]
      }),
    )
  },
  shows: (expected) => ({ refused: Object.values(expected) }),
})
