import { z } from '@hono/zod-openapi'
import { instant } from './parts.ts'

/** A case in a list. */
export const summarySchema = z
  .object({
    id: z.string(),
    number: z.string(),
    version: z.int(),
    policy: z.string(),
    kind: z.string(),
    kindTitle: z.string(),
    status: z.string(),
    open: z.boolean(),
    channel: z.string(),
    customer: z.string(),
    order: z.string().optional(),
    seller: z.string().optional(),
    openedAt: z.string(),
    updatedAt: z.string(),
    outcome: z.string().optional(),
    remedy: z.string().optional(),
    granted: z.string().optional(),
    level: z.int().optional(),
    team: z.string().optional(),
    handler: z.string().optional(),
    owedBy: z.string().optional(),
    yours: z
      .object({ do: z.string(), title: z.string(), due: instant.optional() })
      .optional()
      .openapi({ description: 'For customers and sellers: what they are to do next.' }),
    promised: z
      .object({ title: z.string(), due: instant.optional(), late: z.boolean() })
      .optional()
      .openapi({ description: 'For customers and sellers: what is promised to them next.' }),
  })
  .openapi('CaseSummary')
