import type { Policy } from '../model.ts'
import { spanOf, spanOfInstant } from './span.ts'
import { pathOf, type Tree } from './tree.ts'
import type { Assumptions } from './truth.ts'

/** An instant so many days after a fact, such as a request 15 days after delivery. */
export interface Moment {
  /** What stands for that instant: `now`, `request.receivedAt`. */
  is: string[]
  /** The facts that it is counted from. */
  after: string[]
  days: number
}

/** How many days after the same fact another instant is: a window's end, or `after(line.deliveredAt, "14 days")`. */
export function lengthOfInstant(
  policy: Policy,
  tree: Tree,
  moment: Moment,
  assumed: Assumptions,
): { least: number; most: number } | undefined {
  const window = policy.windows[pathOf(tree) ?? '']
  const span = window ? spanOf(policy, window.deadline, assumed) : spanOfInstant(policy, tree, assumed)
  if (!span?.from || !moment.after.includes(span.from)) return undefined
  return { least: span.shortest, most: span.longest }
}

/** A consumer's request so many days after the goods came. */
export function daysAfterDelivery(days: number): Moment {
  return {
    is: ['now', 'request.receivedAt', 'case.openedAt'],
    after: ['line.deliveredAt', 'order.deliveredAt'],
    days,
  }
}
