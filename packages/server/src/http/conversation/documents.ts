import { z } from '@hono/zod-openapi'

/** What goes with a message, in words. */
export const documentsSchema = z.array(
  z
    .object({
      document: z.string(),
      title: z.string(),
      contents: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
    })
    .openapi('RenderedDocument', { description: 'What went with the message, in words.' }),
)
