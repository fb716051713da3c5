import * as z from 'zod/mini'
import { exactly } from '../compare.ts'
import { expectation } from '../expectation.ts'

/** Exactly these evidence kinds and fields are missing. */
export const waitingFor = expectation({
  name: 'waiting-for',
  value: z.array(z.string()),
  compare: (expected, { state, refusal }) =>
    exactly(
      expected,
      (refusal?.missing ?? state?.missing ?? []).map(({ what, name }) =>
        what === 'description' ? what : name,
      ),
    ),
})
