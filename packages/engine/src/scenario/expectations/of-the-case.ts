import * as z from 'zod/mini'
import type { CaseState } from '../../case/types.ts'
import type { Policy } from '../../policy/model.ts'
import { difference } from '../compare.ts'
import { type Expectation, expectation, uses } from '../expectation.ts'

const value = z.union([z.string(), z.number()], { error: 'Write one word or number here.' })

function ofTheCase(
  name: string,
  read: (state: CaseState) => unknown,
  known?: (policy: Policy) => object,
): Expectation {
  return expectation({
    name,
    value,
    names: (expected, policy) => (known ? uses(name, String(expected), known(policy)) : []),
    compare: (expected, { state }) => difference(expected, state ? read(state) : 'there is no case'),
  })
}

const statuses = {
  received: 1,
  'awaiting-information': 1,
  'under-investigation': 1,
  approved: 1,
  rejected: 1,
  resolved: 1,
  'under-review': 1,
  referred: 1,
  closed: 1,
  refused: 1,
  redirected: 1,
  withdrawn: 1,
}

/** What the case says of itself in one word. */
export const ofTheCaseAlone: Expectation[] = [
  ofTheCase(
    'status',
    (state) => state.status,
    () => statuses,
  ),
  ofTheCase('level', (state) => state.level),
  ofTheCase(
    'team',
    (state) => state.team,
    (policy) => policy.teams,
  ),
  ofTheCase('handler', (state) => state.handler),
  ofTheCase('region', (state) => state.region),
  ofTheCase(
    'kind',
    (state) => state.kind,
    (policy) => policy.requests,
  ),
  ofTheCase('number', (state) => state.number ?? state.id),
]
