/** What cases, previews and lists have in common. */
import { z } from '@hono/zod-openapi'

export const instant = z.string().openapi({
  description: "An instant, ISO 8601, in the zone of the case's policy.",
  example: '2026-03-03T11:58:00+01:00',
})
export const fields = z.record(z.string(), z.unknown())
const media = z.enum(['photo', 'video', 'document'])

export const evidenceSchema = z
  .object({
    id: z.string().optional().openapi({ description: 'The id of the file.' }),
    kind: z.union([z.string(), z.array(z.string())]),
    media,
    lines: z.array(z.string()).optional(),
  })
  .openapi('Evidence')

export const promiseSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    source: z.enum(['obligation', 'step', 'review', 'escalation']),
    owes: z.string(),
    owesTitle: z.string(),
    to: z.string(),
    does: z.array(z.string()).openapi({ description: 'Any of these commands keeps it.' }),
    yours: z.boolean(),
    open: z.boolean(),
    state: z.enum(['pending', 'running', 'paused', 'kept', 'late', 'void']),
    raisedAt: instant,
    clause: z.string().optional(),
    line: z.string().optional(),
    run: z.string().optional(),
    due: instant.optional().openapi({ description: 'Absent: owed without a deadline.' }),
    settledAt: instant.optional(),
    doneAt: instant.optional(),
  })
  .openapi('Promise')

export const costSchema = z
  .object({
    what: z.string(),
    title: z.string(),
    payer: z.string(),
    amount: z.string().optional(),
    clause: z.string(),
  })
  .openapi('Cost')

export const eventSchema = z
  .object({
    version: z.int(),
    type: z.string(),
    at: instant,
    by: z.object({ party: z.string(), id: z.string().optional() }),
    data: fields,
  })
  .openapi('CaseEvent')
