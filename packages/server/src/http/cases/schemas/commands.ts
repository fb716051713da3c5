/** What is sent: a request that opens a case, and a command to one. */
import { z } from '@hono/zod-openapi'

const evidenceGiven = z
  .object({
    file: z
      .string()
      .max(100)
      .openapi({ description: 'The id of an uploaded file; what it is, is told from its content.' }),
    kind: z.union([z.string().max(100), z.array(z.string().max(100)).max(20)]),
    lines: z
      .array(z.union([z.string().max(200), z.number()]))
      .max(1000)
      .optional(),
  })
  .strict()

/** Evidence in a request. */
export const evidenceListSchema = z.array(evidenceGiven).max(200)
export type EvidenceGiven = z.infer<typeof evidenceGiven>

const anyLine = z.union([z.string().max(200), z.number(), z.record(z.string(), z.unknown())])

/** A request that opens a case. */
export const openingSchema = z
  .object({
    policy: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'May be left out where the organisation has one policy.' }),
    order: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'Number or id of the order.', example: 'F-1042' }),
    customer: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "The customer's id at the shop; of a customer who asks, always their own." }),
    seller: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "The seller's id; default, that of the order." }),
    kind: z.string().max(100).openapi({ example: 'weight' }),
    channel: z.string().max(50).optional(),
    lines: z.array(anyLine).max(1000).optional(),
    heads: z.array(z.unknown()).max(200).optional(),
    answers: z.record(z.string(), z.unknown()).optional(),
    description: z.string().max(20_000).optional(),
    evidence: evidenceListSchema.optional(),
    receivedAt: z.string().max(40).optional().openapi({
      description: 'When a channel of ours had it, where that was before now; for staff and programs.',
    }),
    incident: z.record(z.string(), z.unknown()).optional(),
    overrule: z
      .object({ reason: z.string().min(1).max(5000) })
      .strict()
      .optional(),
    as: z.string().max(100).optional().openapi({ description: 'The team that you act for.' }),
  })
  .strict()
  .openapi('Opening')
export type OpeningBody = z.infer<typeof openingSchema>

/** A command to a case. */
export const commandSchema = z
  .object({
    do: z.string().min(1).max(100).openapi({ example: 'choose-remedy' }),
    with: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'What the command takes; see docs/reference/policy-language.md.' }),
    overrule: z
      .object({ reason: z.string().min(1).max(5000) })
      .strict()
      .optional(),
    as: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'The team that you act for, where you are in several.' }),
  })
  .strict()
  .openapi('Command')
