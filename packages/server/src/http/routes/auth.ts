import type { Context } from 'hono'
import { authPath, cookiePrefix } from '../../people/auth/names.ts'
import { evenly } from '../../people/evenly.ts'
import type { LimitName } from '../../people/rate-limits.ts'
import type { Services } from '../../services.ts'
import { codeOnce } from '../access/code-once.ts'
import { doorsOf, signOut } from '../access/doors.ts'
import { limit, limitSubject } from '../access/limit.ts'
import type { Env, Routes } from '../endpoint.ts'

const limited: Readonly<Record<string, LimitName>> = {
  '/sign-in/email': 'sign-in',
  '/two-factor/verify-totp': 'sign-in',
  '/two-factor/verify-backup-code': 'sign-in',
  '/passkey/verify-authentication': 'sign-in',
  '/reset-password': 'sign-in',
  '/request-password-reset': 'codes',
}

/** better-auth, for staff and sellers: /sign-in/email, /two-factor/…, /passkey/…, /sign-in/social, /request-password-reset and so on. */
export const authRoutes: Routes = (app, services) => {
  app.all(`${authPath}/*`, async (context) => {
    const path = context.req.path.slice(authPath.length)
    const { organisation } = context.get('principal')
    const isPost = context.req.method === 'POST'
    const { email, code } = isPost ? await bodyOf(context) : {}
    const name = limited[path]
    if (name && isPost) {
      await limit(name, services)(context, async () => {})
      if (email) await limitSubject(name, services, organisation, email)
    }
    const { staff } = await doorsOf(services, context)
    const answer = () => staff.handler(context.req.raw)
    const answered = path === '/request-password-reset' ? await evenly(answer) : await answer()
    const isCode = answered.ok && path === '/two-factor/verify-totp' && code !== undefined
    const response = isCode
      ? await codeOnce(services, { organisation, auth: staff, code }, answered)
      : answered
    return forgetCustomer(services, context, response)
  })
}

/** What of the body we look at ourselves; the handler reads it again. */
async function bodyOf({ req }: Context<Env>): Promise<{ email?: string; code?: string }> {
  const body = (await req.raw
    .clone()
    .json()
    .catch(() => null)) as { email?: unknown; code?: unknown } | null
  const { email, code } = body ?? {}
  return {
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof code === 'string' ? { code } : {}),
  }
}

/** One browser is one person: whoever signs in as staff is a customer no more. */
async function forgetCustomer(
  services: Services,
  context: Context<Env>,
  response: Response,
): Promise<Response> {
  const { organisation } = context.get('principal')
  const begun = `${cookiePrefix('staff', organisation)}.session_token=`
  const signsIn = response.headers
    .getSetCookie()
    .some((cookie) => cookie.includes(begun) && !/max-age=0/i.test(cookie))
  const isCustomer = context.req.header('cookie')?.includes(cookiePrefix('customer', organisation))
  if (!signsIn || !isCustomer) return response
  const { customer } = await doorsOf(services, context)
  const headers = new Headers(response.headers)
  for (const cookie of await signOut(customer.auth, context.req.raw.headers))
    headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, headers })
}
