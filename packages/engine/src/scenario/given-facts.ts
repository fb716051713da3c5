import type { Given } from '../case/types.ts'
import {
  type BuiltInFact,
  builtInFacts,
  entryFacts,
  type Subject,
} from '../policy/expressions/built-in-facts.ts'
import type { Policy } from '../policy/model.ts'

/** A fact that a scenario gives, and what the policy knows of such facts. */
export interface GivenFact {
  /** `order`, `line`, `past case` … */
  subject: string
  /** Within its subject: `deliveredAt`, `payment.method`. */
  name: string
  value: unknown
  path: readonly (string | number)[]
  /** The facts of this subject that the policy can read. */
  known: Readonly<Record<string, Pick<BuiltInFact, 'type' | 'options'>>>
}

/** Every fact given, of the order, its lines, the customer and their past cases, the seller and the incident. */
export function givenFacts(given: Omit<Given, 'id'>, policy: Policy): GivenFact[] {
  const of = (subject: Subject, fields: unknown, path: readonly (string | number)[]) =>
    leaves(fields).map((leaf): GivenFact => place(leaf, subject, path, knownFacts(policy, subject)))
  const cases = given.customer.cases
  return [
    ...of('order', given.order, ['given', 'order']),
    ...list(given.order?.lines).flatMap((line, index) =>
      of('line', line, ['given', 'order', 'lines', index]),
    ),
    ...of('customer', given.customer, ['given', 'customer']),
    ...list(cases).flatMap((past, index) =>
      leaves(past).map((leaf) =>
        place(leaf, 'past case', ['given', 'customer', 'cases', index], entryFacts['past case']),
      ),
    ),
    ...of('seller', given.seller, ['given', 'seller']),
    ...of('incident', given.incident, ['given', 'incident']),
  ]
}

type Leaf = [name: string, value: unknown]

function place(
  [name, value]: Leaf,
  subject: string,
  path: readonly (string | number)[],
  known: GivenFact['known'],
): GivenFact {
  return { subject, name, value, path: [...path, ...name.split('.')], known }
}

function knownFacts(policy: Policy, subject: Subject): GivenFact['known'] {
  const declared = policy.facts.filter((fact) => fact.subject === subject)
  return { ...builtInFacts[subject], ...Object.fromEntries(declared.map((fact) => [fact.name, fact])) }
}

/** Facts by their dotted names; a list is one fact. */
function leaves(fields: unknown): Leaf[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return []
  return Object.entries(fields).flatMap(([name, value]): Leaf[] => {
    const inner = leaves(value)
    return inner.length > 0 ? inner.map(([below, leaf]) => [`${name}.${below}`, leaf]) : [[name, value]]
  })
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
