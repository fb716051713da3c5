import { z } from '@hono/zod-openapi'
import { changeView, mostViews, type Reader, removeView, saveView, viewsFor } from '../../desk/saved-views.ts'
import type { Principal } from '../access/principal.ts'
import { viewSchema, viewWishSchema } from '../desk/schemas.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Queue']
const body = { body: { required: true, content: { 'application/json': { schema: viewWishSchema } } } }
const params = z.object({ id: z.uuid() })
const answers = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

/** Views of the queue that people saved, for themselves or for a team. */
export const viewsRoutes: Routes = (app, { store, clock }) => {
  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'get',
      path: '/api/v1/views',
      tags,
      summary: 'Saved views of the queue',
      description: 'Your own, and those that colleagues share with a team of yours.',
      responses: {
        200: answers('By name.', z.object({ items: z.array(viewSchema) })),
        ...problems(401, 403, 422),
      },
    }),
    async (context) => {
      const reader = readerOf(context.get('principal'))
      const rows = await store.read(reader.organisation, (db) => viewsFor(db, reader))
      return context.json({ items: rows.map((row) => shown(row, reader)) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'post',
      path: '/api/v1/views',
      tags,
      summary: 'Save a view of the queue',
      request: body,
      responses: { 201: answers('It.', viewSchema), ...problems(400, 401, 403, 409, 422) },
    }),
    async (context) => {
      const reader = readerOf(context.get('principal'))
      const wanted = ofTheirs(reader, context.req.valid('json'))
      const saved = await store.transaction(reader.organisation, (db) =>
        saveView(db, reader, wanted, clock.now()),
      )
      if (!saved) throw tooMany()
      return context.json(shown(saved, reader), 201)
    },
  )

  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'put',
      path: '/api/v1/views/{id}',
      tags,
      summary: 'Change a view of your own',
      request: { params, ...body },
      responses: { 200: answers('It.', viewSchema), ...problems(400, 401, 403, 404, 422) },
    }),
    async (context) => {
      const reader = readerOf(context.get('principal'))
      const wanted = ofTheirs(reader, context.req.valid('json'))
      const { id } = context.req.valid('param')
      const changed = await store.transaction(reader.organisation, (db) =>
        changeView(db, reader, id, wanted, clock.now()),
      )
      if (!changed) throw notFound('view')
      return context.json(shown(changed, reader), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'queue.read',
      method: 'delete',
      path: '/api/v1/views/{id}',
      tags,
      summary: 'Take a view of your own away',
      request: { params },
      responses: { 204: { description: 'It is gone.' }, ...problems(401, 403, 404, 422) },
    }),
    async (context) => {
      const reader = readerOf(context.get('principal'))
      const { id } = context.req.valid('param')
      const removed = await store.transaction(reader.organisation, (db) => removeView(db, reader, id))
      if (!removed) throw notFound('view')
      return context.body(null, 204)
    },
  )
}

function readerOf(principal: Principal): Reader {
  if (principal.kind === 'staff') return principal
  throw new ProblemError({
    type: 'for-people',
    title: 'Views belong to people.',
    status: 422,
    detail: 'A program asks the queue with the filters that it wants.',
  })
}

function ofTheirs<Wish extends { team?: string | undefined }>({ teams }: Reader, wanted: Wish): Wish {
  if (wanted.team === undefined || teams.includes(wanted.team)) return wanted
  throw new ProblemError({
    type: 'no-team',
    title: `You are not in the team "${wanted.team}".`,
    status: 403,
    detail: `A view is shared with a team of one's own; yours: ${teams.join(', ') || 'none'}.`,
  })
}

const tooMany = () =>
  new ProblemError({
    type: 'too-many-views',
    title: `You have ${mostViews} views, which is as many as there can be.`,
    status: 409,
    detail: 'Take one away first.',
  })

type Row = Awaited<ReturnType<typeof viewsFor>>[number]

const shown = ({ view_id, owner_id, team, name, filters }: Row, { userId }: Reader) => ({
  id: view_id,
  name,
  ...(team === null ? {} : { team }),
  filters,
  yours: owner_id === userId,
})
