import { z } from '@hono/zod-openapi'
import {
  addReply,
  cannedReplies,
  changeReply,
  mostReplies,
  removeReply,
} from '../../conversation/canned-replies.ts'
import { cannedReplySchema, newCannedReplySchema } from '../conversation/schemas.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Conversation']
const path = '/api/v1/canned-replies'
const params = z.object({ id: z.uuid() })
const body = {
  body: { required: true, content: { 'application/json': { schema: newCannedReplySchema } } },
}
const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** Replies that are written once and used often. */
export const cannedReplyRoutes: Routes = (app, { store, clock }) => {
  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path,
      tags,
      summary: 'Canned replies',
      request: { query: z.object({ language: z.string().max(20).optional() }) },
      responses: {
        200: answers('By language and title.', z.object({ items: z.array(cannedReplySchema) })),
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { language } = context.req.valid('query')
      const rows = await store.read(organisation, (db) => cannedReplies(db, organisation, language))
      return context.json({ items: rows.map(shown) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'replies.write',
      method: 'post',
      path,
      tags,
      summary: 'Write a canned reply',
      request: body,
      responses: { 201: answers('It.', cannedReplySchema), ...problems(400, 401, 403, 409) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const reply = context.req.valid('json')
      const added = await store.transaction(organisation, (db) =>
        addReply(db, organisation, reply, clock.now()),
      )
      if (added === 'taken') throw taken(reply.title)
      if (added === 'full') throw full()
      return context.json(shown(added), 201)
    },
  )

  app.openapi(
    endpoint({
      access: 'replies.write',
      method: 'put',
      path: `${path}/{id}`,
      tags,
      summary: 'Change a canned reply',
      request: { params, ...body },
      responses: { 200: answers('It.', cannedReplySchema), ...problems(400, 401, 403, 404, 409) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const reply = context.req.valid('json')
      const changed = await store.transaction(organisation, (db) =>
        changeReply(db, organisation, context.req.valid('param').id, reply, clock.now()),
      )
      if (changed === 'taken') throw taken(reply.title)
      if (!changed) throw notFound('canned reply')
      return context.json(shown(changed), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'replies.write',
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      summary: 'Take a canned reply away',
      request: { params },
      responses: { 204: { description: 'It is gone.' }, ...problems(400, 401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const removed = await store.transaction(organisation, (db) =>
        removeReply(db, organisation, context.req.valid('param').id),
      )
      if (!removed) throw notFound('canned reply')
      return context.body(null, 204)
    },
  )
}

const taken = (title: string) =>
  new ProblemError({
    type: 'reply-taken',
    title: `There is a canned reply "${title}" in this language already.`,
    status: 409,
    detail: 'Change that one, or give this one another title.',
  })

const full = () =>
  new ProblemError({
    type: 'too-many-replies',
    title: `There are ${mostReplies} canned replies, which is as many as there can be.`,
    status: 409,
    detail: 'Take one away first.',
  })

const shown = ({ reply_id: id, ...reply }: Awaited<ReturnType<typeof cannedReplies>>[number]) => ({
  id,
  ...reply,
})
