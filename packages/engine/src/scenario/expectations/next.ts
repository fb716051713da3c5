import * as z from 'zod/mini'
import { exactly } from '../compare.ts'
import { expectation } from '../expectation.ts'
import { stepNames } from '../step-names.ts'

/** Exactly these steps are ready to be done. */
export const next = expectation({
  name: 'next',
  value: z.array(z.string()),
  names: (expected, policy) => stepNames(expected, policy),
  compare: (expected, { questions }) =>
    exactly(
      expected,
      questions.readySteps().map(({ step }) => step),
    ),
})
