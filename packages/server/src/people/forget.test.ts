import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetExpired } from './forget.ts'
import { takeOne } from './rate-limits.ts'
import { createPeopleWorld, type PeopleWorld } from './testing/people-world.ts'

let world: PeopleWorld
beforeAll(async () => {
  world = await createPeopleWorld({ at: '2026-03-03T12:00:00Z' })
})
afterAll(() => world.close())

const count = (table: string) =>
  world.store.read(world.organisation, async (_db, client) => {
    const { rows } = await client.query(`select count(*)::int as count from ${table}`)
    return rows[0].count as number
  })

test('what has run out is removed, and nothing else', async () => {
  await world.staff(['agent'])
  await world.staff(['agent'])
  const { store, organisation } = world
  await store.read(organisation, (_db, client) =>
    client.query(
      "update people_sessions set expires_at = now() - interval '1 second' where id = (select min(id) from people_sessions)",
    ),
  )
  const before = await count('rate_limits')
  await takeOne(store, organisation, 'lasts', { most: 1, seconds: 10_000 }, world.clock.now())
  world.clock.set(world.clock.now() + 9_999_000)
  await forgetExpired(store, world.clock.now())
  expect(before).toBeGreaterThan(0)
  expect(await count('rate_limits')).toBe(1)
  expect(await count('people_sessions')).toBe(1)
  expect(await count('people')).toBe(2)
})

test('a limit holds over several processes at once: of a hundred, as many as it says get through', async () => {
  const take = () =>
    takeOne(world.store, world.organisation, 'rush', { most: 17, seconds: 60 }, world.clock.now())
  const waits = await Promise.all(Array.from({ length: 100 }, take))
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(17)
  expect(new Set(waits)).toEqual(new Set([0, 60]))
})
