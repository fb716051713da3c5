import type { CostRule, Policy, Suspension } from '../model.ts'
import type { AuthoredCost, AuthoredSuspension } from '../schema/money-and-pauses.ts'
import type { Authored } from '../schema/policy.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { expression } from './expression.ts'
import { until } from './instant.ts'
import { checkKebab } from './kebab.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll } from './refer.ts'
import { entriesOf, rule } from './rule.ts'
import { text } from './text.ts'

/** Who pays for what, and what is shut for a while. */
export function moneyAndPauses(context: Context, authored: Authored): Pick<Policy, 'costs' | 'suspensions'> {
  return {
    costs: entriesOf(authored.costs, 'costs', (cost, at) => compileCost(context, cost, at)),
    suspensions: mapEntries(authored.suspensions, (suspension, name) =>
      compileSuspension(context, suspension, ['suspensions', name]),
    ),
  }
}

function compileCost(context: Context, authored: AuthoredCost, at: Path): CostRule {
  checkKebab(context, authored.what, [...at, 'what'])
  return present({
    ...rule(context, authored, at),
    what: authored.what,
    title: whenGiven(authored.title, (title) => text(context, title, [...at, 'title'])),
    payer: refer(context, 'payer', authored.payer, [...at, 'payer']),
    amount: whenGiven(authored.amount, (amount) => expression(context, amount, [...at, 'amount'], 'number')),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
  })
}

function compileSuspension(context: Context, authored: AuthoredSuspension, at: Path): Suspension {
  const { remedies, steps, actions } = authored.shuts ?? {}
  return present({
    title: text(context, authored.title, [...at, 'title']),
    while: expression(context, authored.while, [...at, 'while'], 'boolean'),
    until: whenGiven(authored.until, (source) => until(context, source, [...at, 'until'])),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    shuts: {
      remedies: referAll(context, 'remedy', remedies, [...at, 'shuts', 'remedies']),
      steps: referAll(context, 'step', steps, [...at, 'shuts', 'steps']),
      actions: referAll(context, 'action', actions, [...at, 'shuts', 'actions']),
    },
  })
}
