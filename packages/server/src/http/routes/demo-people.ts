import { z } from '@hono/zod-openapi'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const demoPeopleSchema = z
  .object({
    password: z.string(),
    items: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(z.string()) })),
  })
  .openapi('DemoPeople')

/** The password of everybody in the demonstration, as `redress demo` sets it. */
const password = 'redress-demo'

/** As whom a demonstration can be looked at; nowhere else is there such a list. */
export const demoPeopleRoutes: Routes = (app, { store }) => {
  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/api/v1/demo/people',
      tags: ['Session'],
      summary: 'Who can sign in to a demonstration',
      responses: {
        200: {
          description: 'Its invented staff.',
          content: { 'application/json': { schema: demoPeopleSchema } },
        },
        ...problems(404),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const items = await store.read(organisation, async (db) => {
        const found = await db
          .selectFrom('organisations')
          .select('settings')
          .where('organisation', '=', organisation)
          .executeTakeFirst()
        if (found?.settings.demo !== true) throw notFound('demonstration')
        return db
          .selectFrom('people')
          .select(['name', 'email', 'roles'])
          .where('organisation', '=', organisation)
          .where('kind', '=', 'staff')
          .where('email', 'like', '%.example.com')
          .orderBy('id')
          .limit(30)
          .execute()
      })
      return context.json({ password, items }, 200)
    },
  )
}
