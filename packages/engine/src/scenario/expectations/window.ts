import * as z from 'zod/mini'
import { difference, together } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'
import { instantValue } from '../instant-value.ts'

/** When these windows end, for the first line. */
export const window = expectation({
  name: 'window',
  value: z.record(z.string(), z.union([z.literal('none'), instantValue])),
  names: (expected, policy) => uses('window', expected, policy.windows),
  compare(expected, { questions, time }) {
    const windows = questions.windows()
    const say = (at: number | 'none' | undefined) => (typeof at === 'number' ? time(at) : 'none')
    return together(
      Object.entries(expected).map(([name, at]) => [
        name,
        difference(say(at), say(windows.find((found) => found.name === name)?.at)),
      ]),
    )
  },
  shows: (expected, { policy }) => ({
    granted: Object.keys(expected).map((name) => policy.windows[name]?.clause),
  }),
})
