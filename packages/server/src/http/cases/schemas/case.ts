import { z } from '@hono/zod-openapi'
import { clausesSchema, missingSchema } from '../../problem-schema.ts'
import { actionSchema, bodySchema, reviewSchema, sanctionSchema } from './contest.ts'
import { lineSchema } from './line.ts'
import { nextSchema, runSchema } from './next.ts'
import { costSchema, eventSchema, evidenceSchema, fields, instant, promiseSchema } from './parts.ts'
import { staffSchema } from './staff.ts'

/** A case, as far as whoever asks may see it. */
export const caseSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    version: z.int(),
    language: z.string(),
    policy: z.object({
      id: z.string(),
      version: z.string(),
      title: z.string().optional(),
      currency: z.string().openapi({ description: 'Of every amount here.', example: 'EUR' }),
    }),
    kind: z.string(),
    kindTitle: z.string(),
    status: z.string(),
    channel: z.string(),
    openedBy: z.string(),
    openedAt: instant,
    receivedAt: instant,
    updatedAt: instant.optional(),
    customer: z.string(),
    order: z.object({ id: z.string().optional(), number: z.string().optional() }).optional(),
    seller: z.object({ id: z.string().optional() }).optional(),
    request: fields,
    evidence: z.array(evidenceSchema),
    lines: z.array(lineSchema),
    missing: z.array(missingSchema),
    promises: z.array(promiseSchema),
    next: z.array(nextSchema).openapi({ description: 'What whoever asks is to do, the most urgent first.' }),
    remedies: z.array(runSchema),
    costs: z.array(costSchema),
    outsideBodies: z.array(bodySchema),
    reviews: z.array(reviewSchema),
    warnings: z.array(z.string()),
    withdrawal: z
      .literal(true)
      .optional()
      .openapi({ description: 'It is the withdrawal from the contract that the law grants.' }),
    clauses: clausesSchema,
    timeline: z.array(eventSchema).optional(),
    actions: z.array(actionSchema).optional().openapi({
      description: 'What a customer or seller can do of their own accord, and why not the rest.',
    }),
    sanctions: z.array(sanctionSchema).optional().openapi({ description: 'For the seller they are about.' }),
    staff: staffSchema.optional(),
  })
  .openapi('Case')
