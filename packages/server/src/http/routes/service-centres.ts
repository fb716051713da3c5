import { z } from '@hono/zod-openapi'
import { findCentre, listCentres, nearestCentres } from '../../orders/read/centres.ts'
import { centreUpdate, namedCentre } from '../../orders/shape.ts'
import { writeCentres } from '../../orders/write/parties.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { centreSchema } from '../orders/schemas.ts'
import { upsertRoutes } from '../orders/upserts.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Service centres']
const ofCentre = z.object({
  externalId: z.string().max(200).openapi({ description: "The shop's id of the centre, or ours." }),
})

const near = z
  .string()
  .regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, 'must be a latitude and a longitude, as in 47.21,-1.55.')
  .transform((text) => text.split(',').map(Number) as [number, number])
  .refine(
    ([latitude, longitude]) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
    'must lie between -90,-180 and 90,180.',
  )
  .optional()
  .openapi({
    type: 'string',
    example: '47.21,-1.55',
    description: 'From here, the nearest first; then there is one page only.',
  })

export const serviceCentresRoutes: Routes = (app, services) => {
  const { store } = services

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/service-centres',
      tags,
      summary: 'Service centres, by external id or the nearest first',
      request: {
        query: z.object({
          ...pageQuery,
          near,
          brand: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .openapi({ description: 'Those that serve this brand.' }),
        }),
      },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(centreSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { limit, cursor, near: from, brand } = context.req.valid('query')
      if (from) {
        const [latitude, longitude] = from
        const items = await store.read(organisation, (_, client) =>
          nearestCentres(client, organisation, { latitude, longitude }, { brand, limit }),
        )
        return context.json({ items }, 200)
      }
      const [after] = readCursor(cursor, [/./s]) ?? []
      const { items, next } = await store.read(organisation, (_, client) =>
        listCentres(client, organisation, { brand }, { limit, after: after ?? undefined }),
      )
      return context.json({ items, ...(next === undefined ? {} : { next: writeCursor([next]) }) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/service-centres/{externalId}',
      tags,
      summary: 'A service centre',
      request: { params: ofCentre },
      responses: {
        200: { description: 'The centre.', content: { 'application/json': { schema: centreSchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { externalId } = context.req.valid('param')
      const centre = await store.read(organisation, (_, client) =>
        findCentre(client, organisation, externalId),
      )
      if (!centre) throw notFound('service centre')
      return context.json(centre, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'orders.write',
      method: 'delete',
      path: '/api/v1/service-centres/{externalId}',
      tags,
      summary: 'Take a service centre away',
      request: { params: ofCentre },
      responses: { 204: { description: 'It is gone.' }, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { externalId } = context.req.valid('param')
      const gone = await store.transaction(organisation, async (db, client) => {
        const centre = await findCentre(client, organisation, externalId)
        if (centre)
          await db
            .deleteFrom('service_centres')
            .where('organisation', '=', organisation)
            .where('centre_id', '=', centre.id)
            .execute()
        return centre !== undefined
      })
      if (!gone) throw notFound('service centre')
      return context.body(null, 204)
    },
  )

  upsertRoutes(app, services, {
    path: '/api/v1/service-centres',
    tag: 'Service centres',
    one: 'a service centre',
    many: 'service centres',
    update: centreUpdate,
    named: namedCentre,
    write: writeCentres,
  })
}
