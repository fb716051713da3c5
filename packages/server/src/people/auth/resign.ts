import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../secrets.ts'

/**
 * better-auth verifies cookies with its newest secret only. A session cookie that an older one of ours signed is signed anew here, so that a rotation
 * signs nobody out. Gives the headers to look with.
 */
export function resigned(headers: Headers, prefix: string, { newest, all }: Secrets): Headers {
  const cookies = headers.get('cookie')
  if (all.length < 2 || !cookies?.includes(prefix)) return headers
  const name = new RegExp(`^((?:__Secure-)?${prefix}\\.session_token)=(.*)$`)
  const result = cookies.split(/;\s*/).map((cookie) => {
    const [, key, raw] = name.exec(cookie) ?? []
    if (!key || !raw) return cookie
    const value = decodeURIComponent(raw)
    const dot = value.lastIndexOf('.')
    const token = value.slice(0, dot)
    const given = value.slice(dot + 1)
    const older = all.slice(1).some((secret) => same(signature(token, secret), given))
    return older ? `${key}=${encodeURIComponent(`${token}.${signature(token, newest)}`)}` : cookie
  })
  const copy = new Headers(headers)
  copy.set('cookie', result.join('; '))
  return copy
}

const signature = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64')

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
