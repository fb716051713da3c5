import { type Subject, subjects } from './built-in-facts.ts'
import type { Field } from './node.ts'
import type { FactField, Fieldset, Schema } from './schema.ts'

/** What the fields after a name lead to. */
export type Resolved =
  | { kind: 'fact'; field: FactField }
  /** `order.payment`, which has fields of its own. */
  | { kind: 'group'; name: string; fields: readonly string[] }
  | { kind: 'unknown'; at: Field; known: readonly string[] }

/** Whether a name is one of the subjects that facts belong to. */
export function isSubject(name: string): name is Subject {
  return (subjects as readonly string[]).includes(name)
}

/** What the fields of a subject, or of an entry of a list, lead to. */
export function resolveFields(fieldset: Fieldset, fields: readonly Field[]): Resolved {
  const dotted = fields.map((field) => field.name).join('.')
  const field = fieldset.get(dotted)
  if (field) return { kind: 'fact', field }
  const inner = namesAfter(fieldset, dotted)
  if (inner.length > 0) return { kind: 'group', name: dotted, fields: inner }
  const wrong = fields.findIndex((_, index) => !isPrefix(fieldset, fields.slice(0, index + 1)))
  const before = fields.slice(0, wrong).map((each) => each.name)
  return { kind: 'unknown', at: fields[wrong] as Field, known: namesAfter(fieldset, before.join('.')) }
}

/** The fields of a subject of a policy. */
export function fieldsetOf(schema: Schema, subject: Subject): Fieldset {
  return schema.subjects[subject]
}

function isPrefix(fieldset: Fieldset, fields: readonly Field[]): boolean {
  const dotted = fields.map((field) => field.name).join('.')
  return fieldset.has(dotted) || namesAfter(fieldset, dotted).length > 0
}

function namesAfter(fieldset: Fieldset, group: string): string[] {
  const prefix = group === '' ? '' : `${group}.`
  const names = [...fieldset.keys()].filter((name) => name.startsWith(prefix) && name !== group)
  return [...new Set(names.map((name) => name.slice(prefix.length).split('.', 1)[0] as string))]
}
