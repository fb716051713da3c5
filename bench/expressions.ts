/**
 * What a condition costs: beside the same condition written by hand, and the expression library evaluating it.
 * Rounds are interleaved and the best of each counts, so that a busy machine disturbs all alike.
 */
import { Environment } from '@marcbachmann/cel-js'
import { holds } from '../packages/engine/src/policy/expressions/evaluate.ts'
import {
  expression,
  fact,
  scopeOf,
  within,
  world,
} from '../packages/engine/src/policy/expressions/testing/world.ts'

const source = 'now >= claimWindow && customer.kind == "business" && line.quantity > 5'
const said = {
  facts: [fact('line.measured', 'number')],
  windows: { claimWindow: within('5 hours', 'order.deliveredAt') },
}
const known = {
  now: '2026-03-03T13:00+01:00',
  facts: { order: { deliveredAt: '2026-03-03T07:10+01:00' }, customer: { kind: 'business' } },
  line: { quantity: '20', measured: '18.2' },
}
const { loaded, scope } = world(said, known)
const condition = expression(source)
const byHand = { now: scope.now, claimWindow: scope.now - 1, kind: 'business', quantity: 20 }
const library = new Environment()
  .registerVariable('now', 'int')
  .registerVariable('claimWindow', 'int')
  .registerVariable('customer', 'map<string, string>')
  .registerVariable('line', 'map<string, int>')
  .parse(source)
const context = { now: 2n, claimWindow: 1n, customer: { kind: 'business' }, line: { quantity: 20n } }

const contenders: Record<string, () => unknown> = {
  'by hand, in JavaScript': () =>
    byHand.now >= byHand.claimWindow && byHand.kind === 'business' && byHand.quantity > 5,
  'the library': () => library(context),
  'in a scope known before': () => holds(loaded, condition, scope),
  'in a new scope, its facts new': () =>
    holds(loaded, condition, scopeOf({ ...known, line: { ...known.line } })),
}

const best = new Map<string, number>()
for (let round = 0; round < 30; round += 1) {
  for (const [name, run] of Object.entries(contenders)) {
    const times = name.startsWith('in a new') ? 2000 : 20_000
    const start = performance.now()
    for (let time = 0; time < times; time += 1) if (run() !== true) throw new Error(`${name} does not hold`)
    best.set(
      name,
      Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, ((performance.now() - start) * 1e6) / times),
    )
  }
}
console.log(source)
for (const [name, nanoseconds] of best)
  console.log(`${String(Math.round(nanoseconds)).padStart(7)} ns  ${name}`)
