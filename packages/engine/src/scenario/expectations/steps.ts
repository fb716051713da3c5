import * as z from 'zod/mini'
import { difference, list, together } from '../compare.ts'
import { expectation } from '../expectation.ts'
import { stepNames } from '../step-names.ts'

const stepState = z.enum(['waiting', 'ready', 'submitted', 'done', 'skipped'])

/** How far these steps are, in the latest remedy that has them. */
export const steps = expectation({
  name: 'steps',
  value: z.record(z.string(), stepState),
  names: (expected, policy) => stepNames(expected, policy),
  compare: (expected, { state }) =>
    together(
      Object.entries(expected).map(([step, wanted]) => {
        const states = (state?.runs ?? [])
          .filter((run) => step in run.steps)
          .map((run) => run.steps[step]?.state)
        const came = states.includes(wanted) ? wanted : list([...new Set(states.map(String))])
        return [step, difference(wanted, states.length === 0 ? 'no such step yet' : came)]
      }),
    ),
})
