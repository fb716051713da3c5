import { Engine } from 'json-rules-engine'
import { flatFacts, hour } from './flat-facts.ts'
import type { Request } from './requests.ts'

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })

const rules: [clause: string, ...conditions: ReturnType<typeof is>[]][] = [
  ['own-transport', is('arrangedBy', 'equal', 'buyer')],
  ['hygiene', is('category', 'in', ['underwear', 'food'])],
  ['worn', is('condition', 'equal', 'used'), is('priceCents', 'lessThan', 2000)],
  ['damage', is('condition', 'equal', 'damaged'), is('sinceDelivery', 'lessThan', 48 * hour)],
  ['window', is('sinceDelivery', 'greaterThanInclusive', 720 * hour), is('tier', 'notEqual', 'gold')],
  ['loyalty', is('sinceDelivery', 'greaterThanInclusive', 1440 * hour)],
  ['minimum', is('totalCents', 'lessThan', 1000), is('country', 'notEqual', 'FR')],
  ['trade', is('kind', 'equal', 'business'), is('quantity', 'greaterThan', 100)],
]

/**
 * json-rules-engine with one engine for all requests and plain facts without paths. Rules of one priority run at
 * once, which takes less time than one priority after the other until `engine.stop()`; the first of the list decides.
 */
export function jsonRules() {
  const engine = new Engine(
    rules.map(([clause, ...all], index) => ({
      conditions: { all },
      event: { type: clause, params: { index } },
    })),
  )
  return {
    async judge(text: string): Promise<string> {
      const { events } = await engine.run(flatFacts(JSON.parse(text) as Request))
      let first = { type: 'returns', params: { index: rules.length } as Record<string, unknown> | undefined }
      for (const event of events) {
        if (Number(event.params?.index) < Number(first.params?.index))
          first = { type: event.type, params: event.params }
      }
      return first.type
    },
  }
}
