import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import { flatFacts, hour } from './flat-facts.ts'
import type { Request } from './requests.ts'

const rules: [clause: string, condition: string][] = [
  ['own-transport', 'context.arrangedBy == "buyer"'],
  ['hygiene', '["underwear", "food"].contains(context.category)'],
  ['worn', 'context.condition == "used" && context.priceCents < 2000'],
  ['damage', `context.condition == "damaged" && context.sinceDelivery < ${48 * hour}`],
  ['window', `context.sinceDelivery >= ${720 * hour} && context.tier != "gold"`],
  ['loyalty', `context.sinceDelivery >= ${1440 * hour}`],
  ['minimum', 'context.totalCents < 1000 && context.country != "FR"'],
  ['trade', 'context.kind == "business" && context.quantity > 100'],
]

/**
 * Cedar with its policies parsed beforehand and all facts in the context. Its policies have no order: each rule
 * forbids, the answer names all that do, and the first of the list decides.
 */
export function cedar() {
  const staticPolicies = Object.fromEntries(
    rules.map(([clause, when], index) => [
      `${index} ${clause}`,
      `forbid(principal, action, resource) when { ${when} };`,
    ]),
  )
  staticPolicies['9 returns'] = 'permit(principal, action, resource);'
  preparsePolicySet('returns', { staticPolicies })
  const principal = { type: 'Customer', id: 'c' }
  const action = { type: 'Action', id: 'return' }
  const resource = { type: 'Line', id: '1' }
  return {
    judge(text: string): string {
      const answer = statefulIsAuthorized({
        principal,
        action,
        resource,
        context: flatFacts(JSON.parse(text) as Request),
        entities: [],
        preparsedPolicySetId: 'returns',
        validateRequest: false,
      })
      if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors))
      const [first = ''] = answer.response.diagnostics.reason.sort()
      return first.slice(2)
    },
  }
}
