import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { performance } from 'node:perf_hooks'
import { isPublic, notPublic, publicLookup } from './addresses.ts'

/** What came back. There is always exactly one of `status` and `error`. */
export interface Answer {
  status?: number
  /** Why there is no answer, as a code: ECONNREFUSED, ETIMEDOUT, ENOTPUBLIC … */
  error?: string
  /** The beginning of the body. */
  body: string
  /** Of `Retry-After`, at most a day. */
  retryAfterSeconds: number
  durationMs: number
}

export interface PostOptions {
  headers: Record<string, string>
  /** Whether loopback and private addresses, and plain http, are allowed. */
  privateAddresses: boolean
  /** From the first byte out to the last byte in. */
  timeoutMs?: number
}

/** In between what the Standard Webhooks specification suggests, 15 to 30 seconds. */
const usualTimeoutMs = 20_000
const mostBytes = 64 * 1024

/**
 * Posts JSON to an address that a customer of ours chose. Redirects are not followed. An address that is not of the public internet is refused, after its
 * name was looked up and without a gap between looking and connecting. Never fails: what went wrong is in the answer.
 */
export async function post(url: string, json: string, options: PostOptions): Promise<Answer> {
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  try {
    const { status, body, retryAfter } = await send(new URL(url), json, options)
    return { status, body, retryAfterSeconds: secondsOf(retryAfter), durationMs: took() }
  } catch (error) {
    return { error: codeOf(error), body: '', retryAfterSeconds: 0, durationMs: took() }
  }
}

function send(
  url: URL,
  json: string,
  { headers, privateAddresses, timeoutMs = usualTimeoutMs }: PostOptions,
) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!privateAddresses) {
    if (url.protocol !== 'https:') throw Object.assign(new Error('Not encrypted.'), { code: 'ENOTENCRYPTED' })
    if (isIP(host) > 0 && !isPublic(host)) throw notPublic()
  }
  const request: RequestOptions = {
    method: 'POST',
    // A connection of its own: one that was kept might lead to an address that was checked for another.
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      'user-agent': 'Redress',
      ...headers,
    },
    signal: AbortSignal.timeout(timeoutMs),
    ...(privateAddresses ? {} : { lookup: publicLookup }),
  }
  return new Promise<{ status: number; body: string; retryAfter: string | undefined }>((answered, failed) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest
    const outgoing = open(url, request, (response) => {
      beginning(response).then(
        (body) =>
          answered({ status: response.statusCode ?? 0, body, retryAfter: response.headers['retry-after'] }),
        failed,
      )
    })
    outgoing.on('error', failed)
    outgoing.end(json)
  })
}

async function beginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > mostBytes) break
  }
  return Buffer.concat(chunks).subarray(0, mostBytes).toString()
}

function secondsOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 24 * 60 * 60) : 0
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  if (name === 'TimeoutError' || (name === 'AbortError' && code === 'ABORT_ERR')) return 'ETIMEDOUT'
  return typeof code === 'string' ? code : 'ENOANSWER'
}
