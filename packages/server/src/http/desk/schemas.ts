import { z } from '@hono/zod-openapi'
import { mostCounted } from '../cases/queue-counts.ts'
import { summarySchema } from '../cases/schemas/summary.ts'

/** A case in the queue. */
export const queuedSchema = summarySchema
  .extend({
    customerName: z.string().optional(),
    next: z
      .object({
        name: z.string(),
        title: z.string(),
        owes: z.string(),
        owesTitle: z.string(),
        state: z.string(),
        clause: z.string().optional(),
        due: z.string().optional(),
        secondsLeft: z.int().optional().openapi({ description: 'Negative where it is late.' }),
      })
      .optional()
      .openapi({ description: 'What one of our teams owes next.' }),
  })
  .openapi('QueuedCase')

/** How much waits for each team. */
export const countsSchema = z.object({
  items: z.array(
    z.object({
      team: z.string(),
      title: z.string(),
      open: z.int(),
      late: z.int(),
      more: z
        .boolean()
        .openapi({ description: `There are more than ${mostCounted}; \`open\` says no more.` }),
    }),
  ),
})

/** What a search found. */
export const foundSchema = z
  .object({
    items: z.array(
      z.object({
        case: summarySchema,
        where: z.enum(['case', 'text', 'message', 'note']).openapi({ description: 'Where the words stand.' }),
        at: z.string(),
        customerName: z.string().optional(),
        excerpt: z.string().optional().openapi({
          description:
            'The piece of what was written that fits; of the case itself, the products and numbers that do. Plain text.',
        }),
        marks: z
          .array(z.object({ from: z.int(), to: z.int() }))
          .optional()
          .openapi({ description: 'Where in the excerpt it fits, in UTF-16 units.' }),
      }),
    ),
    more: z
      .boolean()
      .openapi({ description: 'There is more than was looked at: a further word would help.' }),
  })
  .openapi('Found')

/** A view of the queue as somebody wishes to keep it. */
export const viewWishSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    team: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'A team of yours that sees it besides you.' }),
    filters: z
      .record(z.string().max(40), z.string().max(500))
      .refine((filters) => Object.keys(filters).length <= 20, 'has more than 20 filters')
      .openapi({ description: 'Filters of the queue, as in its address.', example: { level: '2' } }),
  })
  .strict()
/** A saved view of the queue. */
export const viewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    team: z.string().optional(),
    filters: z.record(z.string(), z.string()),
    yours: z.boolean().openapi({ description: 'Only its owner changes it.' }),
  })
  .openapi('SavedView')

const team = { team: z.string(), title: z.string() }
/** How the promises stand. */
export const overviewSchema = z
  .object({
    now: z.string(),
    from: z.string(),
    until: z.string(),
    endOfToday: z.string(),
    promises: z
      .array(
        z.object({
          ...team,
          clause: z.string().optional(),
          text: z.string().optional().openapi({ description: "The clause, in the reader's language." }),
          name: z.string(),
          kept: z.int(),
          broken: z.int(),
        }),
      )
      .openapi({ description: 'Settled in this span, by clause and team; the most broken first.' }),
    owing: z.array(z.object({ ...team, late: z.int(), today: z.int() })),
    ageDays: z
      .array(z.int())
      .openapi({ description: 'Where one age of the backlog ends and the next begins, in days.' }),
    backlog: z.array(
      z.object({ ...team, ages: z.array(z.int()).openapi({ description: 'Open cases of each age.' }) }),
    ),
  })
  .openapi('Overview')
