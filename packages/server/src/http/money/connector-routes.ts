import { z } from '@hono/zod-openapi'
import { readConnector, setConnector } from '../../money/connector.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'
import { refuseUnencrypted } from '../webhooks/endpoint-routes.ts'
import { connectorSchema, tags } from './schemas.ts'

const path = '/api/v1/money/connector'

/** Who is asked to pay. */
export const connectorRoutes: Routes = (app, { store, clock, seals, outgoing }) => {
  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'get',
      path,
      tags,
      summary: 'Who is asked to pay',
      responses: {
        200: {
          description: 'The payment connector.',
          content: { 'application/json': { schema: connectorSchema } },
        },
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      return context.json(await store.read(organisation, (db) => readConnector(db, organisation)), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'put',
      path,
      tags,
      summary: 'Say who is asked to pay',
      description: 'From the next payout on. Each time there is a new secret.',
      request: {
        body: { required: true, content: { 'application/json': { schema: connectorSchema } } },
      },
      responses: {
        200: {
          description: 'Of one by HTTP: the secret that signs, told this once.',
          content: { 'application/json': { schema: z.object({ secret: z.string().optional() }) } },
        },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const connector = context.req.valid('json')
      if (connector.kind === 'http') refuseUnencrypted(connector.url, outgoing)
      const secret = await store.read(organisation, (db) =>
        setConnector(db, organisation, connector, { at: new Date(clock.now()), seals }),
      )
      return context.json(secret === undefined ? {} : { secret }, 200)
    },
  )
}
