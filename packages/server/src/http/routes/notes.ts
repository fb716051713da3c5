import { z } from '@hono/zod-openapi'
import { postNote, readMentions, readNotes, seeMention } from '../../conversation/notes/notes.ts'
import { afterOf, pageOfRead } from '../conversation/page.ts'
import { claimFor, keyReused, onceOf } from '../conversation/post.ts'
import {
  caseParameter,
  idempotencyHeader,
  newNoteSchema,
  noteSchema,
  pageOnly,
} from '../conversation/schemas.ts'
import { meet } from '../conversation/viewer.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { languageFor } from '../language.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Notes']
const posted = z.object({ noteId: z.string() })
const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** What staff write to each other. No customer and no seller has the permission of any of these. */
export const noteRoutes: Routes = (app, services) => {
  const { store, clock } = services

  app.openapi(
    endpoint({
      access: 'notes.read',
      method: 'get',
      path: '/api/v1/cases/{caseId}/notes',
      tags,
      summary: 'Internal notes of a case, newest first',
      request: { params: caseParameter, query: pageOnly },
      responses: { 200: answer('A page.', pageOf(noteSchema)), ...problems(400, 401, 403, 404) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { limit, cursor } = context.req.valid('query')
      const read = await store.read(principal.organisation, async (db) => {
        const { found } = await meet(db, principal, context.req.valid('param').caseId)
        return await readNotes(db, principal.organisation, found.case_id, { limit, ...afterOf(cursor) })
      })
      return context.json(
        pageOfRead(read, limit, ({ noteId }) => noteId),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'notes.write',
      method: 'post',
      path: '/api/v1/cases/{caseId}/notes',
      tags,
      summary: 'Write an internal note',
      request: {
        params: caseParameter,
        headers: idempotencyHeader,
        body: { required: true, content: { 'application/json': { schema: newNoteSchema } } },
      },
      responses: {
        200: answer('It was written before, with the same Idempotency-Key.', posted),
        201: answer('Written.', posted),
        ...problems(400, 401, 403, 404, 413, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { caseId } = context.req.valid('param')
      const wish = context.req.valid('json')
      const once = onceOf(principal, 'note', context.req.valid('header')['idempotency-key'], [caseId, wish])
      const at = new Date(context.get('arrivedAt'))
      const result = await store.transaction(organisation, async (db, client) => {
        const { found, viewer } = await meet(db, principal, caseId)
        const { author_id: id, author_name } = viewer.author
        const files = await claimFor(client, principal, found.case_id, wish.files ?? [], { at, shownTo: [] })
        const note = await postNote(db, client, organisation, {
          caseId: found.case_id,
          author: { id, name: principal.kind === 'key' ? principal.name : (author_name ?? id) },
          body: wish.body,
          files,
          language: wish.language ?? languageFor(context.req.header('accept-language'), []),
          mentions: wish.mentions ?? [],
          at,
          ...once,
        })
        if (note.outcome === 'key-reused') throw keyReused()
        return note
      })
      return context.json({ noteId: result.noteId }, result.outcome === 'posted' ? 201 : 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'notes.read',
      method: 'get',
      path: '/api/v1/mentions',
      tags,
      summary: 'Notes that call me, newest first',
      request: {
        query: z.object({
          ...pageQuery,
          unseen: z
            .enum(['true', 'false'])
            .default('false')
            .openapi({ description: 'Only those that I have not seen.' }),
        }),
      },
      responses: {
        200: answer('A page.', pageOf(noteSchema.extend({ seen: z.boolean() }))),
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { limit, cursor, unseen } = context.req.valid('query')
      const read = await store.read(principal.organisation, (db) =>
        readMentions(db, principal.organisation, 'userId' in principal ? principal.userId : '', {
          limit,
          ...afterOf(cursor),
          unseen: unseen === 'true',
        }),
      )
      return context.json(
        pageOfRead(read, limit, ({ noteId }) => noteId),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'notes.read',
      method: 'put',
      path: '/api/v1/mentions/{noteId}/seen',
      tags,
      summary: 'I have seen the note that calls me',
      request: { params: z.object({ noteId: z.uuid() }) },
      responses: { 204: { description: 'Kept.' }, ...problems(400, 401, 403, 404) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const userId = 'userId' in principal ? principal.userId : ''
      const { noteId } = context.req.valid('param')
      const seen = await store.transaction(principal.organisation, (db) =>
        seeMention(db, principal.organisation, { userId, noteId, at: new Date(clock.now()) }),
      )
      if (!seen) throw notFound('mention')
      return context.body(null, 204)
    },
  )
}
