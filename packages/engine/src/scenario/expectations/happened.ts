import * as z from 'zod/mini'
import { namesOf } from '../../case/events.ts'
import { including } from '../compare.ts'
import { expectation } from '../expectation.ts'

/** These events were recorded by this step, at least. */
export const happened = expectation({
  name: 'happened',
  value: z.array(z.string()),
  compare: (expected, { events }) =>
    including(
      expected,
      events.flatMap((event) => [event.type, ...namesOf(event)]),
    ),
})
