import type { FactDeclaration, Scalar, ValueType } from '../model.ts'
import {
  type BuiltInFact,
  builtInFacts,
  type EntryKind,
  entryFacts,
  type Subject,
  subjects,
} from './built-in-facts.ts'
import { type WhenAbsent, whenAbsent } from './when-absent.ts'

/** One fact a policy knows. */
export interface FactField {
  /** As an author writes it: `order.payment.method`; of an entry, `customer.cases.amount`. */
  name: string
  /** The field within its subject, in parts: `payment`, `method`. */
  parts: readonly string[]
  type: ValueType
  entries?: EntryKind
  options?: readonly string[]
  default?: Scalar
  /** Whether it may be absent. */
  optional: boolean
  /** Whether a whole number is accepted for the text, as the digits it has. */
  identifier: boolean
  whenAbsent?: WhenAbsent | undefined
}

/** The fields of a subject or of an entry of a list, by their dotted name. */
export type Fieldset = ReadonlyMap<string, FactField>

/** Every fact that a policy knows. */
export interface Schema {
  subjects: Record<Subject, Fieldset>
  entries: Record<EntryKind, Fieldset>
}

/** The built-in facts and those that the policy declares or asks for. */
export function schemaOf(declared: readonly FactDeclaration[]): Schema {
  const fieldsets = {} as Record<Subject, Fieldset>
  for (const subject of subjects) {
    const fields = fieldsOf(`${subject}.`, builtInFacts[subject])
    for (const fact of declared) {
      if (fact.subject === subject) fields.set(fact.name, declaredField(fact, fields.get(fact.name)))
    }
    fieldsets[subject] = fields
  }
  return {
    subjects: fieldsets,
    entries: {
      line: fieldsets.line,
      'past case': fieldsOf('customer.cases.', entryFacts['past case']),
      evidence: fieldsOf('request.evidence.', entryFacts.evidence),
    },
  }
}

function fieldsOf(prefix: string, facts: Record<string, BuiltInFact>): Map<string, FactField> {
  return new Map(
    Object.entries(facts).map(([name, { always, ...fact }]) => {
      const optional = always !== true && fact.default === undefined
      return [name, completed({ ...fact, name: prefix + name, optional }, name)]
    }),
  )
}

function declaredField(fact: FactDeclaration, builtIn: FactField | undefined): FactField {
  const fallback = fact.default ?? builtIn?.default
  const options = fact.options ?? builtIn?.options
  const field = {
    name: `${fact.subject}.${fact.name}`,
    type: fact.type,
    ...(options && { options }),
    ...(fallback !== undefined && { default: fallback }),
    optional: fallback === undefined && builtIn?.optional !== false,
  }
  return completed(field, fact.name)
}

function completed(field: Omit<FactField, 'parts' | 'identifier' | 'whenAbsent'>, name: string): FactField {
  const parts = name.split('.')
  const identifier = field.type === 'text' && identifiers.has(parts.at(-1) as string)
  return { ...field, parts, identifier, whenAbsent: whenAbsent(field) }
}

const identifiers: ReadonlySet<string> = new Set(['id', 'number', 'serial'])
