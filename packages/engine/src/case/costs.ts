import type { Instant } from '../calendar/index.ts'
import { evaluate, holds } from '../policy/expressions/evaluate.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { ClauseId, CostRule } from '../policy/model.ts'
import { roundMoney } from '../policy/values/amount.ts'
import { scopeOf } from './scope.ts'
import type { CaseState } from './types.ts'

export interface Cost {
  what: string
  payer: string
  amount?: string
  clause: ClauseId
}

/** Who pays for what, as things stand: what was added to this case, and for all else the policy's rules. What nobody may charge is left out. */
export function costsOf(loaded: LoadedPolicy, state: CaseState, now: Instant): Cost[] {
  const whats = [...new Set(loaded.policy.costs.map((rule) => rule.what))]
  const ruled = whats.flatMap((what) => {
    const rule = costRule(loaded, state, now, what)
    return rule && rule.payer !== 'nobody' ? [costOf(loaded, state, now, rule)] : []
  })
  const added = new Set(state.costs.map(({ what }) => what))
  return [...ruled.filter(({ what }) => !added.has(what)), ...state.costs]
}

/** The first rule about a cost that holds, for the first line it holds for. */
export function costRule(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  what: string,
): CostRule | undefined {
  return loaded.policy.costs.find(
    (rule) =>
      rule.what === what &&
      (!rule.for || rule.for.includes(state.kind)) &&
      lineFor(loaded, state, now, rule) !== undefined,
  )
}

/** The first line for which a rule about a cost holds. */
export function lineFor(
  loaded: LoadedPolicy,
  state: CaseState,
  now: Instant,
  rule: CostRule,
): string | undefined {
  const lines = state.lines.filter((line) => line.verdict?.outcome !== 'refused')
  return (lines.length > 0 ? lines : state.lines).find(
    (line) => holds(loaded, rule.when, scopeOf(loaded, state, now, line.id)) === true,
  )?.id
}

function costOf(loaded: LoadedPolicy, state: CaseState, now: Instant, rule: CostRule): Cost {
  const amount =
    rule.amount &&
    evaluate(loaded, rule.amount, scopeOf(loaded, state, now, lineFor(loaded, state, now, rule)))
  return {
    what: rule.what,
    payer: rule.payer,
    clause: rule.clause,
    ...(amount?.known ? { amount: roundMoney(loaded, amount.value) } : {}),
  }
}
