import type { FactDeclaration, ValueType } from '../model.ts'
import { type Node, nodeAt, type Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { checkCamel } from './kebab.ts'
import { keysAt, stepPaths } from './names.ts'

/** The value that each type of field answers with. */
export const valueTypes: Readonly<Record<string, ValueType>> = {
  text: 'text',
  number: 'number',
  integer: 'integer',
  weight: 'number',
  temperature: 'number',
  money: 'number',
  boolean: 'boolean',
  choice: 'text',
  date: 'instant',
  instant: 'instant',
}

interface Asked {
  subject: 'line' | 'request' | 'case'
  name: string
  path: Path
}

/** Everything that the policy asks for, as facts. Two fields of one name must be of one type. */
export function askedFacts(context: Context, declared: readonly FactDeclaration[]): FactDeclaration[] {
  const facts = new Map<string, FactDeclaration>()
  for (const { subject, name, path } of askedIn(context.root)) {
    checkCamel(context, name, path)
    const type = valueTypes[textAt(context.root, [...path, 'type']) ?? '']
    if (!type) continue
    const key = `${subject}.${name}`
    const other = declared.find((fact) => fact.subject === subject && fact.name === name) ?? facts.get(key)
    if (other && other.type !== type) reportType(context, key, type, other, path)
    const options = optionsOf(context.root, path, other)
    facts.set(key, { subject, name, type, ...(options && { options }), asked: true })
  }
  for (const fact of declared) facts.delete(`${fact.subject}.${fact.name}`)
  return [...facts.values()]
}

function optionsOf(root: Node, path: Path, other: FactDeclaration | undefined): string[] | undefined {
  if (textAt(root, [...path, 'type']) !== 'choice') return undefined
  if (other?.asked && !other.options) return undefined
  return [...new Set([...(other?.options ?? []), ...keysAt(root, [...path, 'options'])])]
}

function askedIn(root: Node): Asked[] {
  const requests = keysAt(root, ['requests']).map((kind) => ['requests', kind])
  const heads = requests.flatMap((at) => keysAt(root, [...at, 'heads']).map((head) => [...at, 'heads', head]))
  const steps = stepPaths(root).map(({ path }) => path)
  const actions = keysAt(root, ['actions']).map((name) => ['actions', name])
  const documents = keysAt(root, ['documents']).map((name) => ['documents', name, 'contents'])
  return [
    ...requests.flatMap((at) => fieldsAt(root, [...at, 'ask'], 'request')),
    ...heads.flatMap((at) => fieldsAt(root, [...at, 'ask'], 'line')),
    ...[...steps, ...actions].flatMap((at) => fieldsAt(root, [...at, 'ask'], 'case')),
    ...documents.flatMap((at) => fieldsAt(root, at, 'case')),
  ]
}

function fieldsAt(root: Node, at: Path, otherwise: Asked['subject']): Asked[] {
  return keysAt(root, at).map((name) => {
    const path = [...at, name]
    return { subject: textAt(root, [...path, 'per']) === 'line' ? 'line' : otherwise, name, path }
  })
}

function textAt(root: Node, path: Path): string | undefined {
  const node = nodeAt(root, path)
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

function reportType(
  context: Context,
  key: string,
  type: ValueType,
  other: FactDeclaration,
  path: Path,
): void {
  const where = other.asked ? 'is asked elsewhere' : 'is declared under facts'
  const message = `"${key}" is ${type} here, and ${where} as ${other.type}.`
  context.report(
    { at: path, atKey: true },
    'name-clash',
    message,
    'Give both one type, or one of them another name.',
  )
}
