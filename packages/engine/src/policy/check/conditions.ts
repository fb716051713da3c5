import type { Expression, Policy } from '../model.ts'
import { isExpression } from '../reading/expressions-in.ts'

/** Every condition of the policy: what stands under `when`, `while`, `concerns` and the like, and named conditions. */
export function conditionsOf(policy: Policy): Expression[] {
  const { positions, clauses, accepts, regions, law, ...rest } = policy
  const found: Expression[] = []
  collect(rest, found)
  for (const { when } of regions) if (when) found.push(when)
  return found
}

const keys = new Set(['when', 'while', 'askedWhen', 'concerns'])

function collect(part: unknown, found: Expression[]): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (isExpression(value)) {
      if (keys.has(key) || value.type === 'boolean') found.push(value)
    } else collect(value, found)
  }
}
