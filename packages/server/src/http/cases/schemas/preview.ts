import { z } from '@hono/zod-openapi'
import { documentsSchema } from '../../conversation/documents.ts'
import { clausesSchema, missingSchema, refusalSchema, verdictSchema } from '../../problem-schema.ts'
import { costSchema, eventSchema, promiseSchema } from './parts.ts'

/** A message that would go out, in the language of whoever gets it. */
const previewedMessageSchema = z
  .object({
    message: z.string(),
    to: z.string(),
    toTitle: z.string(),
    language: z.string(),
    subject: z.string().optional(),
    body: z.string(),
    documents: documentsSchema,
  })
  .openapi('PreviewedMessage')

/** A judgement without commitment. */
export const previewSchema = z
  .object({
    accepted: z.boolean(),
    status: z.string().optional().openapi({ description: 'Of the case as it would be.' }),
    refusal: refusalSchema.optional(),
    verdicts: z.array(verdictSchema),
    missing: z.array(missingSchema),
    costs: z.array(costSchema),
    promises: z.array(promiseSchema),
    events: z.array(z.string()).openapi({ description: 'What would be recorded.' }),
    follows: z.array(eventSchema).openapi({ description: 'The same, as it would stand in the log.' }),
    messages: z
      .array(previewedMessageSchema)
      .openapi({ description: 'What would be written to whom, in the words of the policy.' }),
    trace: z.array(z.unknown()).optional(),
    clauses: clausesSchema,
  })
  .openapi('Preview')
