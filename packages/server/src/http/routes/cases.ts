import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { CommandCall, CommandResult } from '../../commands/types.ts'
import type { Services } from '../../services.ts'
import { actorFor } from '../cases/actor.ts'
import { broughtWith, commandHeaders, idempotencyKey, languageOf } from '../cases/call.ts'
import { commandProblem, etagOf, unknownReference, versionMatched } from '../cases/command-problems.ts'
import { type FoundCase, findCase } from '../cases/find-case.ts'
import { matterFor } from '../cases/matter.ts'
import { previewed } from '../cases/previewed.ts'
import { eventsAfter } from '../cases/read-events.ts'
import {
  caseSchema,
  commandSchema,
  eventSchema,
  type OpeningBody,
  openingSchema,
  previewSchema,
  promiseSchema,
} from '../cases/schemas.ts'
import { lookingAt, shownEvents, wholeCase } from '../cases/show.ts'
import { caseView, promise } from '../cases/view.ts'
import { isShown } from '../cases/viewer.ts'
import { pageOf } from '../cursor.ts'
import { type Env, endpoint, type Routes } from '../endpoint.ts'
import { exampleOpening } from '../openapi/examples.ts'
import { ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const oneCase = z.object({
  case: z
    .string()
    .max(100)
    .openapi({ param: { name: 'case', in: 'path' }, description: 'Number or id.', example: 'R7K-4MQ-9XT' }),
})
const receiptSchema = z
  .object({ id: z.string(), number: z.string(), version: z.int(), status: z.string() })
  .openapi('CaseReceipt', { description: 'What `Prefer: return=minimal` answers.' })
const etag = {
  headers: z.object({
    ETag: z.string().openapi({ description: 'The version of the case.', example: '"12"' }),
  }),
}
const answered = (description: string) => ({
  description,
  ...etag,
  content: { 'application/json': { schema: z.union([caseSchema, receiptSchema]) } },
})
const tags = ['Cases']

/** Opening cases, looking at them, and giving them commands. */
export const casesRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'cases.open',
      method: 'post',
      path: '/api/v1/cases',
      tags,
      summary: 'Open a case',
      description:
        'Judges a request line by line and records it. A request that admission refuses is a case too, with status `refused` and its verdicts, so that it can be contested.',
      request: {
        headers: commandHeaders,
        body: {
          required: true,
          content: { 'application/json': { schema: openingSchema, example: exampleOpening } },
        },
      },
      responses: {
        201: answered('The case as it was opened.'),
        200: answered('The case that was opened before with the same Idempotency-Key.'),
        ...problems(400, 401, 403, 422),
      },
    }),
    async (context) => {
      const call = await openingCall(services, context, context.req.valid('json'))
      const result = await services.bus.execute(call.call)
      const created = result.outcome === 'accepted' && !result.repeated
      if (result.outcome === 'accepted') context.header('location', `/api/v1/cases/${result.number}`)
      return answer(context, call.loaded, result, created ? 201 : 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'cases.open',
      method: 'post',
      path: '/api/v1/cases/preview',
      tags,
      summary: 'What a request would come to',
      description:
        'The judgement without commitment: what is admitted, what is missing, who pays, what would be owed by when. Nothing is recorded.',
      request: {
        headers: commandHeaders.pick({ 'redress-as': true }),
        body: {
          required: true,
          content: { 'application/json': { schema: openingSchema, example: exampleOpening } },
        },
      },
      responses: {
        200: {
          description: 'The judgement; `accepted` tells whether the request would be taken.',
          content: { 'application/json': { schema: previewSchema } },
        },
        ...problems(400, 401, 403, 422),
      },
    }),
    async (context) => {
      const { call, loaded } = await openingCall(services, context, context.req.valid('json'))
      return context.json(previewed(context, loaded, await services.bus.preview(call)), 200)
    },
  )

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
            .default(0)
            .openapi({ description: 'Only events after this version.' }),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
        }),
      },
      responses: {
        200: {
          description: 'Events; `next` is the `after` of the next page.',
          content: { 'application/json': { schema: pageOf(eventSchema) } },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { after, limit } = context.req.valid('query')
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

  app.openapi(
    endpoint({
      access: 'cases.command',
      method: 'post',
      path: '/api/v1/cases/{case}/commands',
      tags,
      summary: 'Give a command to a case',
      request: {
        params: oneCase,
        headers: commandHeaders.extend({
          'if-match': z
            .string()
            .max(100)
            .optional()
            .openapi({ description: 'The ETag of the case as you saw it; another version is a conflict.' }),
        }),
        body: { required: true, content: { 'application/json': { schema: commandSchema } } },
      },
      responses: { 200: answered('The case after it.'), ...problems(400, 401, 403, 404, 409, 412, 422) },
    }),
    async (context) => {
      const found = await findCase(services, context.get('principal'), context.req.valid('param').case)
      const expectedVersion = versionMatched(context.req.valid('header')['if-match'])
      const call = await commandCall(services, context, found, context.req.valid('json'))
      const result = await services.bus.execute({
        ...call,
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
      })
      return answer(context, found.loaded, result, 200, found, expectedVersion !== undefined)
    },
  )

  app.openapi(
    endpoint({
      access: 'cases.command',
      method: 'post',
      path: '/api/v1/cases/{case}/preview',
      tags,
      summary: 'What a command would come to',
      request: {
        params: oneCase,
        headers: commandHeaders.pick({ 'redress-as': true }),
        body: { required: true, content: { 'application/json': { schema: commandSchema } } },
      },
      responses: {
        200: {
          description: 'The judgement; nothing is recorded.',
          content: { 'application/json': { schema: previewSchema } },
        },
        ...problems(400, 401, 403, 404, 422),
      },
    }),
    async (context) => {
      const found = await findCase(services, context.get('principal'), context.req.valid('param').case)
      const call = await commandCall(services, context, found, context.req.valid('json'))
      return context.json(previewed(context, found.loaded, await services.bus.preview(call)), 200)
    },
  )
}

type Asked = Context<Env>

function lookAt(context: Asked, { loaded, state }: FoundCase) {
  return lookingAt(context.get('principal'), loaded, state, {
    now: context.get('arrivedAt'),
    language: languageOf(context, loaded),
    actsFor: context.req.header('redress-as'),
  })
}

function speak(context: Asked, language: string, version: number): void {
  context.header('content-language', language)
  context.header('vary', 'Accept-Language, Cookie, Authorization')
  context.header('etag', etagOf(version))
}

/** What a command came to; throws the problem of one that was not carried out. */
function answer<Status extends 200 | 201>(
  context: Asked,
  loaded: FoundCase['loaded'],
  result: CommandResult,
  status: Status,
  found?: FoundCase,
  matched = false,
) {
  const principal = context.get('principal')
  const language = languageOf(context, loaded)
  const looking = (state: FoundCase['state']) =>
    lookingAt(principal, loaded, state, {
      now: context.get('arrivedAt'),
      language,
      actsFor: context.req.header('redress-as'),
    })
  if (result.outcome !== 'accepted')
    throw commandProblem(result, loaded, language, {
      matched,
      traced: principal.kind === 'staff' || principal.kind === 'key',
      showEvents: (events) =>
        found && result.outcome === 'conflict'
          ? shownEvents(looking(found.state), events, result.version - events.length + 1)
          : [],
    })
  const { state, caseId, number } = result
  speak(context, language, state.version)
  if (/\breturn=minimal\b/.test(context.req.header('prefer') ?? '')) {
    context.header('preference-applied', 'return=minimal')
    return context.json({ id: caseId, number, version: state.version, status: state.status }, status)
  }
  return context.json(caseView(looking(state)), status)
}

async function openingCall(services: Services, context: Asked, body: OpeningBody) {
  const principal = context.get('principal')
  const { organisation } = principal
  const { policy, order, customer, seller, overrule, as, incident, ...request } = body
  const at = context.get('arrivedAt')
  ownWays(context, body)
  const matter = await matterFor(services, principal, { order, customer, seller })
  const loaded = await services.policies.inForce(organisation, at, policy)
  if (!loaded)
    throw unknownReference(
      'policy',
      policy === undefined
        ? 'The organisation has several policies, or none in force yet; name one: GET /api/v1/policies lists them.'
        : 'GET /api/v1/policies lists them.',
    )
  const wanted = { do: 'open', with: request, overrule, as, actsFor: context.req.header('redress-as') }
  const call: CommandCall = {
    organisation,
    do: 'open',
    ...(await broughtWith(services, principal, { do: 'open', with: defined(request) }, at)),
    ...(overrule ? { overrule } : {}),
    by: actorFor(principal, loaded, undefined, wanted),
    at,
    ...idempotencyKey(principal, context.req.header('idempotency-key')),
    opening: { policy: loaded.policy.id, ...matter, ...(incident ? { incident } : {}) },
  }
  return { call, loaded }
}

/** What only our own people and programs can say of a request. */
function ownWays(context: Asked, body: OpeningBody): void {
  const { kind } = context.get('principal')
  if (kind === 'staff' || kind === 'key') return
  const named = (['receivedAt', 'incident', 'overrule', 'as'] as const).find(
    (name) => body[name] !== undefined,
  )
  const wrong = named ?? (body.channel !== undefined && body.channel !== 'web' ? 'channel' : undefined)
  if (wrong === undefined) return
  throw new ProblemError({
    type: 'malformed',
    title: `"${wrong}" is for the organisation's own people to say.`,
    status: 400,
    detail: 'Leave it out.',
    errors: [{ at: `body.${wrong}`, message: 'is not yours to say' }],
  })
}

async function commandCall(
  services: Services,
  context: Asked,
  { caseId, loaded, state }: FoundCase,
  body: z.infer<typeof commandSchema>,
): Promise<CommandCall> {
  const principal = context.get('principal')
  const at = context.get('arrivedAt')
  const { do: action, overrule } = body
  return {
    organisation: principal.organisation,
    caseId,
    do: action,
    ...(await broughtWith(services, principal, { do: action, with: body.with ?? {} }, at)),
    ...(overrule ? { overrule } : {}),
    by: actorFor(principal, loaded, state, { ...body, actsFor: context.req.header('redress-as') }),
    at,
    ...idempotencyKey(principal, context.req.header('idempotency-key')),
  }
}

function defined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
