import { z } from '@hono/zod-openapi'
import { listPayouts, payoutStates } from '../../money/list.ts'
import type { Payout } from '../../money/rows.ts'
import { type Settled, type Settlement, settlePayout } from '../../money/settle.ts'
import { pageOf, pageQuery } from '../cursor.ts'
import { endpoint, type Routes } from '../endpoint.ts'
import { beginsBefore, pageFrom } from '../newest-first.ts'
import { notFound, ProblemError } from '../problem.ts'
import { problems } from '../problem-schema.ts'
import { idOf } from '../staff/id-of.ts'
import { payoutSchema, shownPayout, tags } from './schemas.ts'

const params = z.object({ id: z.uuid() })
const one = { description: 'The payout.', content: { 'application/json': { schema: payoutSchema } } }
const reference = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .openapi({ description: "The provider's or the bank's own." })

/** What paying steps owe, and what became of it. */
export const payoutRoutes: Routes = (app, { store, clock }) => {
  app.openapi(
    endpoint({
      access: 'money.read',
      method: 'get',
      path: '/api/v1/payouts',
      tags,
      summary: 'Payouts',
      description: 'Newest first: one for each paying step that was done.',
      request: {
        query: z.object({
          ...pageQuery,
          state: z.enum(payoutStates).optional(),
          kind: z.string().max(100).optional(),
          caseId: z.uuid().optional(),
        }),
      },
      responses: {
        200: { description: 'A page.', content: { 'application/json': { schema: pageOf(payoutSchema) } } },
        ...problems(400, 401, 403),
      },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const { limit, cursor, ...filters } = context.req.valid('query')
      const query = { ...filters, before: beginsBefore(cursor), limit: limit + 1 }
      const rows = await store.read(organisation, (db) => listPayouts(db, organisation, query))
      return context.json(
        pageFrom(rows, limit, shownPayout, (row) => row.payout_id),
        200,
      )
    },
  )

  app.openapi(
    endpoint({
      access: 'money.read',
      method: 'get',
      path: '/api/v1/payouts/{id}',
      tags,
      summary: 'A payout',
      request: { params },
      responses: { 200: one, ...problems(401, 403, 404) },
    }),
    async (context) => {
      const { organisation } = context.get('principal')
      const row = await store.read(organisation, (db) =>
        db
          .selectFrom('payouts')
          .selectAll()
          .where('organisation', '=', organisation)
          .where('payout_id', '=', context.req.valid('param').id)
          .executeTakeFirst(),
      )
      if (!row) throw notFound('payout')
      return context.json(shownPayout(row), 200)
    },
  )

  const settle = (organisation: string, id: string, settlement: Settlement) =>
    store.transaction(organisation, (db) =>
      settlePayout(db, organisation, id, settlement, new Date(clock.now())),
    )

  app.openapi(
    endpoint({
      access: 'money.settle',
      method: 'post',
      path: '/api/v1/payouts/{id}/settle',
      tags,
      summary: 'Say that it was paid',
      description: 'Saying it again changes nothing. Refused while the connector is being asked.',
      request: {
        params,
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ reference: reference.optional() }) } },
        },
      },
      responses: { 200: one, ...problems(400, 401, 403, 404, 409) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { id } = context.req.valid('param')
      const told = { state: 'settled' as const, by: idOf(principal), ...context.req.valid('json') }
      return context.json(shownPayout(recorded(await settle(principal.organisation, id, told))), 200)
    },
  )

  app.openapi(
    endpoint({
      access: 'money.settle',
      method: 'post',
      path: '/api/v1/payouts/{id}/fail',
      tags,
      summary: 'Say that it came back',
      description: 'It is then to be settled by hand.',
      request: {
        params,
        body: {
          required: true,
          content: {
            'application/json': {
              schema: z.object({
                reason: z
                  .string()
                  .regex(/^[a-z0-9-]{1,60}$/)
                  .openapi({ example: 'account-closed', description: 'In a word; nobody is named.' }),
              }),
            },
          },
        },
      },
      responses: { 200: one, ...problems(400, 401, 403, 404, 409) },
    }),
    async (context) => {
      const principal = context.get('principal')
      const { id } = context.req.valid('param')
      const failure = context.req.valid('json').reason
      const told = { state: 'failed' as const, by: idOf(principal), failure }
      return context.json(shownPayout(recorded(await settle(principal.organisation, id, told))), 200)
    },
  )
}

function recorded(settled: Settled): Payout {
  if (settled.outcome === 'recorded') return settled.payout
  if (settled.outcome === 'not-found') throw notFound('payout')
  if (settled.outcome === 'under-way')
    throw new ProblemError({
      type: 'payout-under-way',
      title: 'The payment connector is being asked.',
      status: 409,
      detail: 'Wait until it has answered or was given up; paying by hand now could pay twice.',
    })
  throw new ProblemError({
    type: 'payout-settled',
    title: 'It was settled before, in another way.',
    status: 409,
    detail: `Its reference is ${settled.payout.reference ?? 'not known'}.`,
  })
}
