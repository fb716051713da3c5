import { builtInFacts, type Subject } from '../expressions/built-in-facts.ts'
import type { Field, Policy } from '../model.ts'

/** Whether a fact, `line.repairedAt`, can be missing from a case: it has no default, and nobody has to give it. */
export function mayBeAbsent(policy: Policy, fact: string): boolean {
  const [subject = '', ...rest] = fact.split('.')
  const name = rest.join('.')
  const builtIn = builtInFacts[subject as Subject]?.[name]
  if (builtIn) return !builtIn.always && builtIn.default === undefined && !usual.has(fact)
  const declared = policy.facts.find((one) => one.subject === subject && one.name === name)
  if (!declared || declared.default !== undefined) return false
  return !(declared.asked && alwaysAsked(policy, name))
}

/** Facts of an order line that every shop's order has. */
const usual = new Set([
  'line.id',
  'line.title',
  'line.quantity',
  'line.unitPrice',
  'line.price',
  'order.number',
])

/** Whether every field of that name has to be filled in. */
function alwaysAsked(policy: Policy, name: string): boolean {
  const fields = Object.values(policy.requests).flatMap(({ ask }): Field[] => (ask[name] ? [ask[name]] : []))
  return (
    fields.length > 0 && fields.every(({ required }) => required === true || required === 'before-sending')
  )
}
