import type * as z from 'zod/mini'
import type { Diagnostic } from '../policy/diagnostic.ts'
import { suggest } from '../policy/expressions/did-you-mean.ts'
import { positionAt, type Tree } from './tree.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]
type Schema = z.core.$ZodType

/** What is wrong with the shape of a document, as diagnostics with a place in the file and advice. */
export function diagnose(issues: readonly Issue[], schema: Schema, tree: Tree, file: string): Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(key, path, schema, tree, file))
    }
    const missing = issue.code === 'invalid_type' && issue.input === undefined
    const id = missing ? 'missing-key' : 'invalid-value'
    return [
      {
        severity: 'error' as const,
        id,
        file,
        position: positionAt(tree, path),
        ...explain(issue, path, missing),
      },
    ]
  })
}

function unknownKey(key: string, path: Path, schema: Schema, tree: Tree, file: string): Diagnostic {
  const position = positionAt(tree, [...path, key], 'key')
  const known = keysAt(schema, path)
  const help = suggest(key, known, 'keys')
  return {
    severity: 'error',
    id: 'unknown-key',
    file,
    position,
    message: `${place(path)}there is no "${key}".`,
    help,
  }
}

function explain(issue: Issue, path: Path, missing: boolean): { message: string; help: string } {
  const help = 'docs/reference/scenarios.md shows how it is written.'
  const own = issue.message.replace(/\.$/, '')
  if (issue.code === 'invalid_value') {
    const message = `${place(path)}"${String(issue.input)}" is none of the values there are.`
    return { message, help: suggest(String(issue.input), issue.values.map(String), 'values') }
  }
  if (own !== 'Invalid input') return { message: `${place(path)}${own}.`, help }
  const expected = issue.code === 'invalid_type' ? issue.expected : 'another form'
  const say = missing ? `${expected} is missing` : `this should be ${expected}, not ${typeof issue.input}`
  return { message: `${place(path)}${say}.`, help }
}

/** `steps 2 › expect › status: `, counted from 1 as people do. */
function place(path: Path): string {
  if (path.length === 0) return ''
  const parts = path.map((part) => (typeof part === 'number' ? String(part + 1) : part))
  return `${parts.join(' › ').replace(/ › (\d+)/g, ' $1')}: `
}

interface Inner {
  shape?: Record<string, Schema>
  innerType?: Schema
  element?: Schema
  valueType?: Schema
  in?: Schema
  options?: Schema[]
}

/** The keys that a schema knows at a path. */
function keysAt(schema: Schema, path: Path): string[] {
  const inner = schema._zod.def as Inner
  const wrapped = inner.innerType ?? inner.in
  if (wrapped) return keysAt(wrapped, path)
  if (inner.options) return inner.options.flatMap((option) => keysAt(option, path))
  const [first, ...rest] = path
  if (first === undefined) return Object.keys(inner.shape ?? {})
  const next = inner.shape?.[first] ?? inner.element ?? inner.valueType
  return next ? keysAt(next, rest) : []
}
