import { Absent } from './absent.ts'
import type { Decimal } from './decimal.ts'
import type { FactView } from './fact-view.ts'

/** What an expression works with. A JavaScript number is an instant; numbers of the policy are decimals. */
export type Value = Decimal | number | string | boolean | readonly Value[] | FactView | Absent

/** The first reason for which one of two values is absent, both if both are, or undefined. */
export function absence(left: Value, right: Value): Absent | undefined {
  if (left instanceof Absent) return right instanceof Absent ? left.and(right) : left
  return right instanceof Absent ? right : undefined
}
