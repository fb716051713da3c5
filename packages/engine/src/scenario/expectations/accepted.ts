import * as z from 'zod/mini'
import { expectation } from '../expectation.ts'
import { turnedDown } from '../turned-down.ts'

/** The command was, or was not, refused; a request that is refused or redirected at intake was not accepted either. */
export const accepted = expectation({
  name: 'accepted',
  value: z.boolean(),
  compare(expected, outcome) {
    const no = turnedDown(outcome)
    if (expected === (no === undefined)) return undefined
    return { expected: expected ? 'accepted' : 'refused', came: no ?? 'accepted' }
  },
})
