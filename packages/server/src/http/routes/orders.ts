import { z } from '@hono/zod-openapi'
import { listOrders } from '../../orders/read/list-orders.ts'
import { findOrder } from '../../orders/read/orders.ts'
import { namedOrder, orderUpdate } from '../../orders/shape.ts'
import { instant } from '../../orders/values.ts'
import { writeOrders } from '../../orders/write/orders.ts'
import { instantPattern, pageOf, pageQuery, readCursor, uuidPattern, writeCursor } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { orderSchema, orderSummarySchema } from '../orders/schemas.ts'
import { sightOf } from '../orders/sight.ts'
import { upsertRoutes } from '../orders/upserts.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Orders']
const filter = z.string().min(1).max(200).optional()

export const ordersRoutes: Routes = (app, services) => {
  const { store } = services

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/orders',
      tags,
      summary: 'Orders, newest first',
      description:
        'By the instant at which they were placed, else delivered; those of which neither is known come last. Customers see their own, sellers those with them.',
      request: {
        query: z.object({
          ...pageQuery,
          customer: filter.openapi({ description: "The shop's id of a customer, or ours." }),
          seller: filter.openapi({ description: "The shop's id of a seller, or ours." }),
          number: filter.openapi({ description: 'The whole number.' }),
          placedFrom: instant.optional().openapi({ description: 'Placed at this instant or later.' }),
          placedBefore: instant.optional().openapi({ description: 'Placed before this instant.' }),
        }),
      },
      responses: {
        200: {
          description: 'A page.',
          content: { 'application/json': { schema: pageOf(orderSummarySchema) } },
        },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { limit, cursor, ...filters } = context.req.valid('query')
      const [at, id] = readCursor(cursor, [instantPattern, uuidPattern]) ?? []
      const after = id ? ([at ?? null, id] as const) : undefined
      const { items, next } = await store.read(principal.organisation, (_, client) =>
        listOrders(client, principal.organisation, sightOf(principal), filters, { limit, after }),
      )
      return context.json({ items, ...(next ? { next: writeCursor(next) } : {}) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/orders/{externalId}',
      tags,
      summary: 'An order with its lines, deliveries, payments and invoices',
      request: {
        params: z.object({
          externalId: z
            .string()
            .max(200)
            .openapi({ description: "The shop's id of the order, its number, or our id." }),
        }),
      },
      responses: {
        200: { description: 'The order.', content: { 'application/json': { schema: orderSchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { externalId } = context.req.valid('param')
      const sight = sightOf(principal)
      const order = await store.read(principal.organisation, async (_, client) => {
        const find = (id: string) => findOrder(client, principal.organisation, sight, id)
        const filters = { number: externalId }
        const numbered = () =>
          listOrders(client, principal.organisation, sight, filters, { limit: 1, after: undefined })
        const found = await find(externalId)
        if (found) return found
        const [order] = (await numbered()).items
        return order && find(order.id)
      })
      if (!order) throw notFound('order')
      return context.json(order, 200)
    },
  )

  upsertRoutes(app, services, {
    path: '/api/v1/orders',
    tag: 'Orders',
    one: 'an order',
    many: 'orders',
    update: orderUpdate,
    named: namedOrder,
    write: writeOrders,
  })
}
