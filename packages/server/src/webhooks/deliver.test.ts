import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EffectRunner, runEffects } from '../effects/runner.ts'
import { openReceiver, type Received } from '../effects/testing/receiver.ts'
import { eventually, makeWorld, organisation, type World } from '../effects/testing/world.ts'
import { sealsOf } from '../people/seals.ts'
import { secretsOf } from '../people/secrets.ts'
import { findDelivery, forgetOldDeliveries, listDeliveries } from './deliveries.ts'
import { addEndpoint, changeEndpoint, findEndpoint, removeEndpoint, rotateSecret } from './endpoints.ts'
import { redeliver } from './redeliver.ts'

interface Told {
  type: string
  timestamp: string
  data: {
    organisation: string
    case: { id: string; number: string; kind: string; status: string }
    event: { version: number; type: string; by: object; data: Record<string, unknown> }
  }
}
const toldIn = ({ body }: Received) => JSON.parse(body) as Told

describe('webhooks', () => {
  let world: World
  let receiver: Awaited<ReturnType<typeof openReceiver>>
  let runner: EffectRunner
  beforeEach(async () => {
    world = await makeWorld()
    receiver = await openReceiver()
    runner = await runEffects(world.services, {
      databaseUrl: world.databaseUrl,
      delay: (_, attempt) => (attempt < 3 ? 0 : undefined),
    })
  })
  afterEach(async () => {
    await runner.stop()
    await receiver.close()
    await world.close()
  })

  const at = () => new Date(world.clock.now())
  const subscribe = async (types = ['*'], url = receiver.url) => {
    const { endpoint, secret } = await world.store.read(organisation, (db) =>
      addEndpoint(db, organisation, { url, types }, { at: at(), seals: world.seals }),
    )
    return { id: endpoint.endpoint_id, secret }
  }
  const endpointNow = (id: string) =>
    world.store.read(organisation, (db) => findEndpoint(db, organisation, id))
  const deliveries = (endpointId: string) =>
    world.store.read(organisation, (db) => listDeliveries(db, organisation, { endpointId, limit: 200 }))
  const attemptsOf = (id: string) =>
    world.store.read(organisation, async (db) => (await findDelivery(db, organisation, id))?.attempts ?? [])
  const settled = (endpointId: string) =>
    eventually(
      () => deliveries(endpointId),
      (list) => list.length > 0 && list.every(({ state }) => state !== 'waiting'),
    )
  const received = (count: number) =>
    eventually(
      async () => receiver.received,
      (list) => list.length >= count,
    )

  test('tell each event, signed, in order, with ids and without names or sentences', async () => {
    const { id, secret } = await subscribe()
    const { caseId, number } = await world.openCase()
    await world.command(caseId, 'decide', {
      outcome: 'reject',
      clause: 'answer',
      reason: 'Mr Windows dropped it himself.',
    })
    await settled(id)
    const told = receiver.received.map(toldIn)
    for (const { headers, body } of receiver.received) new Webhook(secret).verify(body, headers)
    expect(told.map(({ data }) => data.event.version)).toEqual(told.map((_, index) => index + 1))
    expect(told[0]).toMatchObject({
      type: 'case.opened',
      timestamp: '2026-03-03T10:00:00.000Z',
      data: {
        organisation,
        case: { id: caseId, number, kind: 'broken' },
        event: { type: 'opened', by: { party: 'customer' }, data: { kind: 'broken', team: 'office' } },
      },
    })
    expect(told.find(({ type }) => type === 'case.decided')).toMatchObject({
      data: {
        case: { status: 'rejected' },
        event: { data: { complete: true, lines: [{ line: '1', outcome: 'rejected', clause: 'answer' }] } },
      },
    })
    expect(receiver.received.map(({ body }) => body).join()).not.toMatch(
      /Windows|Glazier|dropped|text:|Float/,
    )
  })

  test('tell an endpoint what it asks for, and nothing from before it was there', async () => {
    const { caseId } = await world.openCase()
    const decisions = await subscribe(['case.decided', 'case.remedy-*'])
    const nothing = await subscribe(['case.withdrawn'])
    await world.pay(caseId, 'refund')
    await settled(decisions.id)
    const types = receiver.received.map((each) => toldIn(each).type)
    expect(types).toEqual(['case.decided', 'case.remedy-started', 'case.remedy-completed'])
    expect(await deliveries(nothing.id)).toEqual([])
  })

  test('that fail are tried again under the same id, the next of the case waiting behind', async () => {
    receiver.answer((_, response, index) => {
      if (index === 1) response.statusCode = 500
      if (index === 2) return response.destroy()
      response.end(`answer ${index}`)
    })
    const { id, secret } = await subscribe(['case.opened', 'case.admitted'])
    await world.openCase()
    const [admitted, opened] = await settled(id)
    expect(receiver.received.map((each) => toldIn(each).type)).toEqual([
      'case.opened',
      'case.opened',
      'case.opened',
      'case.admitted',
    ])
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      ...Array(3).fill(opened?.delivery_id),
      admitted?.delivery_id,
    ])
    for (const { headers, body } of receiver.received) new Webhook(secret).verify(body, headers)
    expect(await attemptsOf(opened?.delivery_id ?? '')).toMatchObject([
      { attempt: 1, status: 500, error: null, excerpt: 'answer 1' },
      { attempt: 2, status: null, error: 'ECONNRESET', excerpt: null },
      { attempt: 3, status: 200, error: null, excerpt: 'answer 3' },
    ])
  })

  test.each([300, 301, 302, 404, 501])('that are answered %i do not count as delivered', async (status) => {
    receiver.answer((_, response) => {
      response.writeHead(status, { location: receiver.url }).end()
    })
    const { id } = await subscribe(['case.opened'])
    await world.openCase()
    expect(await settled(id)).toMatchObject([{ state: 'failed', attempts: 3 }])
    expect(receiver.received).toHaveLength(3)
  })

  test('that are answered 204 or 299 do', async () => {
    receiver.answer((_, response, index) => response.writeHead(index === 1 ? 204 : 299).end())
    const { id } = await subscribe(['case.opened', 'case.admitted'])
    await world.openCase()
    expect((await settled(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  })

  test('that are answered 410 disable their endpoint', async () => {
    receiver.answer((_, response) => response.writeHead(410).end())
    const { id } = await subscribe(['case.opened', 'case.admitted'])
    await world.openCase()
    await settled(id)
    expect(receiver.received).toHaveLength(1)
    expect(await endpointNow(id)).toMatchObject({ enabled: false, disabled_reason: 'gone' })
    await world.openCase()
    expect(await deliveries(id)).toHaveLength(2)
  })

  test('that never arrive disable their endpoint; what it missed is delivered when that is asked for', async () => {
    receiver.answer((_, response) => response.writeHead(503).end())
    const { id } = await subscribe(['case.opened', 'case.admitted'])
    await world.openCase()
    await settled(id)
    expect(receiver.received).toHaveLength(3)
    expect(await endpointNow(id)).toMatchObject({ enabled: false, disabled_reason: 'failing' })
    const missed = await world.openCase()
    await eventually(
      () => deliveries(id),
      (list) => list.length === 4,
    )
    expect(receiver.received).toHaveLength(3)

    receiver.answer((_, response) => response.end())
    const since = at()
    await world.store.transaction(organisation, async (db, client) => {
      await changeEndpoint(db, organisation, id, { enabled: true }, at())
      expect(await redeliver(db, client, organisation, { endpointId: id, since: new Date(+since + 1) })).toBe(
        0,
      )
      expect(await redeliver(db, client, organisation, { endpointId: id, since })).toBe(4)
    })
    const after = await settled(id)
    expect(after.map(({ state }) => state)).toEqual(Array(4).fill('delivered'))
    const told = receiver.received.slice(3).map(toldIn)
    expect(told.filter(({ data }) => data.case.id === missed.caseId).map(({ type }) => type)).toEqual([
      'case.opened',
      'case.admitted',
    ])
  })

  test('that wait for their next attempt go at once when that is asked for', async () => {
    receiver.answer((_, response) => response.writeHead(503, { 'retry-after': '3600' }).end())
    const { id } = await subscribe(['case.opened'])
    await world.openCase()
    await received(1)
    const [one] = await eventually(
      () => deliveries(id),
      ([first]) => first?.attempts === 1,
    )
    receiver.answer((_, response) => response.end())
    // The attempt is kept before its effect is put off.
    await eventually(
      () =>
        world.store.transaction(organisation, (db, client) =>
          redeliver(db, client, organisation, { deliveryId: one?.delivery_id ?? '' }),
        ),
      (hastened) => hastened === 1,
    )
    expect(await settled(id)).toMatchObject([{ state: 'delivered', attempts: 2 }])
  })

  test('can be delivered once more, each under its id', async () => {
    const { id } = await subscribe(['case.opened'])
    await world.openCase()
    const [one] = await settled(id)
    const again = () =>
      world.store.transaction(organisation, (db, client) =>
        redeliver(db, client, organisation, { deliveryId: one?.delivery_id ?? '' }),
      )
    expect(await again()).toBe(1)
    await received(2)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(
      await eventually(
        () => deliveries(id),
        ([first]) => first?.attempts === 2,
      ),
    ).toMatchObject([{ state: 'delivered' }])
  })

  test('are signed with both secrets for a day after a change, and then with the new one', async () => {
    const { id, secret } = await subscribe(['case.opened'])
    const fresh = await world.store.transaction(organisation, (db) =>
      rotateSecret(db, organisation, id, { at: at(), seals: world.seals }),
    )
    const opens = async (offset: number) => {
      world.clock.set(Date.parse('2026-03-03T10:00:00Z') + offset)
      const count = receiver.received.length
      await world.openCase()
      const { headers, body } = (await received(count + 1))[count] as Received
      const verifies = (key: string) => {
        try {
          return Boolean(new Webhook(key).verify(body, headers))
        } catch {
          return false
        }
      }
      return [verifies(secret), verifies(fresh ?? '')]
    }
    const day = 24 * 60 * 60 * 1000
    expect(await opens(0)).toEqual([true, true])
    expect(await opens(day - 1)).toEqual([true, true])
    expect(await opens(day)).toEqual([false, true])
  })

  test('stay unsent where the server has another secret than the one that sealed theirs, and say what to do', async () => {
    const { id, secret } = await subscribe(['case.opened'])
    const kept = JSON.stringify((await endpointNow(id))?.secrets)
    expect(kept).not.toContain(secret.slice(6))
    Object.assign(world.services, {
      seals: sealsOf(secretsOf(['the secret of another data folder'], 'test')),
    })
    await world.openCase()
    await settled(id)
    const [{ last_error }] = (await world.store.read(organisation, (db) =>
      db.selectFrom('effects').select('last_error').where('state', '=', 'dead').execute(),
    )) as [{ last_error: string }]
    expect(last_error).toMatch(/or the endpoint a new one; then ask for redelivery/)
    expect(receiver.received).toEqual([])
  })

  test('do not go to private addresses, unless that is allowed', async () => {
    Object.assign(world.services, { outgoing: { privateAddresses: false } })
    const urls = [receiver.url, `https://127.0.0.1:${receiver.port}/`, `https://localhost:${receiver.port}/`]
    const ids = await Promise.all(urls.map((url) => subscribe(['case.opened'], url)))
    await world.openCase()
    const errors = []
    for (const { id } of ids) {
      const [delivery] = await settled(id)
      errors.push((await attemptsOf(delivery?.delivery_id ?? ''))[0]?.error)
    }
    expect(errors).toEqual(['ENOTENCRYPTED', 'ENOTPUBLIC', 'ENOTPUBLIC'])
    expect(receiver.received).toEqual([])
  })

  test('of an endpoint that is taken away are forgotten', async () => {
    receiver.answer((_, response) => response.writeHead(500).end())
    const { id } = await subscribe(['case.opened'])
    await world.openCase()
    await settled(id)
    await world.store.read(organisation, (db) => removeEndpoint(db, organisation, id))
    expect(await deliveries(id)).toEqual([])
  })

  test('are kept in the log for thirty days', async () => {
    const { id } = await subscribe(['case.opened'])
    await world.openCase()
    await settled(id)
    const days = 24 * 60 * 60 * 1000 * 30
    const forget = (now: number) => world.store.everywhere((db) => forgetOldDeliveries(db, now))
    expect(await forget(world.clock.now() + days)).toBe(0)
    expect(await forget(world.clock.now() + days + 1)).toBe(1)
    expect(await deliveries(id)).toEqual([])
  })
})
