import type { RouteConfig } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { unknownKey } from '../strict-object.ts'
import type { Env } from './endpoint.ts'
import { malformedAt } from './request-problems.ts'

/** Refuses what a route does not know in its query: a filter that is misspelt would pass for one that holds for everything. */
export function knowsItsQuery(request: RouteConfig['request']): MiddlewareHandler<Env>[] {
  const query = request?.query
  if (!query || !('shape' in query)) return []
  const known = Object.keys(query.shape as object)
  return [
    async (context, next) => {
      const strange = Object.keys(context.req.query()).filter((name) => !known.includes(name))
      if (strange.length > 0)
        throw malformedAt(strange.map((name) => ({ at: `query.${name}`, message: unknownKey(name, known) })))
      await next()
    },
  ]
}
