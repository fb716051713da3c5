import { evaluate } from '../../policy/expressions/evaluate.ts'
import type { CostRule } from '../../policy/model.ts'
import { roundMoney } from '../../policy/values/amount.ts'
import { costRule, lineFor } from '../costs.ts'
import { sumOf } from '../decision/amount.ts'
import { invalid, noneToChoose, requiredText, text } from '../inputs/read.ts'
import { compareNumbers } from '../inputs/value.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { scopeOf } from '../scope.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Adds a cost to the case, where the policy has one of that name, lets somebody be charged for it, and no more than it says. */
export function addCost(turn: Turn): Refusal | undefined {
  const { loaded, command, now } = turn
  if (loaded.policy.costs.length === 0) return noneToChoose(turn, 'what', 'The policy has no costs.').refusal
  const what = requiredText(turn, 'what')
  if (!what.ok) return what.refusal
  const payer = text(turn, 'payer')
  if (!payer.ok) return payer.refusal
  const given = command.with?.amount
  const amount = given === undefined ? undefined : sumOf(turn, given)
  if (amount && !amount.ok) return amount.refusal
  if (!loaded.policy.costs.some((rule) => rule.what === what.value)) return noSuchCost(turn, what.value)
  const rule = costRule(loaded, stateOf(turn), now, what.value)
  if (!rule || rule.payer === 'nobody') return notAllowed(turn, what.value, rule)
  if (payer.value && payer.value !== rule.payer) {
    return refusal(loaded, 'cost-not-allowed', {
      clause: rule.clause,
      message: `"${what.value}" is for ${rule.payer} to pay.`,
      wouldChange: [{ fact: 'payer', is: payer.value, needs: rule.payer }],
    })
  }
  const most = mostOf(turn, rule)
  if (amount && most !== undefined && compareNumbers(amount.value, most) > 0) {
    return refusal(loaded, 'cost-not-allowed', {
      clause: rule.clause,
      message: `"${what.value}" comes to ${most} at most.`,
      facts: [{ name: 'cost', value: most }],
      wouldChange: [{ fact: 'amount', is: amount.value, needs: `at most ${most}` }],
    })
  }
  const sum = amount?.value ?? most
  record(turn, 'cost-added', {
    what: what.value,
    payer: rule.payer,
    clause: rule.clause,
    ...(sum === undefined ? {} : { amount: sum }),
  })
  return undefined
}

/** A cost of which the policy says nothing; where it says that there are none at all, under that clause. */
function noSuchCost(turn: Turn, what: string): Refusal {
  const { costs } = turn.loaded.policy
  const nobody = costs.find((rule) => rule.payer === 'nobody')
  if (nobody) return notAllowed(turn, what, nobody)
  const options = [...new Set(costs.map((rule) => rule.what))]
  const message = `The policy has no cost "${what}"; it has ${options.join(', ')}.`
  return invalid(turn, message, { id: 'one-of', at: 'what', value: what, options }).refusal
}

function notAllowed({ loaded, command, ...turn }: Turn, what: string, rule: CostRule | undefined): Refusal {
  const clause = rule?.clause ?? loaded.policy.costs.find((each) => each.what === what)?.clause
  const never = command.overrule && named(loaded.policy.clauses, clause)?.noExceptions
  return refusal(loaded, never ? 'no-exceptions' : 'cost-not-allowed', {
    clause,
    message: `Nobody can be charged "${what}" here.`,
    when: rule?.when,
    ...(turn.state ? { scope: scopeOf(loaded, turn.state, turn.now, turn.state.lines[0]?.id) } : {}),
  })
}

function mostOf({ loaded, now, ...turn }: Turn, rule: CostRule): string | undefined {
  if (!rule.amount || !turn.state) return undefined
  const line = lineFor(loaded, turn.state, now, rule)
  const amount = evaluate(loaded, rule.amount, scopeOf(loaded, turn.state, now, line))
  return amount.known ? roundMoney(loaded, amount.value) : undefined
}
