import type { Field, Policy } from '@redress/engine'

/** A fact as the form has it: `order.deliveredAt`, for a line where it is of one. */
export interface NotedFact {
  fact?: string | undefined
  line?: string | undefined
  value?: unknown
}

interface NotableFact {
  subject: string
  name: string
  type: Exclude<Field['type'], 'choice' | 'date'>
  options?: string[] | undefined
  optionTitles?: Policy['facts'][number]['optionTitles']
}

/** What shops learn late, in every policy. */
const usual: readonly NotableFact[] = [
  { subject: 'order', name: 'paidAt', type: 'instant' },
  { subject: 'order', name: 'shippedAt', type: 'instant' },
  { subject: 'order', name: 'deliveredAt', type: 'instant' },
  { subject: 'line', name: 'deliveredAt', type: 'instant' },
]
const types: Readonly<Record<string, NotableFact['type']>> = {
  text: 'text',
  boolean: 'boolean',
  number: 'number',
  integer: 'integer',
  instant: 'instant',
}

/** The facts of a policy that our own people can note: not those that an action or a step asks. */
export function factsThatCanBeNoted(policy: Policy): NotableFact[] {
  const asked = new Set([
    ...Object.values(policy.actions).flatMap(({ ask }) => Object.keys(ask)),
    ...Object.values(policy.remedies).flatMap(({ steps }) => steps.flatMap(({ ask }) => Object.keys(ask))),
    ...Object.values(policy.documents).flatMap(({ contents }) => Object.keys(contents)),
  ])
  const declared = policy.facts.flatMap(({ subject, name, type, options, optionTitles }): NotableFact[] => {
    const known = types[type]
    return known && ['order', 'customer', 'seller', 'case', 'line'].includes(subject) && !asked.has(name)
      ? [{ subject, name, type: known, options, optionTitles }]
      : []
  })
  const names = new Set(declared.map(({ subject, name }) => `${subject}.${name}`))
  return [...declared, ...usual.filter(({ subject, name }) => !names.has(`${subject}.${name}`))]
}

/** The parts of the command: facts by what they are of. */
export function partsOf(noted: readonly NotedFact[]): Record<string, unknown> {
  const parts: Record<string, Record<string, unknown>> = {}
  const lines: Record<string, Record<string, unknown>> = {}
  for (const { fact, line, value } of noted) {
    const [subject, name] = fact?.split('.') ?? []
    if (!subject || !name || value === undefined || value === '') continue
    if (subject !== 'line') parts[subject] = { ...parts[subject], [name]: value }
    else if (line) lines[line] = { ...lines[line], [name]: value }
  }
  const entries = Object.entries(lines).map(([id, facts]) => ({ id, ...facts }))
  return { ...parts, ...(entries.length > 0 ? { lines: entries } : {}) }
}
