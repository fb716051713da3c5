import { z } from '@hono/zod-openapi'
import type { WriteOptions, Written } from '../../orders/write/transaction.ts'
import type { Services } from '../../services.ts'
import type { Store } from '../../store/store.ts'
import { type App, endpoint } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

type NamedUpdate = { externalId: string }

interface Upserts<One extends z.ZodType, Named extends z.ZodType<NamedUpdate>> {
  /** As in `/api/v1/orders`. */
  path: string
  tag: string
  /** One, and many, in sentences. */
  one: string
  many: string
  update: One
  named: Named
  write(
    store: Store,
    organisation: string,
    updates: readonly z.output<Named>[],
    options: WriteOptions,
  ): Promise<Written[]>
}

/** How many one request may bring. Files bring any number, by `redress import`. */
const mostAtOnce = 1000

const outcomeSchema = z
  .object({ externalId: z.string(), id: z.string(), outcome: z.enum(['created', 'updated', 'unchanged']) })
  .openapi('Upserted')

/** `PUT path/{externalId}` and `PUT path`: creates or updates one thing, or many, by the shop's ids. */
export function upsertRoutes<One extends z.ZodType, Named extends z.ZodType<NamedUpdate>>(
  app: App,
  { store }: Services,
  { path, tag, one, many, update, named, write }: Upserts<One, Named>,
): void {
  const rule =
    'What is left out stays as it is, null clears it, a list replaces the list. Sent again, it changes nothing.'

  app.openapi(
    endpoint({
      access: 'orders.write',
      method: 'put',
      path: `${path}/{externalId}`,
      tags: [tag],
      summary: `Create or update ${one}`,
      description: rule,
      request: {
        params: z.object({ externalId: z.string().min(1).max(200) }),
        body: { required: true, content: { 'application/json': { schema: update } } },
      },
      responses: {
        200: { description: 'It was there.', content: { 'application/json': { schema: outcomeSchema } } },
        201: { description: 'It is new.', content: { 'application/json': { schema: outcomeSchema } } },
        ...problems(400, 401, 403, 413, 422),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { externalId } = context.req.valid('param' as never) as { externalId: string }
      const given = { ...(context.req.valid('json' as never) as object), externalId } as z.output<Named>
      const [result] = await write(store, organisation, [given], {
        at: context.get('arrivedAt'),
        wholly: true,
      })
      const done = writtenOr(result, 'body')
      return context.json(done, done.outcome === 'created' ? 201 : 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'orders.write',
      method: 'put',
      path,
      tags: [tag],
      summary: `Create or update many ${many}`,
      description: `${rule} All or nothing: where one is wrong, none is written. At most ${mostAtOnce}, and a megabyte, at once.`,
      request: {
        body: {
          required: true,
          content: {
            'application/json': { schema: z.strictObject({ items: z.array(named).max(mostAtOnce) }) },
          },
        },
      },
      responses: {
        200: {
          description: 'What became of each, in their order.',
          content: { 'application/json': { schema: z.object({ items: z.array(outcomeSchema) }) } },
        },
        ...problems(400, 401, 403, 413, 422),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { items } = context.req.valid('json') as { items: z.output<Named>[] }
      const results = await write(store, organisation, items, { at: context.get('arrivedAt'), wholly: true })
      const wrong = results.flatMap((result, index) =>
        result.outcome === 'wrong' ? [errorOf(result, `body.items[${index}]`)] : [],
      )
      if (wrong.length > 0) throw notWritten(wrong)
      return context.json({ items: results.map((result) => writtenOr(result, 'body')) }, 200)
    },
  )
}

type Done = Exclude<Written, { outcome: 'wrong' }>

function writtenOr(result: Written | undefined, within: string): Done {
  if (!result) throw new Error('Nothing became of it.')
  if (result.outcome === 'wrong') throw notWritten([errorOf(result, within)])
  return result
}

const errorOf = ({ at, message }: Extract<Written, { outcome: 'wrong' }>, within: string) => ({
  at: at === '' ? within : `${within}.${at}`,
  message,
})

const notWritten = (errors: { at: string; message: string }[]) =>
  new ProblemError({
    type: 'not-written',
    title: 'It does not fit with what is there; nothing was written.',
    status: 422,
    detail: 'Correct what "errors" names and send it again.',
    errors,
  })
