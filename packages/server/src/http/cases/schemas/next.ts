import { z } from '@hono/zod-openapi'
import { fieldSchema } from '../fields.ts'

const instant = z.string()
const media = z.enum(['photo', 'video', 'document'])

const wanted = z.object({
  what: z.enum(['evidence', 'field', 'description', 'content', 'answer']),
  name: z.string(),
  title: z.string(),
  line: z.string().optional(),
  clause: z.string().optional(),
  least: z.number().optional(),
  has: z.number().optional(),
  wanted: z.literal(true).optional(),
  accept: z.array(media).optional().openapi({ description: 'Of evidence: what it may be.' }),
  field: fieldSchema.optional(),
  kinds: z
    .array(z.object({ kind: z.string(), title: z.string(), accept: z.array(media) }))
    .optional()
    .openapi({ description: 'Of an answer: the evidence that can come with it.' }),
})

/** Something that whoever asks is to do. */
export const nextSchema = z
  .object({
    do: z.string(),
    title: z.string(),
    due: instant.optional(),
    clause: z.string().optional(),
    line: z.string().optional(),
    run: z.string().optional(),
    step: z.string().optional(),
    remedy: z.string().optional(),
    remedies: z
      .array(z.object({ remedy: z.string(), title: z.string(), worth: z.string().optional() }))
      .optional(),
    missing: z.array(wanted).optional(),
    proof: z
      .object({ kind: z.string(), title: z.string(), accept: z.array(media), clause: z.string().optional() })
      .optional()
      .openapi({ description: 'The step rests on it.' }),
    fields: z.array(fieldSchema).optional().openapi({ description: 'What is asked with the step.' }),
    basis: z
      .array(
        z.object({
          name: z.string(),
          type: z.string(),
          label: z.string(),
          value: z.unknown(),
          text: z.string().optional(),
        }),
      )
      .optional()
      .openapi({
        description: 'What was told with the steps that it comes after, such as the sums of a quote.',
      }),
    outcomes: z.array(z.string()).optional().openapi({ description: 'One of which the step ends in.' }),
    amount: z.string().optional().openapi({ description: 'What the remedy comes to.' }),
  })
  .openapi('NextStep')
export type NextStep = z.infer<typeof nextSchema>

export const runSchema = z
  .object({
    run: z.string(),
    remedy: z.string(),
    title: z.string(),
    line: z.string(),
    amount: z.string().optional(),
    ended: instant.optional(),
    givenUp: z.literal(true).optional(),
    steps: z.array(
      z.object({
        step: z.string(),
        title: z.string(),
        owes: z.string(),
        owesTitle: z.string().optional(),
        state: z.enum(['waiting', 'ready', 'submitted', 'done', 'skipped']),
        at: instant.optional(),
        due: instant.optional(),
        outcome: z.string().optional(),
        clause: z.string().optional(),
      }),
    ),
  })
  .openapi('RemedyRun')
