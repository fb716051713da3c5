import { z } from '@hono/zod-openapi'
import { findCustomer, listCustomers } from '../../orders/read/parties.ts'
import { customerUpdate, namedCustomer } from '../../orders/shape.ts'
import { writeCustomers } from '../../orders/write/parties.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { customerSchema } from '../orders/schemas.ts'
import { sightOf } from '../orders/sight.ts'
import { upsertRoutes } from '../orders/upserts.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Customers']

export const customersRoutes: Routes = (app, services) => {
  const { store } = services

  app.openapi(
    endpoint({
      access: 'orders.read',
      method: 'get',
      path: '/api/v1/customers',
      tags,
      summary: 'Customers, by external id',
      description: 'Customers see themselves alone, sellers nobody.',
      request: {
        query: z.object({
          ...pageQuery,
          q: z.string().min(2).max(200).optional().openapi({
            description: 'Words of a name, an address, a telephone number or an id; all of them.',
          }),
          email: z
            .string()
            .min(1)
            .max(254)
            .optional()
            .openapi({ description: 'The whole address, in any case.' }),
        }),
      },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(customerSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { limit, cursor, email, q } = context.req.valid('query')
      const [after] = readCursor(cursor, [/./s]) ?? []
      const { items, next } = await store.read(principal.organisation, (_, client) =>
        listCustomers(
          client,
          principal.organisation,
          sightOf(principal),
          { email, q },
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
      path: '/api/v1/customers/{externalId}',
      tags,
      summary: 'A customer',
      request: {
        params: z.object({
          externalId: z.string().max(200).openapi({ description: "The shop's id of the customer, or ours." }),
        }),
      },
      responses: {
        200: { description: 'The customer.', content: { 'application/json': { schema: customerSchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { externalId } = context.req.valid('param')
      const customer = await store.read(principal.organisation, (_, client) =>
        findCustomer(client, principal.organisation, externalId),
      )
      const sight = sightOf(principal)
      const seen = 'all' in sight || ('customerId' in sight && sight.customerId === customer?.id)
      if (!customer || !seen) throw notFound('customer')
      return context.json(customer, 200)
    },
  )

  upsertRoutes(app, services, {
    path: '/api/v1/customers',
    tag: 'Customers',
    one: 'a customer',
    many: 'customers',
    update: customerUpdate,
    named: namedCustomer,
    write: writeCustomers,
  })
}
