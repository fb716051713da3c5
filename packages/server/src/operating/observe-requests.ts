import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { AccessEntry } from '../http/arrival.ts'
import type { Env } from '../http/endpoint.ts'
import { traced } from '../tracing.ts'
import type { Metrics } from './metrics.ts'

/** Puts each request into a span, below the caller's where it sends `traceparent`. Stands before the middleware that it is given. */
export function tracedRequests(next: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return (context, then) => {
    const { method } = context.req
    const about = { 'http.request.method': method, requestId: context.get('requestId') }
    const origin = { traceparent: context.req.header('traceparent') }
    return traced(
      `${method} request`,
      about,
      async (span) => {
        const answered = await next(context, then)
        span.set('http.route', context.req.routePath)
        span.set('http.response.status_code', context.res.status)
        const organisation = context.get('principal')?.organisation
        if (organisation) span.set('organisation', organisation)
        return answered
      },
      origin,
    )
  }
}

/** One line in the log for each answer, and its time among the figures. What watches the server is not logged. */
export function logAnswers(log: Logger, metrics: Pick<Metrics, 'request'>): (entry: AccessEntry) => void {
  return ({ milliseconds, principal, ...entry }) => {
    const { method, route, status } = entry
    metrics.request({ method, route, status, seconds: milliseconds / 1000 })
    if (/^\/(health|metrics)/.test(route) && status < 500) return
    log.info({ ...entry, role: principal, ms: Math.round(milliseconds * 10) / 10 }, 'Answered.')
  }
}
