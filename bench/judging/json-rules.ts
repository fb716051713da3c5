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
 * json-rules-engine with one engine for all requests and plain facts without paths. Each rule has a priority of its
 * own and the first that holds stops the engine, which takes less time than to try all at once; one request at a time.
 */
export function jsonRules() {
  const engine = new Engine(
    rules.map(([clause, ...all], index) => ({
      conditions: { all },
      event: { type: clause },
      priority: rules.length - index,
    })),
  )
  engine.on('success', () => void engine.stop())
  return {
    async judge(text: string): Promise<string> {
      const { events } = await engine.run(flatFacts(JSON.parse(text) as Request))
      return events[0]?.type ?? 'returns'
    },
  }
}
