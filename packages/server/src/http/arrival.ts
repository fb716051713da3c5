import type { MiddlewareHandler } from 'hono'
import { uuidv7 } from 'uuidv7'
import type { Clock } from '../clock.ts'
import type { Env } from './endpoint.ts'

/** One line for the access log: no address, no query, nobody's name. */
export interface AccessEntry {
  requestId: string
  method: string
  /** The route, not the address: `/api/v1/cases/{id}`. */
  route: string
  status: number
  milliseconds: number
  organisation?: string
  /** The case that it is about, by its id or its number, as the address names it. */
  caseId?: string
  caseNumber?: string
  /** Of whoever asked: staff, customer, seller, key, nobody. */
  principal?: string
}

const plausible = /^[\w.:-]{8,100}$/

/**
 * What stands before everything: the instant at which the request arrived, at which its command is judged, and its id. A proxy's `X-Request-Id` is
 * taken over where it is plausible.
 */
export function arrive(clock: Clock, onAnswer?: (entry: AccessEntry) => void): MiddlewareHandler<Env> {
  return async (context, next) => {
    context.set('arrivedAt', clock.now())
    const begun = performance.now()
    const given = context.req.header('x-request-id') ?? ''
    const requestId = plausible.test(given) ? given : uuidv7()
    context.set('requestId', requestId)
    await next()
    context.header('x-request-id', requestId)
    context.header('x-content-type-options', 'nosniff')
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'private, no-store')
    const principal = context.get('principal')
    onAnswer?.({
      requestId,
      method: context.req.method,
      route: context.req.routePath,
      status: context.res.status,
      milliseconds: performance.now() - begun,
      ...caseIn(context.req.path),
      ...(principal ? { organisation: principal.organisation, principal: principal.kind } : {}),
    })
  }
}

/** Only what can be nothing but an id or a number of ours. */
function caseIn(path: string): Pick<AccessEntry, 'caseId' | 'caseNumber'> {
  const [, named] = /\/cases\/([^/]+)/.exec(path) ?? []
  if (named && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(named)) return { caseId: named }
  return named && /^[2-9FHJKMQRTWXY]{3}(-[2-9FHJKMQRTWXY]{3}){2}$/.test(named) ? { caseNumber: named } : {}
}
