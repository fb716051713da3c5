import { createRequire } from 'node:module'
import { flatFacts, hour } from './flat-facts.ts'
import type { Request } from './requests.ts'

/** What is used here of the package's platform part, which its JavaScript part only finds and hands on. */
interface Zen {
  evaluateExpressionSync(expression: string, facts: object): string
  ZenDecisionContent: new (content: Buffer) => object
  ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(facts: object, options?: { trace: boolean }): Promise<{ result: { clause: string } }>
    }
  }
}

const rules: [clause: string, condition: string][] = [
  ['own-transport', 'arrangedBy == "buyer"'],
  ['hygiene', 'category in ["underwear", "food"]'],
  ['worn', 'condition == "used" and priceCents < 2000'],
  ['damage', `condition == "damaged" and sinceDelivery < ${48 * hour}`],
  ['window', `sinceDelivery >= ${720 * hour} and tier != "gold"`],
  ['loyalty', `sinceDelivery >= ${1440 * hour}`],
  ['minimum', 'totalCents < 1000 and country != "FR"'],
  ['trade', 'kind == "business" and quantity > 100'],
  ['returns', 'true'],
]

/** zen-engine with a decision table compiled beforehand, the first row that fits deciding. Absent where its package is not installed. */
export function zen({ trace = false } = {}) {
  const engine = load()
  if (!engine) return undefined
  const content = new engine.ZenDecisionContent(Buffer.from(JSON.stringify(table())))
  const decision = new engine.ZenEngine().createDecision(content)
  const options = trace ? { trace } : undefined
  return {
    async judge(text: string): Promise<string> {
      const { result } = await decision.evaluate(flatFacts(JSON.parse(text) as Request), options)
      return result.clause
    },
  }
}

/** zen-engine's expression language alone, with all rules in one expression: without promises, and without a table. */
export function zenExpression() {
  const engine = load()
  if (!engine) return undefined
  const expression = rules.reduceRight(
    (otherwise, [clause, condition]) =>
      condition === 'true' ? `"${clause}"` : `${condition} ? "${clause}" : ${otherwise}`,
    '',
  )
  return {
    judge: (text: string): string =>
      engine.evaluateExpressionSync(expression, flatFacts(JSON.parse(text) as Request)),
  }
}

function load(): Zen | undefined {
  try {
    return createRequire(import.meta.url)('@gorules/zen-engine-linux-x64-gnu')
  } catch {
    return undefined
  }
}

function table() {
  const content = {
    hitPolicy: 'first',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'clause', name: 'clause', field: 'clause' }],
    rules: rules.map(([clause, when]) => ({ _id: clause, when, clause: JSON.stringify(clause) })),
  }
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'first', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'second', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  }
}
