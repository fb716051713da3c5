import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Services } from '../services.ts'
import { identify as identifyBySession } from './access/identify.ts'
import { type AccessEntry, arrive } from './arrival.ts'
import type { App, Env, Routes } from './endpoint.ts'
import { bodyLimits, handleErrors, handleStrangers, limitBody, refuseMalformed } from './request-problems.ts'
import { routes as allRoutes } from './routes/index.ts'

export interface AppOptions {
  /** Who makes the request: sets `principal`. Default: by session or API key. */
  identify?: MiddlewareHandler<Env>
  /** Called after each answer, for the access log and metrics. */
  onAnswer?: (entry: AccessEntry) => void
  /** Default: all. */
  routes?: readonly Routes[]
}

/** The whole of the API, without a socket. */
export function createApp(
  services: Services,
  { identify = identifyBySession(services), onAnswer, routes = allRoutes }: AppOptions = {},
): App {
  const app: App = new OpenAPIHono<Env>({ defaultHook: refuseMalformed })
  app.onError(handleErrors(services))
  app.notFound(handleStrangers(app))
  app.use(arrive(services.clock, onAnswer))
  app.use(limitBody(bodyLimit(bodyLimits)))
  app.use(identify)
  for (const addTo of routes) addTo(app, services)
  return app
}
