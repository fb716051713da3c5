import { z } from '@hono/zod-openapi'
import type { Services } from '../../services.ts'
import {
  addEndpoint,
  changeEndpoint,
  findEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from '../../webhooks/endpoints.ts'
import { oldSecretHours } from '../../webhooks/secrets.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { endpointSchema, endpointWish, shownEndpoint, tags } from './schemas.ts'

const path = '/api/v1/webhooks/endpoints'
const params = z.object({ id: z.uuid() })
const secret = z.string().openapi({ description: 'Verifies signatures. Told this once.', example: 'whsec_…' })
const one = { description: 'The endpoint.', content: { 'application/json': { schema: endpointSchema } } }
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** Endpoints of an organisation: made, listed, changed, given a new secret, taken away. */
export const webhookEndpointRoutes: Routes = (app, { store, clock, seals, outgoing }) => {
  const at = () => new Date(clock.now())

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'get',
      path,
      tags,
      summary: 'Endpoints',
      responses: {
        200: {
          description: 'All, oldest first.',
          content: { 'application/json': { schema: z.object({ items: z.array(endpointSchema) }) } },
        },
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const rows = await store.read(organisation, (db) => listEndpoints(db, organisation))
      return context.json({ items: rows.map(shownEndpoint) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'post',
      path,
      tags,
      summary: 'Add an endpoint',
      description: 'It is told of what happens from now on.',
      request: body(endpointWish),
      responses: {
        201: {
          description: 'The endpoint, with its secret.',
          content: { 'application/json': { schema: endpointSchema.extend({ secret }) } },
        },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const wish = context.req.valid('json')
      refuseUnencrypted(wish.url, outgoing)
      const made = await store.read(organisation, (db) =>
        addEndpoint(db, organisation, wish, { at: at(), seals }),
      )
      return context.json({ ...shownEndpoint(made.endpoint), secret: made.secret }, 201)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'get',
      path: `${path}/{id}`,
      tags,
      summary: 'An endpoint',
      request: { params },
      responses: { 200: one, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const found = await store.read(organisation, (db) => findEndpoint(db, organisation, id))
      if (!found) throw notFound('endpoint')
      return context.json(shownEndpoint(found), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'patch',
      path: `${path}/{id}`,
      tags,
      summary: 'Change an endpoint',
      description: 'Disable it, or enable it again: then ask for what failed meanwhile to be delivered.',
      request: {
        params,
        ...body(
          z.object({
            url: endpointWish.shape.url.optional(),
            types: z.array(z.string()).pipe(endpointWish.shape.types.unwrap()).optional(),
            enabled: z.boolean().optional(),
          }),
        ),
      },
      responses: { 200: one, ...problems(400, 401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const { url, types, enabled } = context.req.valid('json')
      if (url !== undefined) refuseUnencrypted(url, outgoing)
      const wish = {
        ...(url === undefined ? {} : { url }),
        ...(types === undefined ? {} : { types }),
        ...(enabled === undefined ? {} : { enabled }),
      }
      const changed = await store.read(organisation, (db) => changeEndpoint(db, organisation, id, wish, at()))
      if (!changed) throw notFound('endpoint')
      return context.json(shownEndpoint(changed), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'post',
      path: `${path}/{id}/rotate-secret`,
      tags,
      summary: 'Give an endpoint a new secret',
      description: `The one before signs too for ${oldSecretHours} hours, so that the receiver can change over in between.`,
      request: { params },
      responses: {
        200: {
          description: 'The new secret.',
          content: { 'application/json': { schema: z.object({ secret }) } },
        },
        ...problems(401, 403, 404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const fresh = await store.transaction(organisation, (db) =>
        rotateSecret(db, organisation, id, { at: at(), seals }),
      )
      if (fresh === undefined) throw notFound('endpoint')
      return context.json({ secret: fresh }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'webhooks.manage',
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      summary: 'Take an endpoint away',
      description: 'With its log.',
      request: { params },
      responses: { 204: { description: 'It is told nothing more.' }, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { id } = context.req.valid('param')
      const removed = await store.read(organisation, (db) => removeEndpoint(db, organisation, id))
      if (!removed) throw notFound('endpoint')
      return context.body(null, 204)
    },
  )
}

/** Said when it is wished for, and not only when the first delivery fails. */
export function refuseUnencrypted(url: string, outgoing: Services['outgoing']): void {
  if (outgoing?.privateAddresses || url.startsWith('https:')) return
  throw new ProblemError({
    type: 'malformed',
    title: 'The address is not encrypted.',
    status: 400,
    detail: 'Give an address that begins with https://.',
    errors: [{ at: 'body.url', message: 'must begin with https://' }],
  })
}
