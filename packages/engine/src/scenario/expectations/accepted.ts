import * as z from 'zod/mini'
import { expectation } from '../expectation.ts'

/** The command was, or was not, refused. */
export const accepted = expectation({
  name: 'accepted',
  value: z.boolean(),
  compare(expected, { refusal }) {
    if (expected === (refusal === undefined)) return undefined
    const came = refusal
      ? `refused (${refusal.id}${refusal.clause ? `, ${refusal.clause}` : ''})`
      : 'accepted'
    return { expected: expected ? 'accepted' : 'refused', came }
  },
})
