import { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EffectRunner, runEffects } from '../../effects/runner.ts'
import { openReceiver } from '../../effects/testing/receiver.ts'
import { eventually, makeWorld, organisation, type World } from '../../effects/testing/world.ts'
import type { Principal, StaffRole } from '../access/principal.ts'
import type { App, Env } from '../endpoint.ts'
import { handleErrors, refuseMalformed } from '../request-problems.ts'
import { effectsRoutes } from './effects.ts'
import { moneyRoutes } from './money.ts'
import { webhooksRoutes } from './webhooks.ts'

describe('effects, webhooks and money over HTTP', () => {
  let world: World
  let runner: EffectRunner
  let receiver: Awaited<ReturnType<typeof openReceiver>>
  let app: App
  beforeAll(async () => {
    world = await makeWorld()
    receiver = await openReceiver()
    runner = await runEffects(world.services, { databaseUrl: world.databaseUrl, delay: () => undefined })
    app = new OpenAPIHono<Env>({ defaultHook: refuseMalformed })
    app.onError(handleErrors(world.services))
    app.use((context, next) => {
      context.set(
        'principal',
        principalOf(context.req.header('x-role') ?? 'admin', context.req.header('x-of')),
      )
      return next()
    })
    for (const add of [effectsRoutes, webhooksRoutes, moneyRoutes]) add(app, world.services)
  })
  afterAll(async () => {
    await runner.stop()
    await receiver.close()
    await world.close()
  })

  const ask = async (role: string, call: string, body?: unknown, of = organisation) => {
    const [method = '', path = ''] = call.split(' ')
    const response = await app.request(path, {
      method,
      headers: { 'x-role': role, 'x-of': of, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }

  test('an endpoint is added, listed without its secret, changed, rotated, and taken away', async () => {
    const made = await ask('admin', 'POST /api/v1/webhooks/endpoints', {
      url: receiver.url,
      types: ['case.opened'],
    })
    expect(made).toMatchObject({
      status: 201,
      body: { enabled: true, secret: expect.stringMatching(/^whsec_.{44}$/) },
    })
    const path = `/api/v1/webhooks/endpoints/${made.body.id}`
    const listed = await ask('admin', 'GET /api/v1/webhooks/endpoints')
    expect(listed.body.items).toMatchObject([{ id: made.body.id, secrets: 1 }])
    expect(JSON.stringify(listed.body)).not.toContain('whsec_')
    expect((await ask('admin', `POST ${path}/rotate-secret`)).body.secret).not.toBe(made.body.secret)
    expect(await ask('admin', `PATCH ${path}`, { enabled: false })).toMatchObject({
      status: 200,
      body: { enabled: false, disabledReason: 'by-hand', types: ['case.opened'], secrets: 2 },
    })
    expect((await ask('admin', `DELETE ${path}`)).status).toBe(204)
    expect((await ask('admin', `GET ${path}`)).status).toBe(404)
  })

  test('a type of event that there is not is told, with the one that was meant', async () => {
    const made = await ask('admin', 'POST /api/v1/webhooks/endpoints', {
      url: 'https://example.com/hooks',
      types: ['case.*', 'case.decidd', 'case.nonsense-*'],
    })
    expect(made).toMatchObject({
      status: 400,
      body: {
        errors: [
          { at: 'body.types[1]', message: '"case.decidd" fits no event. Did you mean "case.decided"?' },
          { at: 'body.types[2]', message: expect.stringContaining('fits no event.') },
        ],
      },
    })
  })

  test.each([
    ['ftp://example.com/', ['*']],
    ['https://bo:secret@example.com/', ['*']],
    ['nowhere', ['*']],
    ['https://example.com/', []],
    ['https://example.com/', ['Case Opened']],
  ])('an endpoint at %s for %j is refused', async (url, types) => {
    expect(await ask('admin', 'POST /api/v1/webhooks/endpoints', { url, types })).toMatchObject({
      status: 400,
      body: { type: '/problems/malformed' },
    })
  })

  test('the log shows what was delivered, with its attempts, and it is delivered once more', async () => {
    receiver.answer((_, response) => response.writeHead(202).end('thanks'))
    const { body: made } = await ask('admin', 'POST /api/v1/webhooks/endpoints', {
      url: receiver.url,
      types: ['case.opened', 'case.admitted'],
    })
    await world.openCase()
    const path = `/api/v1/webhooks/endpoints/${made.id}/deliveries`
    const { items } = (
      await eventually(
        () => ask('admin', `GET ${path}?state=delivered`),
        ({ body }) => body.items.length === 2,
      )
    ).body
    expect(items.map(({ type }: { type: string }) => type)).toEqual(['case.admitted', 'case.opened'])
    const page = await ask('admin', `GET ${path}?limit=1`)
    const rest = await ask('admin', `GET ${path}?limit=1&cursor=${page.body.next}`)
    expect([page.body.items[0].id, rest.body.items[0].id]).toEqual(items.map(({ id }: { id: string }) => id))
    expect(rest.body.next).toBeUndefined()
    const one = await ask('admin', `GET /api/v1/webhooks/deliveries/${items[0].id}`)
    expect(one.body.log).toMatchObject([{ attempt: 1, status: 202, excerpt: 'thanks' }])
    const count = receiver.received.length
    expect((await ask('admin', `POST /api/v1/webhooks/deliveries/${items[0].id}/redeliver`)).status).toBe(202)
    await eventually(
      async () => receiver.received.length,
      (now) => now === count + 1,
    )
    const since = '2026-03-03T10:00:00Z'
    expect(
      await ask('admin', `POST /api/v1/webhooks/endpoints/${made.id}/redeliver`, { since }),
    ).toMatchObject({
      status: 202,
      body: { queued: 0 },
    })
    await ask('admin', `DELETE /api/v1/webhooks/endpoints/${made.id}`)
  })

  test('a refund is listed for finance, settled by them once, and by nobody else', async () => {
    const { caseId } = await world.openCase()
    await world.pay(caseId, 'refund')
    const list = `GET /api/v1/payouts?caseId=${caseId}`
    const { body } = await eventually(
      () => ask('finance', list),
      ({ body }) => body.items.length === 1,
    )
    const [payout] = body.items
    expect(payout).toMatchObject({ amount: '49.80', currency: 'GBP', state: 'due', connector: 'manual' })
    const settle = `POST /api/v1/payouts/${payout.id}/settle`
    for (const role of ['agent', 'manager', 'auditor', 'admin', 'customer'])
      expect((await ask(role, settle, {})).status).toBe(403)
    expect((await ask('finance', settle, { reference: 'bank-1' }, 'others')).status).toBe(404)
    expect(await ask('finance', settle, { reference: 'bank-1' })).toMatchObject({
      status: 200,
      body: { state: 'settled', reference: 'bank-1', settledBy: 'u-finance' },
    })
    expect((await ask('finance', settle, { reference: 'bank-1' })).status).toBe(200)
    expect(await ask('finance', settle, { reference: 'bank-2' })).toMatchObject({
      status: 409,
      body: { type: '/problems/payout-settled' },
    })
    const fail = `POST /api/v1/payouts/${payout.id}/fail`
    expect((await ask('finance', fail, { reason: 'account-closed' })).status).toBe(409)
    expect((await ask('finance', fail, { reason: 'Bo Windows moved' })).status).toBe(400)
  })

  test('a credit note that cannot be made is a dead letter, which an admin sends on its way', async () => {
    const { caseId, orderId } = await world.openCase({ invoice: null })
    await world.pay(caseId, 'credit')
    const dead = 'GET /api/v1/effects?state=dead'
    const { body } = await eventually(
      () => ask('manager', dead),
      ({ body }) => body.items.length === 1,
    )
    const [effect] = body.items
    expect(effect).toMatchObject({ kind: 'payment', caseId, attempts: 1 })
    expect(effect.lastError).toContain('EN 16931')
    const retry = `POST /api/v1/effects/${effect.id}/retry`
    expect((await ask('manager', retry)).status).toBe(403)
    expect((await ask('admin', retry, undefined, 'others')).status).toBe(404)
    await world.store.read(organisation, (db) =>
      db
        .insertInto('invoices')
        .values({
          organisation,
          order_id: orderId,
          invoice_id: 'i',
          number: 'INV-3',
          issued_at: new Date('2026-02-01T10:00:00Z'),
        } as never)
        .execute(),
    )
    expect((await ask('admin', retry)).status).toBe(202)
    const notes = `GET /api/v1/credit-notes?caseId=${caseId}`
    const made = await eventually(
      () => ask('auditor', notes),
      ({ body }) => body.items.length === 1,
    )
    expect(made.body.items[0]).toMatchObject({
      type: '381',
      number: 'CN-2026-000001',
      invoice: { number: 'INV-3', date: '2026-02-01' },
      amount: '49.80',
    })
    expect((await ask('auditor', 'GET /api/v1/credit-notes/CN-2026-000001')).status).toBe(200)
    expect(
      (await ask('auditor', 'GET /api/v1/credit-notes/CN-2026-000001', undefined, 'others')).status,
    ).toBe(404)
    expect((await ask('agent', 'GET /api/v1/credit-notes')).status).toBe(403)
    await eventually(
      () => ask('manager', dead),
      ({ body }) => body.items.length === 0,
    )
    expect(await ask('admin', retry)).toMatchObject({ status: 409, body: { title: 'It is done.' } })
    expect(await ask('admin', 'POST /api/v1/effects/retry', { kind: 'payment' })).toMatchObject({
      status: 202,
      body: { queued: 0 },
    })
  })

  test('an admin says who is asked to pay; its secret is told once', async () => {
    const url = 'https://pay.example.com/redress'
    expect((await ask('finance', 'PUT /api/v1/money/connector', { kind: 'http', url })).status).toBe(403)
    const set = await ask('admin', 'PUT /api/v1/money/connector', { kind: 'http', url })
    expect(set.body.secret).toMatch(/^whsec_/)
    expect((await ask('admin', 'GET /api/v1/money/connector')).body).toEqual({ kind: 'http', url })
    expect((await ask('admin', 'PUT /api/v1/money/connector', { kind: 'manual' })).body).toEqual({})
    expect((await ask('admin', 'GET /api/v1/money/connector')).body).toEqual({ kind: 'manual' })
  })
})

function principalOf(role: string, of = organisation): Principal {
  if (role === 'customer') return { kind: 'customer', organisation: of, customerId: 'c1' }
  return {
    kind: 'staff',
    organisation: of,
    userId: `u-${role}`,
    name: 'Ann Glazier',
    roles: [role as StaffRole],
    teams: [],
  }
}
