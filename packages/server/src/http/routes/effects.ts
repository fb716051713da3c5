import { z } from '@hono/zod-openapi'
import { effectStates, listEffects, shownEffect } from '../../effects/list.ts'
import { retryDead } from '../../effects/settle.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { beginsBefore, pageFrom } from '../newest-first.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Effects']
const instant = z.iso.datetime()
const effectSchema = z
  .object({
    id: z.uuid(),
    kind: z.string().openapi({ example: 'payment' }),
    key: z.string().openapi({ description: 'It is carried out once for each key.' }),
    state: z.enum(effectStates),
    attempts: z.int(),
    lastError: z.string().nullable().openapi({ description: 'Why the last attempt failed; names nobody.' }),
    caseId: z.uuid().nullable(),
    version: z.int().nullable(),
    payload: z.record(z.string(), z.unknown()),
    createdAt: instant,
    nextAttemptAt: instant.nullable(),
    settledAt: instant.nullable(),
  })
  .openapi('Effect')
const kind = z.string().max(60)

/** What is done outside: what waits, what was given up, and beginning that anew. */
export const effectsRoutes: Routes = (app, { store }) => {
  app.openapi(
    endpoint({
      access: 'effects.read',
      method: 'get',
      path: '/api/v1/effects',
      tags,
      summary: 'What is done outside',
      description:
        'Newest first; what waits and what was given up, unless `state` asks for one of these or for what is done.',
      request: {
        query: z.object({
          ...pageQuery,
          state: z.enum(effectStates).optional(),
          kind: kind.optional(),
          caseId: z.uuid().optional(),
        }),
      },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(effectSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { limit, cursor, state, ...filters } = context.req.valid('query')
      const states = state ? [state] : (['waiting', 'dead'] as const)
      const query = { ...filters, states, before: beginsBefore(cursor), limit: limit + 1 }
      const rows = await store.read(organisation, (db) => listEffects(db, organisation, query))
      return context.json(
        pageFrom(rows, limit, shownEffect, (row) => row.effect_id),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'effects.retry',
      method: 'post',
      path: '/api/v1/effects/retry',
      tags,
      summary: 'Begin all anew that were given up',
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({ kind: kind.openapi({ description: 'Of this kind.' }) }),
            },
          },
        },
      },
      responses: {
        202: {
          description: 'How many are tried again.',
          content: { 'application/json': { schema: z.object({ queued: z.int() }) } },
        },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const which = context.req.valid('json')
      const queued = await store.transaction(organisation, (_, client) =>
        retryDead(client, organisation, which),
      )
      return context.json({ queued }, 202)
    },
  )

  app.openapi(
    endpoint({
      access: 'effects.retry',
      method: 'post',
      path: '/api/v1/effects/{id}/retry',
      tags,
      summary: 'Begin one anew that was given up',
      request: { params: z.object({ id: z.uuid() }) },
      responses: {
        202: { description: 'It is tried again.', content: { 'application/json': { schema: effectSchema } } },
        ...problems(401, 403, 404, 409),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const effect = await store.transaction(organisation, async (db, client) => {
        const queued = await retryDead(client, organisation, { ids: [id] })
        const row = await db
          .selectFrom('effects')
          .selectAll()
          .where('organisation', '=', organisation)
          .where('effect_id', '=', id)
          .executeTakeFirst()
        if (row && queued === 0) throw notDead(row.state)
        return row
      })
      if (!effect) throw notFound('effect')
      return context.json(shownEffect(effect), 202)
    },
  )
}

const notDead = (state: string) =>
  new ProblemError({
    type: 'not-dead',
    title: state === 'done' ? 'It is done.' : 'It is waiting for its next attempt.',
    status: 409,
    detail: 'Only what was given up can be begun anew. GET /api/v1/effects?state=dead lists that.',
  })
