import { z } from '@hono/zod-openapi'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const organisationSchema = z
  .object({
    organisation: z.string(),
    title: z.record(z.string(), z.string()),
    languages: z.array(z.string()),
    brand: z.looseObject({ colour: z.string().optional() }),
    zone: z.string().optional().openapi({
      description: 'The time zone of its policy, where it has one policy.',
      example: 'Europe/Paris',
    }),
    demo: z.boolean().openapi({ description: 'Invented data, for a demonstration.' }),
  })
  .openapi('Organisation')

/** What its pages show of an organisation before anybody has signed in. */
export const organisationRoutes: Routes = (app, { store, policies }) => {
  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/api/v1/organisation',
      tags: ['Session'],
      summary: 'The organisation whose address this is',
      responses: {
        200: { description: 'It.', content: { 'application/json': { schema: organisationSchema } } },
        ...problems(404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const found = await store.read(organisation, (db) =>
        db
          .selectFrom('organisations')
          .select(['organisation', 'title', 'languages', 'brand', 'settings'])
          .where('organisation', '=', organisation)
          .executeTakeFirst(),
      )
      if (!found) throw notFound('organisation')
      const { settings, ...shown } = found
      const loaded = await policies.inForce(organisation, context.get('arrivedAt'))
      const zone = loaded?.policy.regions[0]?.zone.name
      context.header('cache-control', 'private, max-age=60')
      return context.json(
        { ...shown, ...(zone === undefined ? {} : { zone }), demo: settings.demo === true },
        200,
      )
    },
  )
}
