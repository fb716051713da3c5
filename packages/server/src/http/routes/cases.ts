import { answer } from '../cases/answer.ts'
import { commandHeaders } from '../cases/call.ts'
import { commandCall, openingCall } from '../cases/command-call.ts'
import { findCase } from '../cases/find-case.ts'
import { previewed } from '../cases/previewed.ts'
import { answered, oneCase } from '../cases/route-parts.ts'
import { commandSchema, openingSchema } from '../cases/schemas/commands.ts'
import { previewSchema } from '../cases/schemas/preview.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { exampleOpening } from '../openapi/examples.ts'
import { problems } from '../problem-schema.ts'
import { seenVersionHeader, versionSeen } from '../version-tag.ts'

const tags = ['Cases']

/** Opening cases, and giving them commands. */
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
      access: 'cases.command',
      method: 'post',
      path: '/api/v1/cases/{case}/commands',
      tags,
      summary: 'Give a command to a case',
      request: {
        params: oneCase,
        headers: commandHeaders.extend(seenVersionHeader.shape),
        body: { required: true, content: { 'application/json': { schema: commandSchema } } },
      },
      responses: { 200: answered('The case after it.'), ...problems(400, 401, 403, 404, 409, 412, 422) },
    }),
    async (context) => {
      const found = await findCase(services, context.get('principal'), context.req.valid('param').case)
      const expectedVersion = versionSeen(context.req.valid('header')['if-match'])
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
