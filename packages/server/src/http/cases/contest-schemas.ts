import { z } from '@hono/zod-openapi'
import { factSchema, refusalSchema } from '../problem-schema.ts'
import { fieldSchema } from './fields.ts'

const instant = z.string()

export const reviewSchema = z
  .object({
    review: z.string(),
    title: z.string(),
    clause: z.string(),
    open: z.boolean(),
    until: instant.optional().openapi({ description: 'Until when it can be asked for.' }),
    askedAt: instant.optional(),
    outcome: z.enum(['upheld', 'changed']).optional(),
    refusal: refusalSchema.optional(),
  })
  .openapi('Review')

export const bodySchema = z
  .object({
    body: z.string(),
    title: z.string(),
    clause: z.string().optional(),
    address: z.string().optional(),
    open: z.boolean(),
    state: z.enum(['open', 'not-yet', 'over', 'not-theirs']),
    until: instant.optional(),
    after: z
      .array(z.string())
      .optional()
      .openapi({ description: 'Of one that is not open yet: the events that open it.' }),
    facts: z
      .array(factSchema)
      .optional()
      .openapi({ description: 'Of one that is not for this customer: why.' }),
  })
  .openapi('OutsideBody')

/** What a customer or seller can do of their own accord. */
export const actionSchema = z
  .object({
    do: z.string(),
    title: z.string().optional(),
    allowed: z.boolean(),
    clause: z.string().optional(),
    fields: z.array(fieldSchema).optional(),
    refusal: refusalSchema.optional(),
  })
  .openapi('OwnAction')

/** A sanction, as the seller it is about sees it. */
export const sanctionSchema = z
  .object({
    sanction: z.string(),
    title: z.string(),
    state: z.enum(['proposed', 'decided', 'contested', 'upheld', 'lifted']),
    at: instant,
    effective: instant.optional(),
    clause: z.string(),
    reasons: z.string().optional(),
    contest: z
      .object({ open: z.boolean(), until: instant.optional(), clause: z.string() })
      .optional()
      .openapi({ description: 'Whether, and until when, it can be contested.' }),
  })
  .openapi('OwnSanction')
