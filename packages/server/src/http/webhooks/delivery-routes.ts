import { z } from '@hono/zod-openapi'
import { deliveryStates, findDelivery, listDeliveries, logDays } from '../../webhooks/deliveries.ts'
import { findEndpoint } from '../../webhooks/endpoints.ts'
import { mostAtOnce, redeliver } from '../../webhooks/redeliver.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { beginsBefore, pageFrom } from '../newest-first.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { attemptSchema, deliverySchema, shownAttempt, shownDelivery, tags } from './schemas.ts'

const params = z.object({ id: z.uuid() })

/** The log of what was delivered, and delivering again. */
export const webhookDeliveryRoutes: Routes = (app, { store }) => {
  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'get',
      path: '/api/v1/webhooks/endpoints/{id}/deliveries',
      tags,
      summary: 'What an endpoint was told',
      description: `Newest first, for ${logDays} days.`,
      request: {
        params,
        query: z.object({
          ...pageQuery,
          state: z.enum(deliveryStates).optional(),
          type: z.string().max(100).optional(),
        }),
      },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(deliverySchema) } } },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const { limit, cursor, ...filters } = context.req.valid('query')
      const query = { ...filters, endpointId: id, before: beginsBefore(cursor), limit: limit + 1 }
      const rows = await store.read(organisation, async (db) =>
        (await findEndpoint(db, organisation, id)) ? listDeliveries(db, organisation, query) : undefined,
      )
      if (!rows) throw notFound('endpoint')
      return context.json(
        pageFrom(rows, limit, shownDelivery, (row) => row.delivery_id),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'get',
      path: '/api/v1/webhooks/deliveries/{id}',
      tags,
      summary: 'A delivery with its attempts',
      request: { params },
      responses: {
        200: {
          description: 'The delivery, the bytes that are sent, and what came back each time.',
          content: {
            'application/json': {
              schema: deliverySchema.extend({ body: z.string(), log: z.array(attemptSchema) }),
            },
          },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const found = await store.read(organisation, (db) => findDelivery(db, organisation, id))
      if (!found) throw notFound('delivery')
      const { delivery, attempts } = found
      return context.json(
        { ...shownDelivery(delivery), body: delivery.body, log: attempts.map(shownAttempt) },
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'post',
      path: '/api/v1/webhooks/deliveries/{id}/redeliver',
      tags,
      summary: 'Deliver once more',
      description: 'Under the same `webhook-id`. One that waits is left as it is.',
      request: { params },
      responses: {
        202: { description: 'It waits.', content: { 'application/json': { schema: deliverySchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const found = await store.transaction(organisation, async (db, client) => {
        await redeliver(db, client, organisation, { deliveryId: id })
        return findDelivery(db, organisation, id)
      })
      if (!found) throw notFound('delivery')
      return context.json(shownDelivery(found.delivery), 202)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'post',
      path: '/api/v1/webhooks/endpoints/{id}/redeliver',
      tags,
      summary: 'Deliver again what failed',
      description: `What was made since then, at most ${mostAtOnce} in one call, each case in its order.`,
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ since: z.iso.datetime({ offset: true }) }) } },
        },
      },
      responses: {
        202: {
          description: 'How many wait now.',
          content: { 'application/json': { schema: z.object({ queued: z.int() }) } },
        },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const since = new Date(context.req.valid('json').since)
      const queued = await store.transaction(organisation, async (db, client) => {
        if (!(await findEndpoint(db, organisation, id))) return undefined
        return redeliver(db, client, organisation, { endpointId: id, since })
      })
      if (queued === undefined) throw notFound('endpoint')
      return context.json({ queued }, 202)
    },
  )
}
