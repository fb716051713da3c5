/** Talks to the server. What goes wrong is a `RequestError` with the problem that the server tells, or one of the connection. */
import type { WrongView } from '@redress/server/api'

/** Problem details, as the server writes them. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  refusal?: {
    id: string
    clause?: string
    clauseText?: string
    message: string
    facts: { name: string; value: unknown }[]
    wouldChange: { fact: string; is: unknown; needs: string }[]
    wrong?: WrongView
    missing?: { what: string; name: string; title?: string; line?: string }[]
    overrulable: boolean
  }
  errors?: { at: string; message: string }[]
  [more: string]: unknown
}

export class RequestError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
  /** The server was not reached at all: the connection is gone, or the server is. */
  get offline(): boolean {
    return this.problem.type === 'offline'
  }
}

export interface Answer<Body> {
  body: Body
  status: number
  etag: string | undefined
}

interface Asked {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** The language in which answers are wanted; set once the page knows it. */
let language: string | undefined
export function answerIn(wanted: string): void {
  language = wanted
}
export const answerLanguage = (): string | undefined => language

export async function send<Body>(
  path: string,
  { method = 'GET', body, headers, signal }: Asked = {},
): Promise<Answer<Body>> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(language ? { 'accept-language': language } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new RequestError({ type: 'offline', title: 'offline', status: 0 })
  })
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const answer = response.status === 204 ? undefined : isJson ? await response.json() : await response.text()
  if (!response.ok)
    throw new RequestError(
      isJson ? answer : { type: 'http', title: response.statusText, status: response.status },
    )
  return { body: answer as Body, status: response.status, etag: response.headers.get('etag') ?? undefined }
}

export const get = async <Body>(path: string, signal?: AbortSignal): Promise<Body> =>
  (await send<Body>(path, signal ? { signal } : {})).body
export const post = async <Body>(
  path: string,
  body: unknown,
  headers?: Record<string, string>,
): Promise<Body> => (await send<Body>(path, { method: 'POST', body, ...(headers ? { headers } : {}) })).body

/** A query string of what is given; leaves out what is undefined or empty. */
export function query(values: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
