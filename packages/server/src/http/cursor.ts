import { z } from '@hono/zod-openapi'
import { ProblemError } from './problem.ts'

/** Of every list: how many at most, and where the page before ended. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'How many at most.' }),
  cursor: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: 'The `next` of the page before; leave it out for the first page.' }),
}

/** A list as it is answered. `next` is absent on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() })

/** What a page ended with, as an opaque text. */
export const writeCursor = (parts: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Reads a cursor of so many parts, each as its pattern says. Throws the problem of one that is none. */
export function readCursor(
  cursor: string | undefined,
  patterns: readonly RegExp[],
): (string | null)[] | undefined {
  if (cursor === undefined) return undefined
  const parts = parsed(Buffer.from(cursor, 'base64url').toString())
  const fits =
    Array.isArray(parts) &&
    parts.length === patterns.length &&
    parts.every((part, index) => part === null || (typeof part === 'string' && patterns[index]?.test(part)))
  if (fits) return parts
  throw new ProblemError({
    type: 'malformed',
    title: 'The cursor is not one of this list.',
    status: 400,
    detail:
      'Send the "next" of the page before unchanged, with the same filters and sort; or leave it out to begin anew.',
    errors: [{ at: 'query.cursor', message: 'is not a cursor of this list' }],
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const instantPattern = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
