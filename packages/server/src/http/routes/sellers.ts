import { z } from '@hono/zod-openapi'
import { findSeller, listSellers } from '../../orders/read/parties.ts'
import { namedSeller, sellerUpdate } from '../../orders/shape.ts'
import { writeSellers } from '../../orders/write/parties.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { sellerSchema } from '../orders/schemas.ts'
import { sightOf } from '../orders/sight.ts'
import { upsertRoutes } from '../orders/upserts.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Sellers']

export const sellersRoutes: Routes = (app, services) => {
  const { store } = services

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/sellers',
      tags,
      summary: 'Sellers, by external id',
      description: 'Sellers see themselves alone, customers none.',
      request: {
        query: z.object({
          ...pageQuery,
          standing: z.enum(['good', 'restricted', 'terminated']).optional(),
        }),
      },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(sellerSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { limit, cursor, standing } = context.req.valid('query')
      const [after] = readCursor(cursor, [/./s]) ?? []
      const { items, next } = await store.read(principal.organisation, (_, client) =>
        listSellers(
          client,
          principal.organisation,
          sightOf(principal),
          { standing },
          { limit, after: after ?? undefined },
        ),
      )
      return context.json({ items, ...(next === undefined ? {} : { next: writeCursor([next]) }) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/sellers/{externalId}',
      tags,
      summary: 'A seller',
      request: {
        params: z.object({
          externalId: z.string().max(200).openapi({ description: "The shop's id of the seller, or ours." }),
        }),
      },
      responses: {
        200: { description: 'The seller.', content: { 'application/json': { schema: sellerSchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { externalId } = context.req.valid('param')
      const seller = await store.read(principal.organisation, (_, client) =>
        findSeller(client, principal.organisation, externalId),
      )
      const sight = sightOf(principal)
      const seen = 'all' in sight || ('sellerId' in sight && sight.sellerId === seller?.id)
      if (!seller || !seen) throw notFound('seller')
      return context.json(seller, 200)
    },
  )

  upsertRoutes(app, services, {
    path: '/api/v1/sellers',
    tag: 'Sellers',
    one: 'a seller',
    many: 'sellers',
    update: sellerUpdate,
    named: namedSeller,
    write: writeSellers,
  })
}
