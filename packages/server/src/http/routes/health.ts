import { timingSafeEqual } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { clientAddress } from '../access/client-address.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'

const check = z.object({ ok: z.boolean(), detail: z.string().optional() })
const readiness = z.object({ ready: z.boolean(), checks: z.record(z.string(), check) })
const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** For whoever watches the server: whether the process lives, whether it takes requests, and its figures. */
export const healthRoutes: Routes = (app, { vitals, people }) => {
  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/health/live',
      summary: 'Whether the process lives',
      responses: { 200: json(z.object({ live: z.literal(true) }), 'It lives.') },
    }),
    (context) => context.json({ live: true as const }, 200),
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/health/ready',
      summary: 'Whether it takes requests: database, migrations, disk, no stop under way',
      responses: { 200: json(readiness, 'It does.'), 503: json(readiness, 'It does not; see "checks".') },
    }),
    async (context) => {
      const found = vitals ? await vitals.ready() : { ready: true, checks: {} }
      return context.json(found, found.ready ? 200 : 503)
    },
  )

  app.openapi(
    endpoint({
      access: 'public',
      method: 'get',
      path: '/metrics',
      summary: 'Figures in the text format of Prometheus; for this machine, or with METRICS_TOKEN',
      responses: {
        200: { description: 'The figures.', content: { 'text/plain': { schema: z.string() } } },
      },
    }),
    async (context) => {
      if (!mayLook(context, vitals?.metricsToken, people?.proxies ?? 0))
        throw new ProblemError({
          type: 'not-permitted',
          title: 'The figures are for the machine itself.',
          status: 403,
          detail: 'Ask from 127.0.0.1, or set METRICS_TOKEN and send it as "Authorization: Bearer …".',
        })
      return context.text((await vitals?.metrics()) ?? '', 200, {
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      })
    },
  )
}

/** What a proxy on this machine hands on comes from elsewhere. */
function mayLook(context: Context, token: string | undefined, proxies: number): boolean {
  const given = context.req.header('authorization')?.replace(/^Bearer +/i, '')
  if (token && given && sameText(given, token)) return true
  const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => context.req.header(name))
  return proxies === 0 && !forwarded && /^(127\.|0:0:0:0$|::1$)/.test(clientAddress(context, 0))
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
