import type { z } from 'zod'
import type { Diagnostic } from '../policy/diagnostic.ts'
import { suggest } from '../policy/expressions/did-you-mean.ts'
import { positionAt, type Tree } from './tree.ts'

/** What zod found wrong, as diagnostics with a place in the file and advice. */
export function diagnose(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  tree: Tree,
  file: string,
): Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        severity: 'error' as const,
        id: 'unknown-key',
        file,
        position: positionAt(tree, [...path, key], 'key'),
        message: `${place(path)}there is no "${key}".`,
        help: suggest(key, keysAt(schema, path), 'keys'),
      }))
    }
    return {
      severity: 'error' as const,
      id: issue.code === 'invalid_type' && issue.input === undefined ? 'missing-key' : 'invalid-value',
      file,
      position: positionAt(tree, path),
      ...explain(issue, path),
    }
  })
}

function explain(
  issue: z.core.$ZodIssue,
  path: readonly (string | number)[],
): { message: string; help: string } {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    return {
      message: `${place(path)}this is none of the values there are.`,
      help: suggest(String(issue.input ?? ''), known, 'values'),
    }
  }
  const plain = issue.message.replace(
    /^Invalid input: expected (\w+), received undefined$/,
    'a $1 is missing',
  )
  const message = plain.replace(
    /^Invalid input: expected (\w+), received (\w+)$/,
    'this should be a $1, not a $2',
  )
  return { message: `${place(path)}${message.replace(/\.$/, '')}.`, help: 'See docs/reference/scenarios.md.' }
}

/** `steps 2, expect, status: `, counted from 1 as people do. */
function place(path: readonly (string | number)[]): string {
  if (path.length === 0) return ''
  const parts = path.map((part) => (typeof part === 'number' ? String(part + 1) : part))
  return `${parts.join(' › ').replace(/ › (\d+)/g, ' $1')}: `
}

interface Inner {
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  in?: z.ZodType
  options?: z.ZodType[]
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const inner = schema.def as Inner
  const wrapped = inner.innerType ?? inner.in
  if (wrapped) return keysAt(wrapped, path)
  if (inner.options) return inner.options.flatMap((option) => keysAt(option, path))
  const [first, ...rest] = path
  if (first === undefined) return Object.keys(inner.shape ?? {})
  const next = inner.shape?.[first] ?? inner.element ?? inner.valueType
  return next ? keysAt(next, rest) : []
}
