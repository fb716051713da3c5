import { z } from '@hono/zod-openapi'
import { refusalSchema } from '../../problem-schema.ts'
import { offerSchema } from './line.ts'
import { fields, instant } from './parts.ts'

const possible = z.object({
  do: z.string(),
  as: z.string().optional(),
  allowed: z.boolean(),
  refusal: refusalSchema.optional(),
})

export const staffSchema = z
  .object({
    level: z.int(),
    team: z.string(),
    teamTitle: z.string(),
    handler: z.object({ userId: z.string(), name: z.string() }).optional(),
    proposals: z.array(
      z.object({
        line: z.string(),
        remedy: z.string(),
        title: z.string(),
        clause: z.string(),
        because: z.string().optional(),
        trace: z.array(z.unknown()).optional(),
      }),
    ),
    steps: z.array(
      possible.extend({
        run: z.string(),
        remedy: z.string(),
        line: z.string(),
        step: z.string(),
        owes: z.string(),
        submitted: z.boolean(),
      }),
    ),
    offers: z.array(
      offerSchema.extend({
        line: z.string(),
        choice: z.enum(['customer', 'company']),
        rule: z.string().optional(),
      }),
    ),
    actions: z.array(possible.extend({ title: z.string().optional() })),
    windows: z.array(
      z.object({ name: z.string(), line: z.string(), at: instant.optional(), clause: z.string().optional() }),
    ),
    suspensions: z.array(z.string()),
    tasks: z.array(z.object({ task: z.string(), owes: z.string(), finding: z.string().optional() })),
    failures: z.array(z.object({ failure: z.string(), at: instant })),
    sanctions: z.array(
      z.object({
        sanction: z.string(),
        state: z.enum(['proposed', 'decided', 'contested', 'upheld', 'lifted']),
        at: instant,
        effective: instant.optional(),
        standing: z.string().optional(),
        standingBefore: z.string().optional(),
        inForce: z.boolean().optional(),
      }),
    ),
    overruled: z.array(
      z.object({ clause: z.string().optional(), refusal: z.string(), reason: z.string(), by: z.string() }),
    ),
    facts: z.object({
      case: fields,
      customer: fields,
      order: fields.optional(),
      seller: fields.optional(),
      incident: fields.optional(),
      lines: z.record(z.string(), fields),
    }),
  })
  .openapi('CaseForStaff', { description: 'What only the organisation itself sees of a case.' })
