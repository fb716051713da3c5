import { OpenAPIHono } from '@hono/zod-openapi'
import { identify } from '../../http/access/identify.ts'
import { arrive } from '../../http/arrival.ts'
import type { App, Env } from '../../http/endpoint.ts'
import { handleErrors, refuseMalformed } from '../../http/request-problems.ts'
import { apiKeyRoutes } from '../../http/routes/api-keys.ts'
import { authRoutes } from '../../http/routes/auth.ts'
import { invitationsRoutes } from '../../http/routes/invitations.ts'
import { sellersAccessRoutes } from '../../http/routes/sellers-access.ts'
import { sessionRoutes } from '../../http/routes/session.ts'
import { staffRoutes } from '../../http/routes/staff.ts'
import type { Services } from '../../services.ts'

/** The routes of people and access, and no others. */
export function createPeopleApp(services: Services): App {
  const app: App = new OpenAPIHono<Env>({ defaultHook: refuseMalformed })
  app.onError(handleErrors(services))
  app.use(arrive(services.clock))
  app.use(identify(services))
  for (const addTo of [
    sessionRoutes,
    authRoutes,
    staffRoutes,
    invitationsRoutes,
    sellersAccessRoutes,
    apiKeyRoutes,
  ])
    addTo(app, services)
  return app
}
