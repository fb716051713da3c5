import { z } from '@hono/zod-openapi'
import { lookAt, speak } from '../cases/answer.ts'
import { commandHeaders, languageOf } from '../cases/call.ts'
import { findCase } from '../cases/find-case.ts'
import { eventsAfter } from '../cases/read-events.ts'
import { etag, oneCase } from '../cases/route-parts.ts'
import { caseSchema } from '../cases/schemas/case.ts'
import { eventSchema, promiseSchema } from '../cases/schemas/parts.ts'
import { lookingAt, shownEvents, wholeCase } from '../cases/show.ts'
import { promise } from '../cases/view.ts'
import { isShown } from '../cases/viewer.ts'
import { pageOf } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { problems } from '../problem-schema.ts'

const tags = ['Cases']

/** Looking at a case. */
export const caseRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.read',
      method: 'get',
      path: '/api/v1/cases/{case}',
      tags,
      summary: 'A case',
      description:
        'As far as whoever asks may see it. Our own people see besides what the policy proposes, and what can be done by whom, with the reason for each no.',
      request: {
        params: oneCase,
        query: z.object({
          trace: z
            .enum(['0', '1'])
            .default('0')
            .openapi({ description: '1: with the rules looked at, for staff.' }),
        }),
        headers: commandHeaders.pick({ 'redress-as': true }),
      },
      responses: {
        200: { description: 'The case.', ...etag, content: { 'application/json': { schema: caseSchema } } },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const found = await findCase(services, principal, context.req.valid('param').case)
      const language = languageOf(context, found.loaded)
      const looking = lookingAt(principal, found.loaded, found.state, {
        now: context.get('arrivedAt'),
        language,
        actsFor: context.req.valid('header')['redress-as'],
      })
      const traced = context.req.valid('query').trace === '1'
      const shown = await wholeCase(services, principal, looking, { handler: found.handler, traced })
      speak(context, language, found.version)
      return context.json({ ...shown, updatedAt: found.updatedAt.toISOString() }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'cases.read',
      method: 'get',
      path: '/api/v1/cases/{case}/events',
      tags,
      summary: 'The log of a case',
      description: 'What happened, in order. Customers and sellers see what concerns them.',
      request: {
        params: oneCase,
        query: z.object({
          after: z.coerce
            .number()
            .int()
            .min(0)
            .optional()
            .openapi({ description: 'Only events after this version.' }),
          cursor: z.coerce.number().int().min(0).optional().openapi({
            description: 'The `next` of the page before, as in every list; the same as `after`.',
          }),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
        }),
      },
      responses: {
        200: {
          description: 'Events; `next` is the `cursor` of the next page.',
          content: { 'application/json': { schema: pageOf(eventSchema) } },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { cursor, limit, after = cursor ?? 0 } = context.req.valid('query')
      const principal = context.get('principal')
      const found = await findCase(services, principal, context.req.valid('param').case)
      const events = await eventsAfter(services, principal.organisation, found.caseId, after, limit)
      const looking = lookAt(context, found)
      const last = after + events.length
      return context.json(
        {
          items: shownEvents(looking, events, after + 1),
          ...(events.length === limit && last < found.version ? { next: String(last) } : {}),
        },
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'cases.read',
      method: 'get',
      path: '/api/v1/cases/{case}/obligations',
      tags,
      summary: 'The promises of a case',
      request: { params: oneCase },
      responses: {
        200: {
          description: 'Kept, broken and running, in the order in which they were made.',
          content: { 'application/json': { schema: z.object({ items: z.array(promiseSchema) }) } },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const found = await findCase(services, context.get('principal'), context.req.valid('param').case)
      const looking = lookAt(context, found)
      const shown = found.state.obligations.filter((each) => isShown(looking.viewer, each))
      return context.json({ items: shown.map((each) => promise(looking, each)) }, 200)
    },
  )
}
