import { z } from '@hono/zod-openapi'
import { endpoint, type Routes } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { problemTypes } from '../problem-types.ts'

const typeSchema = z
  .object({ type: z.string(), status: z.int(), title: z.string(), help: z.string() })
  .openapi('ProblemType')

const described = (name: string, known: (typeof problemTypes)[string]) => ({
  type: `/problems/${name}`,
  ...known,
})

/** What the `type` of a problem leads to. */
export const problemsRoutes: Routes = (app) => {
  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/problems',
      tags: ['Problems'],
      summary: 'The types of problems',
      responses: {
        200: {
          description: 'What each means, and what to do.',
          content: { 'application/json': { schema: z.object({ items: z.array(typeSchema) }) } },
        },
      },
    }),
    (context) =>
      context.json(
        { items: Object.entries(problemTypes).map(([name, known]) => described(name, known)) },
        200,
      ),
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/problems/{name}',
      tags: ['Problems'],
      summary: 'A type of problem',
      request: { params: z.object({ name: z.string().max(100) }) },
      responses: {
        200: {
          description: 'What it means, and what to do.',
          content: { 'application/json': { schema: typeSchema } },
        },
        ...problems(404),
      },
    }),
    (context) => {
      const { name } = context.req.valid('param')
      const known = Object.hasOwn(problemTypes, name) ? problemTypes[name] : undefined
      if (!known) throw notFound('type of problem')
      return context.json(described(name, known), 200)
    },
  )
}
