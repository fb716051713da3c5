import { z } from '@hono/zod-openapi'
import { listCreditNotes } from '../../money/list.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { beginsBefore, pageFrom } from '../newest-first.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { creditNoteSchema, shownCreditNote, tags } from './schemas.ts'

/** Credit notes: numbered without gaps, never changed. */
export const creditNoteRoutes: Routes = (app, { store }) => {
  app.openapi(
    endpoint({
      access: 'money.read',
      method: 'get',
      path: '/api/v1/credit-notes',
      tags,
      summary: 'Credit notes',
      description: 'Newest first.',
      request: {
        query: z.object({
          ...pageQuery,
          year: z.coerce.number().int().min(2000).max(9999).optional(),
          caseId: z.uuid().optional(),
        }),
      },
      responses: {
        200: {
          description: 'A page.',
          content: { 'application/json': { schema: pageOf(creditNoteSchema) } },
        },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { limit, cursor, ...filters } = context.req.valid('query')
      const query = { ...filters, before: beginsBefore(cursor), limit: limit + 1 }
      const rows = await store.read(organisation, (db) => listCreditNotes(db, organisation, query))
      return context.json(
        pageFrom(rows, limit, shownCreditNote, (row) => row.credit_note_id),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'money.read',
      method: 'get',
      path: '/api/v1/credit-notes/{number}',
      tags,
      summary: 'A credit note',
      request: { params: z.object({ number: z.string().max(100).openapi({ example: 'CN-2026-000001' }) }) },
      responses: {
        200: {
          description: 'The credit note.',
          content: { 'application/json': { schema: creditNoteSchema } },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const row = await store.read(organisation, (db) =>
        db
          .selectFrom('credit_notes')
          .selectAll()
          .where('organisation', '=', organisation)
          .where('number', '=', context.req.valid('param').number)
          .executeTakeFirst(),
      )
      if (!row) throw notFound('credit note')
      return context.json(shownCreditNote(row), 200)
    },
  )
}
