import { z } from '@hono/zod-openapi'
import { commandHeaders } from '../cases/call.ts'
import { pageQuery } from '../cursor.ts'
import { documentsSchema } from './documents.ts'

export const threadSchema = z.enum(['customer', 'seller']).openapi('Thread', {
  description: 'Whom it is between: the company and the customer, or the company and the seller.',
})

export const messageSchema = z
  .object({
    messageId: z.string(),
    thread: threadSchema,
    shared: z.boolean().openapi({ description: 'Those of the other thread see it too.' }),
    author: z.enum(['customer', 'agent', 'seller', 'system']),
    name: z.string().optional().openapi({ description: 'Of staff.' }),
    channel: z.string(),
    language: z.string(),
    subject: z.string().optional(),
    body: z.string(),
    documents: documentsSchema,
    files: z.array(z.string()).openapi({ description: 'Ids of files.' }),
    message: z.string().optional().openapi({ description: "Of the system: the policy's name for it." }),
    at: z.string(),
    erased: z.literal(true).optional(),
  })
  .openapi('Message')

export const noteSchema = z
  .object({
    noteId: z.string(),
    caseId: z.string(),
    author: z.object({ id: z.string(), name: z.string().nullable() }).optional(),
    team: z
      .string()
      .optional()
      .openapi({ description: 'The team that the policy tells; then nobody wrote it.' }),
    body: z.string(),
    documents: documentsSchema,
    files: z.array(z.string()).openapi({ description: 'Ids of files; staff alone can fetch them.' }),
    mentions: z.array(z.string()).openapi({ description: 'Ids of staff who are called.' }),
    at: z.string(),
    erased: z.literal(true).optional(),
  })
  .openapi('Note')

/** What people write to each other. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL keeps no zero byte.
  .refine((body) => !/\u0000/.test(body), 'holds a zero byte')

export const newMessageSchema = z
  .object({
    body: text,
    thread: threadSchema
      .optional()
      .openapi({ description: 'Staff choose; customers and sellers write in their own.' }),
    shared: z.boolean().optional().openapi({ description: 'Staff: lets both threads see it.' }),
    files: z.array(z.string().max(100)).max(20).optional().openapi({ description: 'Ids of uploaded files.' }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .max(20)
      .optional()
      .openapi({ description: "What it is written in; else the reader's language of the request." }),
  })
  .strict()
  .openapi('NewMessage')

export const newNoteSchema = z
  .object({
    body: text,
    mentions: z.array(z.string().max(100)).max(50).optional(),
    files: z.array(z.string().max(100)).max(20).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .max(20)
      .optional(),
  })
  .strict()
  .openapi('NewNote')

export const caseParameter = z.object({
  caseId: z.string().max(100).openapi({ description: 'The id of the case, or its number.' }),
})
export const idempotencyHeader = commandHeaders.pick({ 'idempotency-key': true })
export const pageOnly = z.object(pageQuery)

/** What somebody does who has a case before them. */
export const doings = ['looking', 'writing', 'deciding', 'gone'] as const
export const presentSchema = z
  .object({ id: z.string(), name: z.string(), doing: z.enum(['looking', 'writing', 'deciding']) })
  .openapi('Present', { description: 'A colleague who has the case open.' })
