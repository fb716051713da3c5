import { z } from '@hono/zod-openapi'
import { replyPlaces, strangeIn } from '../../conversation/reply-places.ts'
import { text } from './schemas.ts'

const places = replyPlaces.map((place) => `{${place}}`).join(', ')

const replyText = text.max(5000).superRefine((body, { addIssue }) => {
  for (const strange of new Set(strangeIn(body)))
    addIssue({
      code: 'custom',
      message: `has "${strange}", which is no place; write one of ${places}, or no braces`,
    })
})

const texts = z
  .record(
    z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
      .max(20),
    replyText,
  )
  .openapi({
    description:
      'By language. `{number}` stands for the number of the case, `{name}` for the customer, `{order}` for the order, `{agent}` for who writes; filled in where it is used.',
    example: { en: 'Dear {name}, thank you for {order}.', fr: 'Bonjour {name}, merci pour {order}.' },
  })

export const newCannedReplySchema = z
  .object({
    title: z.string().trim().min(1).max(120).openapi({ description: 'What colleagues call it.' }),
    texts: texts.refine((written) => Object.keys(written).length > 0, 'needs a text in one language'),
  })
  .strict()
  .openapi('NewCannedReply')

export const cannedReplySchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    texts: z.record(z.string(), z.string()),
    version: z.int().openapi({ description: 'Counts its changes; `If-Match` names it.' }),
    changedAt: z.string(),
    changedBy: z.string().optional().openapi({ description: 'Absent where a program wrote it.' }),
  })
  .openapi('CannedReply')
