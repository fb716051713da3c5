import { z } from '@hono/zod-openapi'
import {
  addReply,
  type CannedReply,
  cannedReplies,
  changeReply,
  type KeptReply,
  mostReplies,
  removeReply,
} from '../../conversation/canned-replies.ts'
import type { Principal } from '../access/principal.ts'
import { cannedReplySchema, newCannedReplySchema } from '../conversation/canned-reply-schemas.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { seenVersionHeader, versionHeader, versionSeen, versionTag } from '../version-tag.ts'

const tags = ['Conversation']
const path = '/api/v1/canned-replies'
const params = z.object({ id: z.uuid() })
const body = {
  body: { required: true, content: { 'application/json': { schema: newCannedReplySchema } } },
}
const it = {
  description: 'It.',
  headers: versionHeader,
  content: { 'application/json': { schema: cannedReplySchema } },
}

/** Replies that are written once and used often. */
export const cannedReplyRoutes: Routes = (app, { store, clock }) => {
  app.openapi(
    endpoint({
      access: 'replies.read',
      method: 'get',
      path,
      tags,
      summary: 'Canned replies',
      request: {
        query: z.object({
          language: z.string().max(20).optional().openapi({ description: 'Only those with a text in it.' }),
        }),
      },
      responses: {
        200: {
          description: 'By title.',
          content: { 'application/json': { schema: z.object({ items: z.array(cannedReplySchema) }) } },
        },
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
      responses: { 201: it, ...problems(400, 401, 403, 409) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const reply: CannedReply = context.req.valid('json')
      const added = await store.transaction(organisation, (db) =>
        addReply(db, organisation, reply, { by: personIn(principal), now: clock.now() }),
      )
      if (added === 'taken') throw taken(reply.title)
      if (added === 'full') throw full()
      context.header('etag', versionTag(added.version))
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
      description: 'A language that is left out loses its text.',
      request: { params, headers: seenVersionHeader, ...body },
      responses: { 200: it, ...problems(400, 401, 403, 404, 409, 412) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const seen = versionSeen(context.req.valid('header')['if-match'])
      const { id } = context.req.valid('param')
      const reply: CannedReply = context.req.valid('json')
      const changed = await store.transaction(organisation, (db) =>
        changeReply(db, organisation, id, reply, { by: personIn(principal), now: clock.now(), seen }),
      )
      if (changed === 'taken') throw taken(reply.title)
      if (!changed) throw notFound('canned reply')
      if ('stale' in changed) throw stale(changed.stale)
      context.header('etag', versionTag(changed.version))
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
      request: { params, headers: seenVersionHeader },
      responses: { 204: { description: 'It is gone.' }, ...problems(400, 401, 403, 404, 412) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const seen = versionSeen(context.req.valid('header')['if-match'])
      const { id } = context.req.valid('param')
      const removed = await store.transaction(organisation, (db) =>
        removeReply(db, organisation, id, { seen }),
      )
      if (!removed) throw notFound('canned reply')
      if (removed !== 'removed') throw stale(removed.stale)
      return context.body(null, 204)
    },
  )
}

const personIn = (principal: Principal) => (principal.kind === 'staff' ? principal.userId : undefined)

const taken = (title: string) =>
  new ProblemError({
    type: 'reply-taken',
    title: `There is a canned reply "${title}" already.`,
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

const stale = (now: KeptReply) =>
  new ProblemError(
    {
      type: 'reply-changed',
      title: 'Somebody was faster: the canned reply is otherwise by now.',
      status: 412,
      detail: 'Look at "reply", how it stands; then send yours with its version in If-Match.',
      reply: shown(now),
    },
    { etag: versionTag(now.version) },
  )

const shown = ({ reply_id: id, title, texts, version, updated_at, name }: KeptReply) => ({
  ...{ id, title, texts, version, changedAt: updated_at.toISOString() },
  ...(name === null ? {} : { changedBy: name }),
})
