import type { Policy } from '../policy/model.ts'
import { type NameUse, uses } from './expectation.ts'

/** The steps of any remedy that an expected value uses. */
export function stepNames(names: readonly string[] | object, policy: Policy): NameUse[] {
  const steps = Object.values(policy.remedies).flatMap((remedy) => remedy.steps.map(({ id }) => [id, 1]))
  return uses('step', names, Object.fromEntries(steps))
}
