import { z } from '@hono/zod-openapi'
import { verdictSchema } from '../../problem-schema.ts'

const decision = z
  .object({
    outcome: z.enum(['approved', 'rejected']),
    clause: z.string(),
    remedy: z.string().optional(),
    remedyTitle: z.string().optional(),
    amount: z.string().optional(),
    by: z.string(),
  })
  .openapi('Decision')

export const offerSchema = z
  .object({
    remedy: z.string(),
    title: z.string(),
    offered: z.boolean(),
    clause: z.string(),
    worth: z.string().optional(),
    steps: z
      .array(z.object({ step: z.string(), title: z.string(), owes: z.string() }))
      .optional()
      .openapi({ description: 'What has to be done for it, in order, and by whom.' }),
  })
  .openapi('Offer')

export const lineSchema = z
  .object({
    id: z.string().openapi({ description: 'A line of the order; `*` for what is about no line.' }),
    title: z.string().optional(),
    quantity: z.string().optional(),
    unit: z.string().optional(),
    told: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'What was told about it with the request.' }),
    answers: z
      .array(
        z.object({ name: z.string(), label: z.string(), value: z.unknown(), text: z.string().optional() }),
      )
      .openapi({ description: 'The same, in the words of the questions.' }),
    verdict: verdictSchema.optional(),
    decision: decision.optional(),
    offers: z.array(offerSchema).openapi({ description: 'Among which the customer chooses.' }),
  })
  .openapi('CaseLine')
