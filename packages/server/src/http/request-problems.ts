import type { Context, ErrorHandler, MiddlewareHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import type { Services } from '../services.ts'
import type { App, Env } from './endpoint.ts'
import { ProblemError, respondWith } from './problem.ts'

const places: Readonly<Record<string, string>> = { json: 'body', form: 'body', param: 'path' }

/** What a schema refused, each error with its place: `body.lines[0].id`. */
export function malformed(target: string, error: ZodError): ProblemError {
  return malformedAt(
    error.issues.map(({ path, message }) => ({
      at: path.reduce<string>(
        (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
        places[target] ?? target,
      ),
      message,
    })),
  )
}

export function malformedAt(errors: { at: string; message: string }[]): ProblemError {
  return new ProblemError({
    type: 'malformed',
    title: 'The request is not as this route takes it.',
    status: 400,
    detail: 'Correct what "errors" names and send it again; /api/v1/docs shows the form of every request.',
    errors,
  })
}

/** The hook of every route: a request that its schema refuses is a problem. */
export function refuseMalformed(result: { success: boolean; target: string; error?: ZodError }): void {
  if (!result.success && result.error) throw malformed(result.target, result.error)
}

/** Writes whatever was thrown as problem details. What is no problem of the caller's is logged, and told without its insides. */
export function handleErrors({ log }: Pick<Services, 'log'>): ErrorHandler<Env> {
  return (error, context) => {
    if (error instanceof ProblemError) return respondWith(context, error)
    if (error instanceof HTTPException) return respondWith(context, fromException(error))
    if (isNoText(error)) return respondWith(context, noText())
    const requestId = context.get('requestId')
    log.error({ err: error, requestId, route: context.req.routePath }, 'a request failed')
    if (isDatabaseAway(error)) return respondWith(context, databaseAway())
    return respondWith(
      context,
      new ProblemError({
        type: 'internal',
        title: 'Something went wrong on our side.',
        status: 500,
        detail: `Nothing was recorded. Try again; if it stays, tell whoever runs this server the request id ${requestId}.`,
        requestId,
      }),
    )
  }
}

function fromException({ status, message }: HTTPException): ProblemError {
  if (status === 400 && /json/i.test(message))
    return new ProblemError({
      type: 'malformed',
      title: 'The body is not JSON.',
      status: 400,
      detail: 'Send a JSON text, with "Content-Type: application/json".',
      errors: [{ at: 'body', message }],
    })
  if (status === 415)
    return new ProblemError({
      type: 'media-type',
      title: 'The body is of a kind that this route does not read.',
      status,
      detail: 'Send JSON, with "Content-Type: application/json".',
    })
  return new ProblemError({ type: 'refused-request', title: message || 'The request was refused.', status })
}

/** What JSON and addresses can carry and the database holds no text with: U+0000, and half of a character beyond the first 65,536. */
function isNoText(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (
    code === '22021' ||
    code === '22P05' ||
    (code === '22P02' && message === 'invalid input syntax for type json')
  )
}

const noText = () =>
  new ProblemError({
    type: 'malformed',
    title: 'The request holds a character that no text has.',
    status: 400,
    detail:
      'Leave out U+0000, and surrogates without their other half, such as an emoji that was cut in two.',
    errors: [{ at: 'request', message: 'holds U+0000 or half of a character' }],
  })

/** Connection exceptions, a server that shuts down or starts, too many connections. */
const away = /^(08|57P0|53)|^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND)/

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (
    (typeof code === 'string' && away.test(code)) ||
    (typeof message === 'string' && message.startsWith('Connection terminated'))
  )
}

const databaseAway = () =>
  new ProblemError(
    {
      type: 'unavailable',
      title: 'The database cannot be reached just now.',
      status: 503,
      detail: 'Send the request again in a moment, with the same Idempotency-Key: it is carried out once.',
    },
    { 'retry-after': '2' },
  )

/** 404, or 405 with what the address does take. */
export function handleStrangers(app: App): NotFoundHandler<Env> {
  return (context) => respondWith(context, strange(app, context))
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

function strange(app: App, { req }: Context): ProblemError {
  const allowed = methods.filter((method) => method !== req.method && takes(app, method, req.path))
  if (allowed.length === 0)
    return new ProblemError({
      type: 'not-found',
      title: 'There is nothing at this address.',
      status: 404,
      detail: 'The addresses of the API are listed at /api/v1/docs.',
    })
  return new ProblemError(
    {
      type: 'method-not-allowed',
      title: `This address does not take ${req.method}.`,
      status: 405,
      detail: `It takes ${allowed.join(', ')}.`,
    },
    { allow: allowed.join(', ') },
  )
}

/** Whether a route of this very method, and not only what stands before all routes, answers at an address. */
function takes(app: App, method: string, path: string): boolean {
  const [handlers] = app.router.match(method, path)
  return handlers.some(([[, route]]) => route.method === method)
}

/** The largest body that is read into memory, in bytes. */
const largestBodyBytes = 1024 * 1024

/** What streams through, and has its own limits where it is read. */
const streamed = /^(application\/offset\+octet-stream|application\/x-ndjson|application\/jsonl|text\/csv)/i

/** Refuses bodies that nobody needs to send, before they fill the memory. */
export function limitBody(limit: MiddlewareHandler): MiddlewareHandler<Env> {
  return (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    if (streamed.test(context.req.header('content-type') ?? '')) return next()
    // A body that tells its length is never longer. Whoever looks at the body itself makes a web stream of it, which costs as much as the rest of a request.
    const told = context.req.header('content-length')
    if (told === undefined || context.req.header('transfer-encoding') !== undefined)
      return limit(context, next)
    return Number(told) > largestBodyBytes ? bodyLimits.onError() : next()
  }
}

export const bodyLimits = {
  maxSize: largestBodyBytes,
  onError: (): never => {
    throw new ProblemError(
      {
        type: 'too-large',
        title: 'The body is too large.',
        status: 413,
        detail: `At most ${largestBodyBytes} bytes. Files are uploaded to /api/v1/uploads and named by their id.`,
      },
      // What was not read would be taken for the next request.
      { connection: 'close' },
    )
  },
}
