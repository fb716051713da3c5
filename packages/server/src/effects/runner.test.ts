import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from './carry-out.ts'
import type { Handler } from './effect.ts'
import { enqueue } from './enqueue.ts'
import { GiveUp, Postpone, TryLater } from './failures.ts'
import { type EffectRunner, type RunnerOptions, runEffects } from './runner.ts'
import { retryDead } from './settle.ts'
import { freeJobsOfTheDead } from './sweep.ts'
import { eventually, makeWorld, organisation, type World } from './testing/world.ts'

describe('effects', () => {
  let world: World
  const runners: EffectRunner[] = []
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop()
  })
  afterAll(() => world.close())

  const runWith = async (handler: Handler, options: Partial<RunnerOptions> = {}) => {
    const runner = await runEffects(world.services, {
      databaseUrl: world.databaseUrl,
      handlers: { test: handler },
      delay: (_, attempt) => (attempt < 3 ? 0 : undefined),
      ...options,
    })
    runners.push(runner)
    return runner
  }
  let last = 0
  const ask = async (kind = 'test') => {
    const key = `${kind}-${++last}`
    await world.store.transaction(organisation, (_, client) =>
      enqueue(client, organisation, [{ kind, key, payload: {} }]),
    )
    return key
  }
  const effect = (key: string) =>
    world.store.read(organisation, (db) =>
      db.selectFrom('effects').selectAll().where('key', '=', key).executeTakeFirstOrThrow(),
    )
  const settled = (key: string) =>
    eventually(
      () => effect(key),
      ({ state }) => state !== 'waiting',
    )

  test('are carried out once their transaction has committed, and told to the metrics', async () => {
    const told: [string, Outcome][] = []
    await runWith(async () => {}, { onSettled: (kind, outcome) => told.push([kind, outcome]) })
    const key = await ask()
    expect(await settled(key)).toMatchObject({
      state: 'done',
      attempts: 1,
      settled_at: new Date(world.clock.now()),
    })
    await eventually(
      async () => told,
      (list) => list.length > 0,
    )
    expect(told).toEqual([['test', 'done']])
  })

  test('that fail are tried again, so often as their kind says, and are then dead with a reason that names nobody', async () => {
    let tries = 0
    await runWith(async () => {
      tries += 1
      throw Object.assign(new Error('550 no such user bo.windows@example.com'), { code: 'EENVELOPE' })
    })
    const key = await ask()
    const dead = await settled(key)
    expect(tries).toBe(3)
    expect(dead).toMatchObject({ state: 'dead', attempts: 3 })
    expect(dead.last_error).toMatch(/^Error EENVELOPE at effects\/runner\.test\.ts:\d+$/)
  })

  test('that can never succeed are dead at once', async () => {
    await runWith(async () => {
      throw new GiveUp('The order has no invoice.')
    })
    const key = await ask()
    expect(await settled(key)).toMatchObject({
      state: 'dead',
      attempts: 1,
      last_error: 'The order has no invoice.',
    })
  })

  test('of a kind that nobody knows say so', async () => {
    await runWith(async () => {})
    const key = await ask('unheard-of')
    expect((await settled(key)).last_error).toContain('Nothing here knows how to carry out "unheard-of"')
  })

  test('that failed twice and then succeed are done, and their error is forgotten', async () => {
    let tries = 0
    await runWith(async () => {
      tries += 1
      if (tries < 3) throw new TryLater('It answered 503.')
    })
    const key = await ask()
    expect(await settled(key)).toMatchObject({ state: 'done', attempts: 3, last_error: null })
  })

  test('that are not yet their turn wait without an attempt', async () => {
    let asked = 0
    await runWith(async () => {
      asked += 1
      if (asked < 5) throw new Postpone(0)
    })
    const key = await ask()
    expect(await settled(key)).toMatchObject({ state: 'done', attempts: 1 })
    expect(asked).toBe(5)
  })

  test('that are dead are begun anew when an operator says so, and nothing else is', async () => {
    let broken = true
    await runWith(async () => {
      if (broken) throw new GiveUp('No.')
    })
    const key = await ask()
    await settled(key)
    broken = false
    const retried = await world.store.read(organisation, async (_, client) => [
      await retryDead(client, organisation, { kind: 'others' }),
      await retryDead(client, organisation, { ids: [(await effect(key)).effect_id] }),
      await retryDead(client, organisation, { ids: [(await effect(key)).effect_id] }),
    ])
    expect(retried).toEqual([0, 1, 0])
    expect(
      await eventually(
        () => effect(key),
        ({ state }) => state === 'done',
      ),
    ).toMatchObject({ attempts: 1 })
  })

  test('are each done once by two processes together', async () => {
    const done: string[] = []
    const handler: Handler = async ({ key }) => {
      done.push(key)
    }
    await runWith(handler)
    await runWith(handler)
    const keys = await Promise.all(Array.from({ length: 60 }, () => ask()))
    for (const key of keys) await settled(key)
    expect(done.sort()).toEqual(keys.sort())
  })

  test('whose job is lost, as after a restore, are found again', async () => {
    const key = await ask()
    await world.store.everywhere((_, client) => client.query('delete from graphile_worker._private_jobs'))
    const runner = await runWith(async () => {})
    expect((await effect(key)).state).toBe('waiting')
    expect(await runner.sweep()).toBe(1)
    expect(await settled(key)).toMatchObject({ state: 'done' })
    expect(await runner.sweep()).toBe(0)
  })

  test('that a dead process held are free again; those of a living one stay with it', async () => {
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await runWith(() => held)
    const [living, lost] = [await ask(), await ask('other')]
    const locked = () =>
      world.store.everywhere(async (_, client) => {
        const { rows } = await client.query<{ locked_by: string; key: string }>(
          'select key, locked_by from graphile_worker.jobs where locked_by is not null',
        )
        return rows
      })
    await settled(lost)
    const dead = await ask()
    await eventually(locked, (rows) => rows.length === 2)
    const id = (await effect(dead)).effect_id
    await world.store.everywhere((_, client) =>
      client.query(
        `update graphile_worker._private_jobs set locked_at = now() - interval '16 seconds',
           locked_by = case when key = $1 then 'pool-of-the-dead' else locked_by end where locked_by is not null`,
        [id],
      ),
    )
    expect(await freeJobsOfTheDead(world.store)).toBe(1)
    expect((await locked()).map(({ locked_by }) => locked_by)).not.toContain('pool-of-the-dead')
    const livingId = (await effect(living)).effect_id
    expect((await locked()).map(({ key }) => key)).toContain(livingId)
    release()
    for (const key of [living, dead]) expect(await settled(key)).toMatchObject({ state: 'done' })
  })

  test('that are under way when the process is asked to stop are finished first', async () => {
    let begun = () => {}
    const started = new Promise<void>((done) => {
      begun = done
    })
    let finish = () => {}
    const finished = new Promise<void>((done) => {
      finish = done
    })
    await runWith(async () => {
      begun()
      await finished
    })
    const key = await ask()
    await started
    const stopping = runners.splice(0)[0]?.stop()
    finish()
    await stopping
    expect((await effect(key)).state).toBe('done')
  })
})
