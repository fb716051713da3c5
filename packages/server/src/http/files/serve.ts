import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { type ByteRange, NotStored, type Storage } from '../../evidence/storage/storage.ts'
import type { Env } from '../endpoint.ts'
import { notFound } from '../problem.ts'

export interface Served {
  key: string
  mediaType: string
  /** Stands for the content: another content has another one. */
  etag: string
  name: string
  /** Whether a browser is to save it rather than to show it. */
  attachment: boolean
}

/**
 * Answers with bytes of a store, or the part of them that was asked for. Whatever they are, a browser takes them for what we say, runs nothing of them, and
 * lets no other site embed them.
 */
export async function serveBytes(context: Context<Env>, storage: Storage, served: Served): Promise<Response> {
  const headers = headersOf(served)
  if (matches(context.req.header('if-none-match'), served.etag))
    return new Response(null, { status: 304, headers })
  const size = await storage.size(served.key).catch(gone)
  const range = rangeIn(context, served.etag, size)
  if (range === 'outside') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-length', String(range ? range.last - range.first + 1 : size))
  if (range) headers.set('content-range', `bytes ${range.first}-${range.last}/${size}`)
  const status = range ? 206 : 200
  if (context.req.raw.method === 'HEAD') return new Response(null, { status, headers })
  const content = await storage.get(served.key, range).catch(gone)
  return new Response(Readable.toWeb(content) as ReadableStream, { status, headers })
}

/** Erased between the look at its row and the look at its bytes. */
function gone(error: unknown): never {
  throw error instanceof NotStored ? notFound('file') : error
}

function headersOf({ mediaType, etag, name, attachment }: Served): Headers {
  const ascii = name.replace(/[^\w .()-]/g, '_')
  return new Headers({
    'content-type': mediaType,
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Authorization',
    'content-disposition': `${attachment ? 'attachment' : 'inline'}; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  })
}

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  return header === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
}

/** The part that a request asks for. Several parts at once, or what is no range, get the whole; that is ours to choose. */
function rangeIn(context: Context<Env>, etag: string, size: number): ByteRange | 'outside' | undefined {
  const condition = context.req.header('if-range')
  const asked = /^bytes=(\d*)-(\d*)$/.exec(context.req.header('range')?.replaceAll(' ', '') ?? '')
  if (!asked || (condition !== undefined && condition !== etag)) return undefined
  const [, from, to] = asked
  if (from === '' && to === '') return undefined
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0 ? 'outside' : { first: Math.max(0, size - last), last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return undefined
  return first >= size ? 'outside' : { first, last }
}
