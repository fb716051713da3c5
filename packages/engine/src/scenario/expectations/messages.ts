import * as z from 'zod/mini'
import { including, list } from '../compare.ts'
import { expectation, uses } from '../expectation.ts'
import type { StepOutcome } from '../types.ts'

/** These messages were sent by this step, at least. */
export const messages = expectation({
  name: 'messages',
  value: z.array(z.string()),
  names: (expected, policy) => uses('message', expected, policy.messages),
  compare: (expected, outcome) => including(expected, sent(outcome)),
})

/** These were not. */
export const noMessages = expectation({
  name: 'no-messages',
  value: z.array(z.string()),
  names: (expected, policy) => uses('message', expected, policy.messages),
  compare(expected, outcome) {
    const wrongly = sent(outcome).filter((message) => expected.includes(message))
    return wrongly.length === 0 ? undefined : { expected: `not ${list(wrongly)}`, came: list(sent(outcome)) }
  },
})

function sent({ events }: StepOutcome): string[] {
  return events.flatMap((event) => (event.type === 'message-sent' ? [event.data.message] : []))
}
