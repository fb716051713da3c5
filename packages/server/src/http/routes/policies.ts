import { z } from '@hono/zod-openapi'
import type { LoadedPolicy } from '@redress/engine'
import { publishVersion } from '../../policies/publish.ts'
import type { Services } from '../../services.ts'
import { mayUse } from '../access/principal.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { inLanguage, languageFor } from '../language.ts'
import { sourceOf, written } from '../policies/forms.ts'
import { diagnosticSchema, sound } from '../policies/sound.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { malformed } from '../request-problems.ts'

const listedSchema = z
  .object({
    policy: z.string(),
    version: z.string(),
    effective: z.string().openapi({ description: 'The day it holds from.', example: '2026-01-01' }),
    inForce: z.boolean().openapi({ description: 'Requests made now are opened under it.' }),
    title: z.string(),
    languages: z.array(z.string()),
    publishedAt: z.string(),
  })
  .openapi('PolicyVersion')

const sourceSchema = z
  .object({ source: z.string().min(1).max(900_000).openapi({ description: 'The policy file, YAML.' }) })
  .strict()
  .openapi('PolicySource')

const publishedSchema = z.object({
  policy: z.string(),
  version: z.string(),
  effective: z.string(),
  warnings: z.array(diagnosticSchema),
})

const pageSchema = z
  .looseObject({
    language: z.string(),
    title: z.string(),
    version: z.string(),
    clauses: z.array(z.unknown()),
  })
  .openapi('PolicyPage')

const tags = ['Policies']

/** Published policies, as people and programs read them, and how a new version is published. */
export const policiesRoutes: Routes = (app, services) => {
  app.openapi(
    endpoint({
      access: 'policies.read',
      method: 'get',
      path: '/api/v1/policies',
      tags,
      summary: 'Published policies',
      responses: {
        200: {
          description: 'Every version, the newest first.',
          content: { 'application/json': { schema: z.object({ items: z.array(listedSchema) }) } },
        },
        ...problems(401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const rows = await publishedIn(services, organisation)
      const inForce = new Set<LoadedPolicy | undefined>()
      for (const policy of new Set(rows.map((row) => row.policy)))
        inForce.add(await services.policies.inForce(organisation, context.get('arrivedAt'), policy))
      const items = await Promise.all(
        rows.map(async ({ policy, version, effective, published_at }) => {
          const loaded = await services.policies.version(organisation, policy, version)
          const languages = loaded?.policy.languages ?? []
          const language = languageFor(context.req.header('accept-language'), languages)
          const title = inLanguage(loaded?.policy.title, language) ?? policy
          const publishedAt = published_at.toISOString()
          return { policy, version, effective, inForce: inForce.has(loaded), title, languages, publishedAt }
        }),
      )
      return context.json({ items }, 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'policies.read',
      method: 'get',
      path: '/api/v1/policies/{policy}',
      tags,
      summary: 'A policy, as it is published',
      description:
        'The page that customers read, as HTML, Markdown or JSON by `Accept`; with `application/ld+json` its returns as a schema.org MerchantReturnPolicy; with `application/yaml` the file itself, for its authors.',
      request: {
        params: z.object({
          policy: z
            .string()
            .max(100)
            .openapi({ param: { name: 'policy', in: 'path' } }),
        }),
        query: z.object({
          version: z.string().max(100).optional().openapi({ description: 'Default: the one in force.' }),
          language: z.string().max(35).optional().openapi({ description: 'Default: by `Accept-Language`.' }),
        }),
      },
      responses: {
        200: {
          description: 'The page.',
          content: {
            'application/json': { schema: pageSchema },
            'text/html': { schema: z.string() },
            'text/markdown': { schema: z.string() },
            'application/ld+json': { schema: z.looseObject({}) },
            'application/yaml': { schema: z.string() },
          },
        },
        ...problems(404, 406),
      },
    }),
    async (context): Promise<never> => {
      const principal = context.get('principal')
      const { organisation } = principal
      const { policy: name } = context.req.valid('param')
      const { version, language: asked } = context.req.valid('query')
      const loaded =
        version === undefined
          ? await services.policies.inForce(organisation, context.get('arrivedAt'), name)
          : await services.policies.version(organisation, name, version)
      if (!loaded) throw notFound('policy')
      const { policy } = loaded
      const language = languageFor(asked ?? context.req.header('accept-language'), policy.languages)
      context.header('content-language', language)
      context.header('vary', 'Accept, Accept-Language')
      const page = await written(services, organisation, loaded, language, context.req.header('accept'), {
        source: mayUse(principal, 'policies.publish'),
      })
      return context.body(page.body, 200, page.headers) as never
    },
  )

  app.openapi(
    endpoint({
      access: 'policies.publish',
      method: 'post',
      path: '/api/v1/policies',
      tags,
      summary: 'Publish a version of a policy',
      description:
        'Compiles and checks the file; errors come with their line and column. A version once published never changes; cases that are open keep theirs.',
      request: {
        body: {
          content: {
            'application/json': { schema: sourceSchema },
            'application/yaml': { schema: z.string() },
          },
        },
      },
      responses: {
        201: { description: 'Published.', content: { 'application/json': { schema: publishedSchema } } },
        200: {
          description: 'It was published before, the same to the letter.',
          content: { 'application/json': { schema: publishedSchema } },
        },
        ...problems(400, 401, 403, 409, 413, 422),
      },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { organisation } = principal
      const yaml = /^application\/(yaml|x-yaml)/.test(context.req.header('content-type') ?? '')
      const source = yaml ? await context.req.text() : sourceIn(context.req.valid('json'))
      const { policy, warnings } = sound(source)
      const fresh = await services.store.transaction(organisation, (db) =>
        publishVersion(db, organisation, {
          policy,
          source,
          ...(principal.kind === 'staff' ? { by: principal.userId } : {}),
        }),
      )
      if (!fresh && (await sourceOf(services, organisation, policy.id, policy.version)) !== source)
        throw new ProblemError({
          type: 'version-published',
          title: `Version ${policy.version} of ${policy.id} is published already, and says something else.`,
          status: 409,
          detail:
            'A published version never changes: give the file a new "version", and the day it takes effect.',
        })
      if (fresh) services.policies.changed(organisation)
      const { id, version, effective } = policy
      context.header('location', `/api/v1/policies/${id}?version=${encodeURIComponent(version)}`)
      return context.json({ policy: id, version, effective, warnings }, fresh ? 201 : 200)
    },
  )
}

function sourceIn(body: unknown): string {
  const read = sourceSchema.safeParse(body)
  if (read.success) return read.data.source
  throw malformed('json', read.error)
}

function publishedIn({ store }: Services, organisation: string) {
  return store.read(organisation, (db) =>
    db
      .selectFrom('policy_versions')
      .select(['policy', 'version', 'effective', 'published_at'])
      .where('organisation', '=', organisation)
      .orderBy('policy')
      .orderBy('effective', 'desc')
      .orderBy('published_at', 'desc')
      .execute(),
  )
}
