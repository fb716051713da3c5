import * as z from 'zod/mini'
import { difference } from '../compare.ts'
import { expectation } from '../expectation.ts'

/** The id of the command's refusal. */
export const refusedBecause = expectation({
  name: 'refused-because',
  value: z.string(),
  compare(expected, { refusal, events }) {
    const opened = events.some(({ type }) => type === 'refused') ? 'admission' : 'not refused'
    return difference(expected, refusal?.id ?? opened)
  },
})
