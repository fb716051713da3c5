import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCrab, inTime } from '../store/testing-case.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createMetrics, measureStore } from './metrics.ts'
import { observedBus } from './observe-bus.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ at: inTime })
})
afterAll(() => world.close())

test('commands are counted by outcome, and a name that anybody can send is no label', async () => {
  const metrics = createMetrics({ own: false })
  const bus = observedBus(world.bus, metrics)
  const { caseId } = await claimCrab(world)
  const call = { organisation: world.organisation, caseId, by: { party: 'customer' }, at: world.clock.now() }
  await bus.execute({ ...call, do: 'withdraw' })
  await bus.execute({ ...call, do: 'ann@example.com' }).catch(() => {})
  const text = await metrics.registry.metrics()
  expect(text).toMatch(/redress_command_seconds_count\{command="withdraw",outcome="\w+"\} 1/)
  expect(text).toMatch(/redress_command_seconds_count\{command="other",outcome="[\w-]+"\} 1/)
  expect(text).not.toContain('ann@')
})

test('what waits is asked of the database when somebody looks', async () => {
  const metrics = createMetrics({ own: false })
  measureStore(metrics, world.store, world.clock)
  await claimCrab(world)
  expect(await metrics.registry.metrics()).toMatch(/redress_deadlines_overdue 0\n/)
  world.clock.set(Date.parse('2026-03-20T12:00:00+01:00'))
  const late = await metrics.registry.metrics()
  expect(late).toMatch(/redress_deadlines_overdue [1-9]/)
  expect(late).toMatch(/redress_effects_waiting [1-9]/)
  expect(late).toMatch(/redress_effects_dead 0\n/)
  expect(late).toMatch(/redress_database_connections\{state="open"\} [1-9]/)
})
