import { z } from '@hono/zod-openapi'
import type { ApiKey } from '../../people/api-keys.ts'
import { type Permission, permissions } from '../access/principal.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { idOf } from '../staff/id-of.ts'

const tags = ['API keys']
const scopes = z.array(z.enum(Object.keys(permissions) as [Permission, ...Permission[]])).min(1)
const instant = z.iso.datetime()

const keySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    ending: z.string().openapi({ description: 'Its last four characters.' }),
    scopes,
    createdAt: instant,
    createdBy: z.string().nullable(),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable().openapi({ description: 'To the minute.' }),
  })
  .openapi('ApiKey')

/** Keys for programs: made, listed, revoked. */
export const apiKeyRoutes: Routes = (app, { people, clock }) => {
  app.openapi(
    endpoint({
      access: 'keys.manage',
      method: 'get',
      path: '/api/v1/api-keys',
      summary: 'List API keys',
      tags,
      responses: {
        200: {
          description: 'All, oldest first.',
          content: { 'application/json': { schema: z.object({ items: z.array(keySchema) }) } },
        },
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const keys = await people.keys.list(context.get('principal').organisation)
      return context.json({ items: keys.map(shown) }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'keys.manage',
      method: 'post',
      path: '/api/v1/api-keys',
      summary: 'Make an API key',
      description:
        'The key itself is in this answer and nowhere else. A key can make keys with its own scopes only.',
      tags,
      request: {
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                name: z.string().trim().min(1).max(200),
                scopes,
                expiresAt: instant.optional(),
              }),
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Send it as "Authorization: Bearer KEY".',
          content: { 'application/json': { schema: keySchema.extend({ key: z.string() }) } },
        },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { name, scopes, expiresAt } = context.req.valid('json')
      const principal = context.get('principal')
      if (principal.kind === 'key') refuseMore(scopes, principal.scopes)
      const until = expiresAt ? new Date(expiresAt) : undefined
      if (until && until.getTime() <= clock.now()) throw overAlready()
      const { key, apiKey } = await people.keys.create(principal.organisation, {
        name,
        scopes,
        createdBy: idOf(principal),
        ...(until ? { expiresAt: until } : {}),
      })
      return context.json({ ...shown(apiKey), key }, 201)
    },
  )

  app.openapi(
    endpoint({
      access: 'keys.manage',
      method: 'delete',
      path: '/api/v1/api-keys/{id}',
      summary: 'Revoke an API key',
      description: 'It is refused at once, by other server processes within ten seconds.',
      tags,
      request: { params: z.object({ id: z.string().max(100) }) },
      responses: { 204: { description: 'It holds no more.' }, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      if (!(await people.keys.revoke(organisation, context.req.valid('param').id))) throw notFound('API key')
      return context.body(null, 204)
    },
  )
}

function refuseMore(wanted: readonly Permission[], held: readonly Permission[]): void {
  const more = wanted.filter((scope) => !held.includes(scope))
  if (more.length === 0) return
  throw new ProblemError({
    type: 'not-permitted',
    title: 'A key cannot give what it does not have.',
    status: 403,
    detail: `It lacks ${more.join(', ')}.`,
  })
}

const overAlready = () =>
  new ProblemError({
    type: 'malformed',
    title: 'The key would have run out already.',
    status: 400,
    detail: 'Give a later expiresAt, or none.',
    errors: [{ at: 'body.expiresAt', message: 'has passed' }],
  })

const shown = ({ keyId, createdAt, expiresAt, revokedAt, lastUsedAt, ...key }: ApiKey) => ({
  id: keyId,
  ...key,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
