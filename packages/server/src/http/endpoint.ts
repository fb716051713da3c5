import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import type { Instant } from '@redress/engine'
import type { MiddlewareHandler } from 'hono'
import type { Services } from '../services.ts'
import { mayUse, type Permission, type Principal } from './access/principal.ts'
import { knowsItsQuery } from './known-query.ts'
import { ProblemError } from './problem.ts'
import { anyProblem } from './problem-schema.ts'

/** What every handler can read of its request. */
export interface Variables {
  principal: Principal
  /** When the request arrived; commands are judged at this instant. */
  arrivedAt: Instant
  requestId: string
}
export interface Env {
  Variables: Variables
}
export type App = OpenAPIHono<Env>

/** The routes of one resource: adds them to the app. */
export type Routes = (app: App, services: Services) => void

/** Who may call a route: a permission, or `public` for what needs no sign-in. */
export type Access = Permission | 'public'

/** A route with its access, which is checked before anything else is read, published in the OpenAPI document as `x-access`, and walked by a test. */
export function endpoint<Config extends RouteConfig>({ access, ...config }: Config & { access: Access }) {
  const given = config as unknown as Config
  const before = [given.middleware ?? []].flat() as MiddlewareHandler[]
  return createRoute({
    ...given,
    responses: { ...given.responses, default: anyProblem },
    'x-access': access,
    middleware: [guard(access), ...knowsItsQuery(given.request), ...before],
  } as unknown as Config & {
    middleware: MiddlewareHandler<Env>[]
  })
}

function guard(access: Access): MiddlewareHandler<Env> {
  return async (context, next) => {
    const principal = context.get('principal')
    if (access !== 'public' && !mayUse(principal, access)) throw refusedTo(principal, access)
    await next()
  }
}

function refusedTo(principal: Principal, access: Permission): ProblemError {
  if (principal.kind === 'nobody')
    return new ProblemError({
      type: 'sign-in-needed',
      title: 'Sign in first.',
      status: 401,
      detail: 'Send an API key as "Authorization: Bearer …", or the session cookie of a signed-in person.',
    })
  return new ProblemError({
    type: 'not-permitted',
    title: 'You may not do this.',
    status: 403,
    detail: `It takes the permission ${access}; an administrator of the organisation can give it.`,
    permission: access,
  })
}
