import { z } from '@hono/zod-openapi'
import { factSchema, refusalSchema, verdictSchema } from '../../problem-schema.ts'
import { fieldSchema } from '../fields.ts'

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
    refer: z.object({ allowed: z.boolean(), refusal: refusalSchema.optional() }).optional().openapi({
      description:
        'Of one that is open: whether whoever asks can say now that they turned to it, with `refer`.',
    }),
  })
  .openapi('OutsideBody')

/** A kind of request that a case can become. */
const becomingSchema = z
  .object({
    kind: z.string(),
    title: z.string(),
    clause: z.string(),
    allowed: z.boolean(),
    lines: z.array(verdictSchema).openapi({
      description:
        'The judgement of each line that it could be about, first those that the case is about, from when the case was first made; what is yet to be told does not decide here.',
    }),
  })
  .openapi('Becoming')

/** What a customer or seller can do of their own accord. */
export const actionSchema = z
  .object({
    do: z.string(),
    title: z.string().optional(),
    allowed: z.boolean(),
    clause: z.string().optional(),
    fields: z.array(fieldSchema).optional(),
    kinds: z
      .array(becomingSchema)
      .optional()
      .openapi({ description: 'Of `change-kind`: what the case can become.' }),
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
