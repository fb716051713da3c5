import type { Environment } from '@marcbachmann/cel-js'
import type { ValueType } from '../model.ts'
import { type EntryKind, subjects } from './built-in-facts.ts'
import type { FactField, Fieldset, Schema } from './schema.ts'

const entryTypes: Record<EntryKind, string> = {
  line: 'line',
  'past case': 'pastCase',
  evidence: 'evidenceItem',
}

/** How the library names the type of a value. */
export const libraryTypeOf: Record<Exclude<ValueType, 'other'>, string> = {
  text: 'string',
  boolean: 'bool',
  number: 'number',
  integer: 'number',
  instant: 'google.protobuf.Timestamp',
  'text-list': 'list<string>',
}

/** Tells the library the types of all facts, and declares the subjects as variables. */
export function declareFacts(environment: Environment, schema: Schema): void {
  for (const kind of ['past case', 'evidence'] as const) {
    declareType(environment, entryTypes[kind], schema.entries[kind])
  }
  for (const subject of ['line', ...subjects.filter((each) => each !== 'line')] as const) {
    declareType(environment, subject, schema.subjects[subject])
    environment.registerVariable(subject, subject)
  }
  environment.registerVariable('now', libraryTypeOf.instant)
}

function declareType(environment: Environment, type: string, fieldset: Fieldset): void {
  const fields: Record<string, string> = {}
  const groups = new Map<string, Map<string, FactField>>()
  for (const [name, field] of fieldset) {
    const [first = '', ...rest] = name.split('.')
    if (rest.length === 0) fields[name] = typeOf(field)
    else groups.set(first, (groups.get(first) ?? new Map()).set(rest.join('.'), field))
  }
  for (const [name, group] of groups) {
    if (fields[name] !== undefined) continue
    declareType(environment, `${type}.${name}`, group)
    fields[name] = `${type}.${name}`
  }
  environment.registerType(type, { fields })
}

function typeOf({ type, entries }: FactField): string {
  if (entries) return `list<${entryTypes[entries]}>`
  return type === 'other' ? 'dyn' : libraryTypeOf[type]
}
