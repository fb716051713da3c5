import type { Refusal } from '@redress/engine'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Problem details after RFC 9457. `type` is a stable name below `/problems/`; `detail` says what to do next. */
export interface Problem {
  type: string
  title: string
  status: ContentfulStatusCode
  detail?: string
  /** Of a refusal: its clause, facts, what would change the answer, what is missing. */
  refusal?: Refusal
  /** Of a malformed request: where, and what. */
  errors?: { at: string; message: string }[]
  [more: string]: unknown
}

/** Thrown by routes, and written by the app's error handler. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  constructor(problem: Problem, headers: Record<string, string> = {}) {
    super(problem.title)
    this.problem = { ...problem, type: `/problems/${problem.type}` }
    this.headers = headers
  }
}

export const notFound = (what: string) =>
  new ProblemError({ type: 'not-found', title: `There is no such ${what}.`, status: 404 })

/** Answers with a problem. */
export function respondWith(context: Context, { problem, headers }: ProblemError): Response {
  return context.body(JSON.stringify(problem), problem.status, {
    'content-type': 'application/problem+json',
    ...headers,
  })
}
