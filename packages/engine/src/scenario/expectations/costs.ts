import * as z from 'zod/mini'
import { difference, together } from '../compare.ts'
import { expectation } from '../expectation.ts'

const cost = z.strictObject({
  payer: z.optional(z.string()),
  amount: z.optional(z.union([z.string(), z.number()])),
  clause: z.optional(z.string()),
})

/** Who pays for what, how much, under which clause. */
export const costs = expectation({
  name: 'costs',
  value: z.record(z.string(), cost),
  names: (expected, policy) =>
    Object.keys(expected).map((what) => ({
      kind: 'cost',
      name: what,
      known: [...new Set(policy.costs.map((rule) => rule.what))],
      path: [what],
    })),
  compare(expected, { questions, state }) {
    const all = [...questions.costs(), ...(state?.costs ?? [])]
    return together(
      Object.entries(expected).flatMap(([what, wanted]) => {
        const found = all.findLast((candidate) => candidate.what === what)
        if (!found) return [[what, { expected: JSON.stringify(wanted), came: 'no such cost' }]]
        return Object.entries(wanted).map(([key, value]) => [
          `${what} ${key}`,
          difference(value, found[key as keyof typeof wanted]),
        ])
      }),
    )
  },
  shows: (expected, { questions }) => ({
    granted: questions
      .costs()
      .filter(({ what }) => what in expected)
      .map(({ clause }) => clause),
  }),
})
