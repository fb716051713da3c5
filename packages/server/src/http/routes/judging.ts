import { z } from '@hono/zod-openapi'
import type { Given } from '@redress/engine'
import { filledIn } from '../../cases/references.ts'
import { meaningsOf } from '../../commands/load.ts'
import { mattersOf } from '../../commands/opening.ts'
import { unknownReference } from '../cases/command-problems.ts'
import { matterFor } from '../cases/matter.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const matterSchema = z
  .object({
    policy: z.object({ id: z.string(), version: z.string() }),
    given: z.looseObject({}).openapi({
      description: "What the engine is given: order, customer, seller, with the policy's facts.",
    }),
    now: z.int().openapi({ description: "The server's clock, in milliseconds." }),
  })
  .openapi('Matter')

const tags = ['Judging']

/** What a browser needs to judge a request while it is being written, with the same engine. The server judges again. */
export const judgingRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.open',
      method: 'get',
      path: '/api/v1/matter',
      tags,
      summary: 'What is known of an order, as a judgement is made from it',
      request: {
        query: z.object({
          order: z.string().min(1).max(200).optional(),
          customer: z.string().max(200).optional(),
          policy: z.string().max(100).optional(),
        }),
      },
      responses: {
        200: { description: 'The matter.', content: { 'application/json': { schema: matterSchema } } },
        ...problems(401, 403, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const now = context.get('arrivedAt')
      const { order, customer, policy } = context.req.valid('query')
      const opening = await matterFor(services, principal, { order, customer })
      const loaded = await services.policies.inForce(organisation, now, policy)
      if (!loaded) throw unknownReference('policy', 'GET /api/v1/policies lists them.')
      const given = await services.store.read(organisation, async (_, client) => {
        const call = { organisation, do: 'open', by: { party: principal.kind }, at: now, opening }
        const [known] = await mattersOf(client, organisation, [call], { locked: false })
        if (!known || 'outcome' in known) throw unknownReference(known?.what ?? 'order')
        const json = JSON.stringify({ ...known, id: 'draft' })
        return filledIn<Given>(json, await meaningsOf(client, organisation, json))
      })
      const { id, version } = loaded.policy
      return context.json({ policy: { id, version }, given: { ...given }, now }, 200) as never
    },
  )

  app.openapi(
    endpoint({
      access: 'policies.read',
      method: 'get',
      path: '/api/v1/policies/{policy}/{version}/compiled',
      tags,
      summary: 'A version of a policy as the engine loads it',
      description: 'A published version never changes, so this may be kept for ever.',
      request: {
        params: z.object({
          policy: z
            .string()
            .max(100)
            .openapi({ param: { name: 'policy', in: 'path' } }),
          version: z
            .string()
            .max(100)
            .openapi({ param: { name: 'version', in: 'path' } }),
        }),
      },
      responses: {
        200: { description: 'It.', content: { 'application/json': { schema: z.looseObject({}) } } },
        ...problems(404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { policy, version } = context.req.valid('param')
      const loaded = await services.policies.version(organisation, policy, version)
      if (!loaded) throw notFound('version of a policy')
      context.header('cache-control', 'private, max-age=31536000, immutable')
      return context.json({ ...loaded.policy }, 200) as never
    },
  )
}
