import { resolveHolidays, resolveZone } from '../../platform/index.ts'
import { lintPolicy } from '../check/index.ts'
import { compilePolicy } from '../compile/index.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Policy } from '../model.ts'
import { type Authored, type AuthoredValue, basePolicy } from './base-policy.ts'

/** Changes to a policy: what is `undefined` is taken out, lists are replaced, the rest is laid over what is there. */
export type Changes = { [key: string]: unknown }

const ports = { resolveHolidays, resolveZone }

/** The base policy with these changes, compiled. */
export function policyWith(changes: Changes = {}): Policy {
  const { policy, diagnostics } = compilePolicy(JSON.stringify(overlay(basePolicy, changes), null, 1), {
    file: 'policy.yaml',
    ports,
  })
  if (!policy) throw new Error(diagnostics.map(({ message, help }) => `${message} ${help}`).join('\n'))
  return policy
}

/** What the linter says of the base policy with these changes. */
export function lintWith(changes: Changes, asOf?: string): Diagnostic[] {
  const file = 'policy.yaml'
  return lintPolicy({ policy: policyWith(changes) }, asOf === undefined ? { file } : { file, asOf })
}

/** Each as `severity id at`. */
export function told(diagnostics: Diagnostic[]): string[] {
  return diagnostics.map(({ severity, id, at }) => `${severity} ${id} ${at}`)
}

function overlay(base: Authored, changes: Changes): Authored {
  const result: Authored = { ...base }
  for (const [key, value] of Object.entries(changes)) {
    const before = result[key]
    if (value === undefined) delete result[key]
    else if (isMap(value)) result[key] = overlay(isMap(before) ? (before as Authored) : {}, value as Changes)
    else result[key] = value as AuthoredValue
  }
  return result
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
