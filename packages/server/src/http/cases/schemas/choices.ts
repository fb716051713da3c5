import { z } from '@hono/zod-openapi'
import { clausesSchema } from '../../problem-schema.ts'

const windowSchema = z
  .object({
    window: z.string(),
    title: z.string(),
    line: z.string(),
    at: z.string().openapi({ description: 'When it ends, in the zone of the policy.' }).optional(),
    clause: z.string().optional(),
  })
  .openapi('Window')

const choiceSchema = z
  .object({
    kind: z.string(),
    title: z.string(),
    line: z.string().openapi({ description: 'A line of the order; `*` for what is about no line.' }),
    outcome: z.enum(['admitted', 'refused', 'redirected']),
    clause: z.string(),
    instead: z.string().optional(),
    insteadTitle: z.string().optional(),
    windows: z
      .array(windowSchema)
      .openapi({ description: 'The windows that the answer rests on: still open, or past.' }),
    trace: z.array(z.unknown()).optional(),
  })
  .openapi('Choice')

export const choicesSchema = z
  .object({
    policy: z.object({ id: z.string(), version: z.string() }),
    now: z.string().openapi({ description: "The server's clock, in the zone of the policy." }),
    zone: z.string().openapi({ example: 'Europe/Paris' }),
    currency: z.string(),
    withdrawal: z
      .string()
      .optional()
      .openapi({ description: 'The kind of request that is the withdrawal which the law grants.' }),
    guarantee: z.string().optional().openapi({ description: 'The window that is the guarantee of the law.' }),
    windows: z
      .array(windowSchema)
      .openapi({ description: 'Every window that has a title, for each product.' }),
    items: z.array(choiceSchema),
    services: z
      .array(z.object({ service: z.string(), title: z.string(), line: z.string(), clause: z.string() }))
      .openapi({ description: 'Services listed for products of the order.' }),
    clauses: clausesSchema,
  })
  .openapi('Choices')
