import { z } from '@hono/zod-openapi'
import { postMessage, shareMessage } from '../../conversation/post-message.ts'
import { markRead, readMarks, unreadBy } from '../../conversation/read-marks.ts'
import { readMessages } from '../../conversation/read-messages.ts'
import type { Thread } from '../../conversation/types.ts'
import { mailAnswer } from '../../conversation/write-to.ts'
import { linkFiles } from '../../evidence/claim.ts'
import { afterOf, pageOfRead } from '../conversation/page.ts'
import { claimFor, keyReused, onceOf } from '../conversation/post.ts'
import {
  caseParameter,
  idempotencyHeader,
  messageSchema,
  newMessageSchema,
  threadSchema,
} from '../conversation/schemas.ts'
import { meet } from '../conversation/viewer.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { languageFor } from '../language.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Conversation']
const posted = z.object({ messageId: z.string() })
const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** The conversation of a case. Notes are elsewhere, and nothing here reads them. */
export const messageRoutes: Routes = (app, services) => {
  const { store, clock } = services

  app.openapi(
    endpoint({
      access: 'messages.read',
      method: 'get',
      path: '/api/v1/cases/{caseId}/messages',
      tags,
      summary: 'Messages of a case',
      description:
        'Customers and sellers see the messages of their own thread and those that were shared with them; staff see both threads.',
      request: {
        params: caseParameter,
        query: z.object({
          ...pageQuery,
          thread: threadSchema.optional(),
          order: z.enum(['oldest', 'newest']).default('oldest'),
        }),
      },
      responses: { 200: answer('A page.', pageOf(messageSchema)), ...problems(400, 401, 403, 404) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { limit, cursor, thread, order } = context.req.valid('query')
      const read = await store.read(principal.organisation, async (db) => {
        const { found, viewer } = await meet(db, principal, context.req.valid('param').caseId)
        return await readMessages(
          db,
          principal.organisation,
          found.case_id,
          { side: viewer.side, ...(thread ? { thread } : {}) },
          { limit, ...afterOf(cursor), newestFirst: order === 'newest' },
        )
      })
      return context.json(
        pageOfRead(read, limit, ({ messageId }) => messageId),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'messages.write',
      method: 'post',
      path: '/api/v1/cases/{caseId}/messages',
      tags,
      summary: 'Write a message',
      description: 'What staff write goes to its reader by mail too, where an address is known.',
      request: {
        params: caseParameter,
        headers: idempotencyHeader,
        body: { required: true, content: { 'application/json': { schema: newMessageSchema } } },
      },
      responses: {
        200: answer('It was posted before, with the same Idempotency-Key.', posted),
        201: answer('Posted.', posted),
        ...problems(400, 401, 403, 404, 413, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { caseId } = context.req.valid('param')
      const wish = context.req.valid('json')
      const once = onceOf(principal, 'message', context.req.valid('header')['idempotency-key'], [
        caseId,
        wish,
      ])
      const at = new Date(context.get('arrivedAt'))
      const result = await store.transaction(organisation, async (db, client) => {
        const { found, viewer } = await meet(db, principal, caseId)
        const { side } = viewer
        const ours = side === 'staff'
        if (!ours && ((wish.thread && wish.thread !== side) || wish.shared)) throw onlyStaff()
        const thread = side === 'staff' ? (wish.thread ?? 'customer') : side
        const shared = wish.shared === true
        if ((thread === 'seller' || shared) && found.seller_id === null) throw noSeller()
        const loaded = await services.policies.version(organisation, found.policy, found.policy_version)
        const language =
          wish.language ?? languageFor(context.req.header('accept-language'), loaded?.policy.languages ?? [])
        const { author, author_id, author_name } = viewer.author
        const shownTo: Thread[] = shared ? ['customer', 'seller'] : [thread]
        const files = await claimFor(client, principal, found.case_id, wish.files ?? [], { at, shownTo })
        const posting = await postMessage(db, client, organisation, {
          caseId: found.case_id,
          thread,
          shared,
          author,
          authorId: author_id,
          authorName: author_name,
          channel: 'web',
          language,
          body: wish.body,
          files,
          at,
          ...once,
        })
        if (posting.outcome === 'key-reused') throw keyReused()
        if (posting.outcome === 'repeated') return posting
        const { messageId } = posting
        const written = { messageId, body: wish.body, language, name: author_name, files: files.length, at }
        if (ours)
          for (const reader of shownTo)
            await mailAnswer(services, db, client, organisation, found, { ...written, thread: reader })
        return posting
      })
      return context.json({ messageId: result.messageId }, result.outcome === 'posted' ? 201 : 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'messages.share',
      method: 'post',
      path: '/api/v1/cases/{caseId}/messages/{messageId}/share',
      tags,
      summary: 'Let the other side see a message',
      description:
        'For staff: a message between the company and the seller is then seen by the customer too, or the other way round.',
      request: { params: caseParameter.extend({ messageId: z.uuid() }) },
      responses: { 204: { description: 'Both see it.' }, ...problems(401, 403, 404, 422) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { caseId, messageId } = context.req.valid('param')
      const at = new Date(context.get('arrivedAt'))
      await store.transaction(organisation, async (db, client) => {
        const { found, viewer } = await meet(db, principal, caseId)
        if (viewer.side !== 'staff') throw onlyStaff()
        if (found.seller_id === null) throw noSeller()
        const shared = await shareMessage(db, client, organisation, { caseId: found.case_id, messageId, at })
        if (!shared) throw notFound('message')
        await linkFiles(client, organisation, found.case_id, shared.files, {
          at,
          shownTo: ['customer', 'seller'],
        })
      })
      return context.body(null, 204)
    },
  )

  app.openapi(
    endpoint({
      access: 'messages.read',
      method: 'get',
      path: '/api/v1/cases/{caseId}/read',
      tags,
      summary: 'How far a conversation was read',
      request: { params: caseParameter },
      responses: {
        200: answer(
          'How many messages of others came after the mark, and the marks: to staff all, to others their own.',
          z.object({
            unread: z.int(),
            marks: z.array(
              z.object({
                thread: z.enum(['customer', 'seller', 'notes']),
                reader: z.string().openapi({ example: 'staff:018f…' }),
                readTo: z.string(),
              }),
            ),
          }),
        ),
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const answered = await store.read(organisation, async (db) => {
        const { found, viewer } = await meet(db, principal, context.req.valid('param').caseId)
        const { side, reader, author } = viewer
        const marks = await readMarks(db, organisation, found.case_id)
        return {
          unread: await unreadBy(db, organisation, found.case_id, {
            side,
            reader,
            authorId: author.author_id,
          }),
          marks: marks.filter((mark) => side === 'staff' || mark.reader === reader),
        }
      })
      return context.json(answered, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'messages.read',
      method: 'put',
      path: '/api/v1/cases/{caseId}/read',
      tags,
      summary: 'Mark as read',
      description:
        'Up to an instant, such as the `at` of the newest message that was shown. A mark never goes back.',
      request: {
        params: caseParameter,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z
                .object({
                  readTo: z.iso.datetime(),
                  thread: z.enum(['customer', 'seller', 'notes']).optional(),
                })
                .strict(),
            },
          },
        },
      },
      responses: { 204: { description: 'Marked.' }, ...problems(400, 401, 403, 404) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { readTo, thread } = context.req.valid('json')
      const now = clock.now()
      await store.transaction(organisation, async (db) => {
        const { found, viewer } = await meet(db, principal, context.req.valid('param').caseId)
        const { side } = viewer
        if (side !== 'staff' && thread && thread !== side) throw onlyStaff()
        await markRead(db, organisation, {
          caseId: found.case_id,
          thread: side === 'staff' ? (thread ?? 'customer') : side,
          reader: viewer.reader,
          readTo: new Date(Math.min(Date.parse(readTo), now)),
          at: new Date(now),
        })
      })
      return context.body(null, 204)
    },
  )
}

const onlyStaff = () =>
  new ProblemError({
    type: 'not-permitted',
    title: 'You may not do this.',
    status: 403,
    detail: 'Customers and sellers write and read in their own thread; leave "thread" and "shared" out.',
  })

const noSeller = () =>
  new ProblemError({
    type: 'no-seller',
    title: 'No seller takes part in this case.',
    status: 422,
    detail: 'Write to the customer: leave "thread" and "shared" out.',
  })
