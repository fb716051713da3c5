import type { Given } from '../case/types.ts'
import { builtInFacts, type Subject } from '../policy/expressions/built-in-facts.ts'
import type { Policy } from '../policy/model.ts'
import type { NameUse } from './expectation.ts'

/** The facts that a scenario gives, with those that the policy can read: a misspelt fact would silently be an absent one. */
export function givenFacts(given: Omit<Given, 'id'>, policy: Policy): NameUse[] {
  const of = (subject: Subject, fields: unknown, path: readonly (string | number)[]): NameUse[] =>
    names(fields).map((name) => ({
      kind: `fact of ${/^[aeio]/.test(subject) ? 'an' : 'a'} ${subject}`,
      name,
      known: knownFacts(policy, subject),
      path: [...path, ...name.split('.')],
    }))
  const lines = Array.isArray(given.order?.lines) ? given.order.lines : []
  return [
    ...of('order', given.order, ['given', 'order']),
    ...lines.flatMap((line, index) => of('line', line, ['given', 'order', 'lines', index])),
    ...of('customer', given.customer, ['given', 'customer']),
    ...of('seller', given.seller, ['given', 'seller']),
    ...of('incident', given.incident, ['given', 'incident']),
  ]
}

function knownFacts(policy: Policy, subject: Subject): string[] {
  const declared = policy.facts.filter((fact) => fact.subject === subject).map(({ name }) => name)
  return [...Object.keys(builtInFacts[subject]), ...declared]
}

function names(fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return []
  return Object.entries(fields).flatMap(([name, value]) => {
    const nested = names(value)
    return nested.length > 0 ? nested.map((inner) => `${name}.${inner}`) : [name]
  })
}
