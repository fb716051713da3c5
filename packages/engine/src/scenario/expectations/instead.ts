import * as z from 'zod/mini'
import { difference } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'

/** The kind of request that can be made instead of the refused one, or none. */
export const instead = expectation({
  name: 'instead',
  value: z.string(),
  names: (expected, policy) => uses('kind of request', expected, { none: 1, ...policy.requests }),
  compare(expected, { refusal, state }) {
    const ofLines = (state?.lines ?? []).map(({ verdict }) => verdict?.instead)
    return difference(expected, [refusal?.instead, ...ofLines].find((kind) => kind !== undefined) ?? 'none')
  },
})
