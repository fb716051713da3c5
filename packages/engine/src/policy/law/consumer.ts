import type { AdmissionRule, Expression, Policy } from '../model.ts'
import { daysAfterDelivery } from '../reading/moment.ts'
import { readsThrough } from '../reading/reads.ts'
import { part, type Tree, treeOf } from '../reading/tree.ts'
import { type Assumptions, truthOf } from '../reading/truth.ts'

/** A consumer's request of this kind; with `days`, made so long after the goods came. */
export function consumerAsking(kind: string, days?: number, holds: Expression[] = []): Assumptions {
  return {
    facts: { 'customer.kind': 'consumer', 'request.kind': kind, 'case.kind': kind },
    holds,
    ...(days === undefined ? {} : { moment: daysAfterDelivery(days) }),
  }
}

/**
 * The admission rule that shuts a consumer out because time has passed, or always. A rule that depends on other
 * facts does so when the passing of time is among what it asks. A rule that admits on `window`, and may hold, protects.
 */
export function shuttingRule(
  policy: Policy,
  kind: string,
  assumed: Assumptions,
  window?: string,
): AdmissionRule | undefined {
  for (const rule of policy.admission) {
    if (!(rule.for?.includes(kind) ?? true)) continue
    const holds = truthOf(policy, rule.when, assumed)
    if (holds === false) continue
    if (rule.effect === 'admit') {
      if (holds === true || (window !== undefined && reads(policy, rule.when, window))) return undefined
    } else if (rule.effect === 'refuse' && (holds === true || becauseOfTime(policy, rule.when, assumed))) {
      return rule
    }
  }
  return undefined
}

function reads(policy: Policy, condition: Expression | undefined, window: string): boolean {
  return condition !== undefined && readsThrough(policy, condition).names.has(window)
}

/** Whether one of the things the condition asks for is so only because of the moment. */
function becauseOfTime(policy: Policy, condition: Expression | undefined, assumed: Assumptions): boolean {
  if (!condition || !assumed.moment) return false
  const { moment, ...timeless } = assumed
  return parts(policy, treeOf(condition)).some(
    (tree) => truthOf(policy, part(tree), assumed) === true && truthOf(policy, part(tree), timeless) !== true,
  )
}

function parts(policy: Policy, tree: Tree): Tree[] {
  if (tree.op === '&&' || tree.op === '||') return tree.args.flatMap((side) => parts(policy, side))
  const named = tree.op === 'id' ? policy.let[tree.args] : undefined
  return named?.type === 'boolean' ? parts(policy, treeOf(named)) : [tree]
}
