import { z } from '@hono/zod-openapi'
import { forgetExpired } from '../../mail/mails.ts'
import { readOutbox, sendWaiting } from '../../mail/outbox.ts'
import type { Services } from '../../services.ts'
import { outboxPage } from '../conversation/outbox-page.ts'
import { afterOf, pageOfRead } from '../conversation/page.ts'
import { pageOnly } from '../conversation/schemas.ts'
import { pageOf } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'

const mailSchema = z
  .object({
    mailId: z.string(),
    caseId: z.string().optional(),
    template: z.string(),
    to: z.string(),
    language: z.string(),
    subject: z.string(),
    state: z.enum(['waiting', 'sent', 'dead', 'expired']),
    error: z.string().optional().openapi({ description: 'What the mail server said last.' }),
    at: z.string(),
    sentAt: z.string().optional(),
    text: z.string().nullable(),
    html: z.string().nullable(),
    attachments: z.array(z.object({ name: z.string(), html: z.string() })),
  })
  .openapi('Mail')

/** Mails that went out, or wait because no mail server is configured. In the demo everybody may look; else who may read the outbox. */
export const outboxRoutes: Routes = (app, services) => {
  const access = services.mailer.outboxOpen ? 'public' : 'outbox.read'

  app.openapi(
    endpoint({
      access,
      method: 'get',
      path: '/outbox',
      tags: ['Outbox'],
      summary: 'The outbox, as a page',
      request: { query: pageOnly },
      responses: {
        200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { items, next } = await pageAt(services, organisation, context.req.valid('query'))
      const { configured } = services.mailer
      return context.html(outboxPage(organisation, items, { configured, ...(next ? { next } : {}) }), 200, {
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
    },
  )

  app.openapi(
    endpoint({
      access,
      method: 'get',
      path: '/api/v1/outbox',
      tags: ['Outbox'],
      summary: 'Mails that went out or wait, newest first',
      request: { query: pageOnly },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(mailSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      return context.json(await pageAt(services, organisation, context.req.valid('query')), 200, {
        'cache-control': 'no-store',
      })
    },
  )

  app.openapi(
    endpoint({
      access: 'effects.retry',
      method: 'post',
      path: '/api/v1/outbox/send',
      tags: ['Outbox'],
      summary: 'Send the mails that wait',
      description:
        'For mails that were written before a mail server was configured. What has expired is not sent.',
      responses: {
        202: {
          description: 'How many there are; they are on their way.',
          content: { 'application/json': { schema: z.object({ mails: z.int() }) } },
        },
        ...problems(401, 403, 409),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { store, mailer } = services
      if (!mailer.configured) throw noMailServer()
      const at = new Date(context.get('arrivedAt'))
      const mails = await store.transaction(organisation, async (db, client) => {
        await forgetExpired(db, organisation, at)
        return await sendWaiting(db, client, organisation, at)
      })
      return context.json({ mails }, 202)
    },
  )
}

const noMailServer = () =>
  new ProblemError({
    type: 'no-mail-server',
    title: 'No mail server is configured.',
    status: 409,
    detail: 'Set SMTP_URL and MAIL_FROM, start the server again, then send this again.',
  })

function pageAt(
  { store, clock }: Services,
  organisation: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  return store.transaction(organisation, async (db) => {
    await forgetExpired(db, organisation, new Date(clock.now()))
    const read = await readOutbox(db, organisation, { limit, ...afterOf(cursor) })
    return pageOfRead(read, limit, ({ mailId }) => mailId)
  })
}
