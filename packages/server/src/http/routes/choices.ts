import { z } from '@hono/zod-openapi'
import type { Given } from '@redress/engine'
import { filledIn } from '../../cases/references.ts'
import { meaningsOf } from '../../commands/load.ts'
import { mattersOf } from '../../commands/opening.ts'
import { languageOf } from '../cases/call.ts'
import { choicesView } from '../cases/choices-view.ts'
import { unknownReference } from '../cases/command-problems.ts'
import { matterFor } from '../cases/matter.ts'
import { choicesSchema } from '../cases/schemas/choices.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'

/** What a customer can ask for, before anything is filled in. */
export const choicesRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.open',
      method: 'get',
      path: '/api/v1/choices',
      tags: ['Cases'],
      summary: 'What can be asked for about an order now',
      description:
        'Every kind of request for every line of the order, with why not what is shut. What rests on something the customer has yet to say does not decide here.',
      request: {
        query: z.object({
          order: z.string().min(1).max(200).optional().openapi({ example: 'F-1042' }),
          customer: z.string().max(200).optional().openapi({ description: 'Where no order is named.' }),
          policy: z.string().max(100).optional(),
          channel: z.string().max(50).optional(),
        }),
      },
      responses: {
        200: { description: 'The choices.', content: { 'application/json': { schema: choicesSchema } } },
        ...problems(400, 401, 403, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const now = context.get('arrivedAt')
      const { order, customer, policy, channel } = context.req.valid('query')
      const matter = await matterFor(services, principal, { order, customer })
      const loaded = await services.policies.inForce(organisation, now, policy)
      if (!loaded) throw unknownReference('policy', 'GET /api/v1/policies lists them.')
      const given = await services.store.read(organisation, async (_, client) => {
        const call = { organisation, do: 'open', by: { party: principal.kind }, at: now, opening: matter }
        const [known] = await mattersOf(client, organisation, [call], { locked: false })
        if (!known || 'outcome' in known) throw unknownReference(known?.what ?? 'order')
        const json = JSON.stringify({ ...known, id: 'choices' })
        return filledIn<Given>(json, await meaningsOf(client, organisation, json))
      })
      const language = languageOf(context, loaded)
      const ours = principal.kind === 'staff' || principal.kind === 'key'
      context.header('content-language', language)
      return context.json(choicesView(loaded, given, { now, language, channel, traced: ours }), 200)
    },
  )
}
