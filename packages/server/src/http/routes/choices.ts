import { z } from '@hono/zod-openapi'
import { type Choice, choices, type Given, servicesFor } from '@redress/engine'
import { filledIn } from '../../cases/references.ts'
import { meaningsOf } from '../../commands/load.ts'
import { mattersOf } from '../../commands/opening.ts'
import { languageOf } from '../cases/call.ts'
import { unknownReference } from '../cases/command-problems.ts'
import { matterFor } from '../cases/matter.ts'
import { clausesOf } from '../cases/refusal-problem.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { inLanguage } from '../language.ts'
import { clausesSchema, problems } from '../problem-schema.ts'

const choiceSchema = z
  .object({
    kind: z.string(),
    title: z.string(),
    line: z.string().openapi({ description: 'A line of the order; `*` for what is about no line.' }),
    outcome: z.enum(['admitted', 'refused', 'redirected']),
    clause: z.string(),
    instead: z.string().optional(),
    insteadTitle: z.string().optional(),
    trace: z.array(z.unknown()).optional(),
  })
  .openapi('Choice')

const choicesSchema = z
  .object({
    policy: z.object({ id: z.string(), version: z.string() }),
    items: z.array(choiceSchema),
    services: z
      .array(z.object({ service: z.string(), title: z.string(), line: z.string(), clause: z.string() }))
      .openapi({ description: 'Services listed for products of the order.' }),
    clauses: clausesSchema,
  })
  .openapi('Choices')

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
      const found = choices(loaded, given, now, channel, { traced: ours })
      const listed = linesOf(given).flatMap((line) =>
        servicesFor(loaded, given, now, line).map((service) => ({ service, line })),
      )
      const { requests, services: declared } = loaded.policy
      context.header('content-language', language)
      return context.json(
        {
          policy: { id: loaded.policy.id, version: loaded.policy.version },
          items: found.map(({ trace, ...choice }) => ({
            ...choice,
            title: inLanguage(requests[choice.kind]?.title, language) ?? choice.kind,
            ...insteadTitle(choice, requests, language),
            ...(ours ? { trace } : {}),
          })),
          services: listed.map(({ service, line }) => ({
            service,
            line,
            title: inLanguage(declared[service]?.title, language) ?? service,
            clause: declared[service]?.clause ?? '',
          })),
          clauses: clausesOf(
            loaded,
            [
              ...found.map(({ clause }) => clause),
              ...listed.map(({ service }) => declared[service]?.clause),
              ...found.map(({ instead }) => requests[instead ?? '']?.clause),
            ],
            language,
          ),
        },
        200,
      )
    },
  )
}

function insteadTitle(
  { instead }: Pick<Choice, 'instead'>,
  requests: Record<string, { title: Record<string, string> }>,
  language: string,
) {
  const title = instead === undefined ? undefined : inLanguage(requests[instead]?.title, language)
  return title === undefined ? {} : { insteadTitle: title }
}

function linesOf({ order }: Given): string[] {
  return ((order?.lines ?? []) as { id: unknown }[]).map(({ id }) => String(id))
}
