import * as z from 'zod/mini'
import { difference } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

const builtIn = { customer: 1, seller: 1, carrier: 1, system: 1 }

/** The request was sent on to this party. */
export const redirected = expectation({
  name: 'redirected',
  value: z.string(),
  names: (expected, policy) => uses('party', expected, { ...builtIn, ...policy.parties, ...policy.teams }),
  compare(expected, { events }) {
    const party = events.find((event) => event.type === 'redirected')?.data.party
    return difference(expected, party ?? 'not redirected')
  },
})
