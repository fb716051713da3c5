import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enqueue } from './enqueue.ts'
import { makeWorld, organisation, type World } from './testing/world.ts'

describe('what is to be done outside', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(() => world.close())

  const jobs = () =>
    world.store.everywhere(async (_, client) => {
      const { rows } = await client.query(
        'select key, max_attempts, task_identifier from graphile_worker.jobs',
      )
      return rows
    })

  test('is written with its job', async () => {
    const queued = await world.store.transaction(organisation, (_, client) =>
      enqueue(client, organisation, [
        { kind: 'test', key: 'a', payload: { n: 1 } },
        { kind: 'test', key: 'b', payload: { n: [1, 2] }, runAt: new Date('2030-01-01T00:00:00Z') },
      ]),
    )
    expect(queued).toBe(2)
    const effects = await world.effects('test')
    expect(effects.map(({ key, payload, state }) => ({ key, payload, state }))).toEqual([
      { key: 'a', payload: { n: 1 }, state: 'waiting' },
      { key: 'b', payload: { n: [1, 2] }, state: 'waiting' },
    ])
    expect((await jobs()).map(({ key }) => key).sort()).toEqual(
      effects.map(({ effect_id }) => effect_id).sort(),
    )
  })

  test('is not written twice under one key, nor twice queued', async () => {
    const before = await jobs()
    const again = await world.store.transaction(organisation, (_, client) =>
      enqueue(client, organisation, [{ kind: 'test', key: 'a', payload: {} }]),
    )
    expect(again).toBe(0)
    expect(await jobs()).toEqual(before)
  })

  test('is neither written nor queued when its transaction fails', async () => {
    const before = await jobs()
    const failing = world.store.transaction(organisation, async (_, client) => {
      await enqueue(client, organisation, [{ kind: 'test', key: 'c', payload: {} }])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await jobs()).toEqual(before)
    expect(await world.effects('test')).toHaveLength(2)
  })

  test('follows from a command: a payment for the paying step, once, whatever else happens', async () => {
    const { caseId } = await world.openCase()
    await world.pay(caseId, 'refund')
    const payments = await world.effects('payment')
    expect(payments.map(({ key, payload }) => ({ key, payload }))).toEqual([
      {
        key: `${caseId}:r1:pay-back`,
        payload: {
          run: 'r1',
          step: 'pay-back',
          line: '1',
          remedy: 'refund',
          amount: '49.80',
          version: expect.any(Number),
        },
      },
    ])
    expect(await world.effects('webhook-events')).toEqual([])
  })
})
