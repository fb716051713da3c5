import { z } from '@hono/zod-openapi'
import { loadPolicy } from '@redress/engine'
import { compilePolicy, type Diagnostic, lintPolicy } from '@redress/engine/author'
import { resolveHolidays, resolveZone } from '@redress/engine/platform'
import { ProblemError } from '../problem.ts'

export const diagnosticSchema = z
  .object({
    severity: z.enum(['error', 'warning']),
    id: z.string(),
    line: z.int(),
    column: z.int(),
    message: z.string(),
    help: z.string(),
  })
  .openapi('Diagnostic')

/** Compiles and checks a policy; throws the problem of one with errors. */
export function sound(source: string) {
  const { policy, diagnostics } = compilePolicy(source, {
    file: 'policy.yaml',
    ports: { resolveHolidays, resolveZone },
  })
  const all = [...diagnostics, ...(policy ? lintPolicy(loadPolicy(policy), { file: 'policy.yaml' }) : [])]
  const errors = all.filter(({ severity }) => severity === 'error')
  if (policy && errors.length === 0) return { policy, warnings: all.map(shown) }
  throw new ProblemError({
    type: 'policy-errors',
    title: `The policy has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}; nothing was published.`,
    status: 422,
    detail:
      'Correct what "errors" names: "at" is line:column of the file. "redress policy check" says the same on the command line.',
    errors: errors.map(({ position, message, help, id }) => ({
      at: `${position.line}:${position.column}`,
      message,
      help,
      id,
    })),
    diagnostics: all.map(shown),
  })
}

const shown = ({ severity, id, position, message, help }: Diagnostic) => ({
  severity,
  id,
  ...position,
  message,
  help,
})
