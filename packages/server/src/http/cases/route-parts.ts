import { z } from '@hono/zod-openapi'
import { caseSchema } from './schemas/case.ts'

/** The case of a path. */
export const oneCase = z.object({
  case: z
    .string()
    .max(100)
    .openapi({ param: { name: 'case', in: 'path' }, description: 'Number or id.', example: 'R7K-4MQ-9XT' }),
})
const receiptSchema = z
  .object({ id: z.string(), number: z.string(), version: z.int(), status: z.string() })
  .openapi('CaseReceipt', { description: 'What `Prefer: return=minimal` answers.' })
/** The version of a case, as a header. */
export const etag = {
  headers: z.object({
    ETag: z.string().openapi({ description: 'The version of the case.', example: '"12"' }),
  }),
}
/** The answer to a command. */
export const answered = (description: string) => ({
  description,
  ...etag,
  content: { 'application/json': { schema: z.union([caseSchema, receiptSchema]) } },
})
