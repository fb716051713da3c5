import { z } from '@hono/zod-openapi'
import { ProblemError } from './problem.ts'

/** A version as its ETag. */
export const versionTag = (version: number): string => `"${version}"`

/** The header that names the version which somebody saw; any other is a conflict. */
export const seenVersionHeader = z.object({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'The version that you saw, such as `"3"`; another one is a conflict.' }),
})

/** The answer's header with the version after it. */
export const versionHeader = z.object({
  ETag: z.string().openapi({ description: 'Its version.', example: '"3"' }),
})

/** The version that `If-Match` names; undefined for none or `*`. Throws the problem of what is no version. */
export function versionSeen(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1]
  if (version !== undefined) return Number(version)
  throw new ProblemError({
    type: 'malformed',
    title: 'The version in If-Match cannot be read.',
    status: 400,
    detail: 'Send the version as you got it, in quotes: "3".',
    errors: [{ at: 'header.if-match', message: 'is no version in quotes' }],
  })
}
