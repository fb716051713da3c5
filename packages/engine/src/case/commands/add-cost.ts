import { costRule } from '../costs.ts'
import { invalid, requiredText, text } from '../inputs.ts'
import { refusal } from '../refusals.ts'
import { record, stateOf, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Adds a cost to the case, where the policy has one of that name and lets somebody be charged for it. */
export function addCost(turn: Turn): Refusal | undefined {
  const { loaded, command, now } = turn
  const what = requiredText(turn, 'what')
  if (!what.ok) return what.refusal
  const payer = text(turn, 'payer')
  if (!payer.ok) return payer.refusal
  const amount = command.with?.amount
  if (amount !== undefined && !/^\d{1,15}(\.\d{1,12})?$/.test(String(amount)))
    return invalid(turn, '"amount" must be a sum of money, such as 9.80.').refusal
  const rule = costRule(loaded, stateOf(turn), now, what.value)
  const nobody = loaded.policy.costs.find((each) => each.payer === 'nobody')
  if (!rule || rule.payer === 'nobody') {
    const clause = rule?.clause ?? nobody?.clause
    const never = command.overrule && clause && loaded.policy.clauses[clause]?.noExceptions
    return refusal(loaded, never ? 'no-exceptions' : 'cost-not-allowed', {
      clause,
      message: `Nobody can be charged "${what.value}" here.`,
      when: rule?.when,
    })
  }
  if (payer.value && payer.value !== rule.payer) {
    return refusal(loaded, 'cost-not-allowed', {
      clause: rule.clause,
      message: `"${what.value}" is for ${rule.payer} to pay.`,
    })
  }
  record(turn, 'cost-added', {
    what: what.value,
    payer: rule.payer,
    clause: rule.clause,
    ...(amount === undefined ? {} : { amount: String(amount) }),
  })
  return undefined
}
