import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBus } from '../commands/bus.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createDeadlines } from './runner.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ at: '2026-03-03T11:30:00+01:00' })
})
afterEach(() => world.close())

/** A claim that waits for the picture of the label, due at 14:00. */
async function incompleteClaim(): Promise<string> {
  const customerId = await world.customer()
  const orderId = await world.order(customerId, {
    delivered_at: new Date('2026-03-03T07:10:00+01:00'),
    lines: [{ title: 'Brown crab', quantity: 20, unit: 'kg', unit_price: '9.80' }],
  })
  const result = await world.bus.execute({
    organisation: world.organisation,
    do: 'open',
    by: { party: 'customer' },
    at: world.clock.now(),
    opening: { customerId, orderId },
    with: {
      kind: 'quality',
      lines: [{ id: '1', affected: 4 }],
      description: 'Four kilos smell of ammonia, the flesh is soft',
      evidence: [{ kind: 'product', media: 'photo' }],
    },
  })
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  return result.caseId
}

const eventsOf = (caseId: string, type: string) =>
  world.store.read(world.organisation, (db) =>
    db
      .selectFrom('case_events')
      .select(['at', 'recorded_at'])
      .where('case_id', '=', caseId)
      .where('type', '=', type)
      .execute(),
  )

const statusOf = (caseId: string) =>
  world.store.read(world.organisation, async (db) => {
    const found = await db
      .selectFrom('cases')
      .select(['status', 'next_due'])
      .where('case_id', '=', caseId)
      .execute()
    return found[0]?.status
  })

test('one millisecond before it is due nothing happens, at the instant it does', async () => {
  const caseId = await incompleteClaim()
  await world.goTo('2026-03-03T13:59:59.999+01:00')
  expect(await statusOf(caseId)).toBe('awaiting-information')
  await world.goTo('2026-03-03T14:00:00+01:00')
  expect(await statusOf(caseId)).toBe('refused')
})

test('after a night of standing still, what was due stands in the record at its own instants', async () => {
  const caseId = await incompleteClaim()
  expect(await world.goTo('2026-03-04T09:00:00+01:00')).toBe(1)
  expect(await eventsOf(caseId, 'reminded')).toEqual([
    { at: new Date('2026-03-03T13:30:00+01:00'), recorded_at: new Date('2026-03-04T09:00:00+01:00') },
  ])
  expect(await eventsOf(caseId, 'obligation-late')).toMatchObject([
    { at: new Date('2026-03-03T14:00:00+01:00') },
  ])
})

test('several processes at once let each thing happen once', async () => {
  const cases = await Promise.all(Array.from({ length: 60 }, incompleteClaim))
  world.clock.set(Date.parse('2026-03-03T14:00:00+01:00'))
  const { store, policies, clock, log } = world
  const processes = [1, 2, 3, 4].map(() =>
    createDeadlines({ store, policies, clock, log, alsoWrite: [], grace: 0, most: 7 }),
  )
  const done = await Promise.all(processes.map((each) => each.runDue()))
  const left = await world.deadlines.runDue()
  expect(done.reduce((sum, each) => sum + each, left)).toBe(60)
  for (const caseId of cases) expect(await eventsOf(caseId, 'obligation-late')).toHaveLength(1)
})

test('a command of just before waits its turn and is still in time, thanks to the grace', async () => {
  const caseId = await incompleteClaim()
  await world.goTo('2026-03-03T13:30:00+01:00')
  const { store, policies, clock, log } = world
  const patient = createDeadlines({ store, policies, clock, log, alsoWrite: [], grace: 1000 })
  const at = Date.parse('2026-03-03T13:59:59.900+01:00')
  clock.set(Date.parse('2026-03-03T14:00:00.500+01:00'))
  expect(await patient.runDue()).toBe(0)
  const result = await world.bus.execute({
    organisation: world.organisation,
    caseId,
    do: 'provide-information',
    by: { party: 'customer' },
    at,
    with: { evidence: [{ kind: 'health-label', media: 'photo' }] },
  })
  expect(result).toMatchObject({ outcome: 'accepted', state: { status: 'received' } })
  clock.set(Date.parse('2026-03-03T14:00:01+01:00'))
  expect(await patient.runDue()).toBe(0)
})

test('a command that comes at the instant itself finds that the deadline went first', async () => {
  const caseId = await incompleteClaim()
  const result = await world.bus.execute({
    organisation: world.organisation,
    caseId,
    do: 'provide-information',
    by: { party: 'customer' },
    at: Date.parse('2026-03-03T14:00:00+01:00'),
    with: { evidence: [{ kind: 'health-label', media: 'photo' }] },
  })
  expect(result).toMatchObject({ outcome: 'refused', refusal: { id: 'case-ended' } })
  expect(await statusOf(caseId)).toBe('refused')
})

test('a case that cannot be judged does not hold up the others', async () => {
  const [broken, sound] = [await incompleteClaim(), await incompleteClaim()]
  await world.store.read(world.organisation, (db) =>
    db
      .updateTable('cases')
      .set({ policy_version: 'never-published', next_due: new Date('2026-03-03T12:00:00+01:00') })
      .where('case_id', '=', broken)
      .execute(),
  )
  expect(await world.goTo('2026-03-03T14:00:00+01:00')).toBe(1)
  expect(await statusOf(sound)).toBe('refused')
  expect(await statusOf(broken)).toBe('awaiting-information')
})

test('commands and deadlines of two processes on one case leave one gapless history', async () => {
  const caseId = await incompleteClaim()
  world.clock.set(Date.parse('2026-03-03T13:30:00+01:00'))
  const { store, policies, clock } = world
  const other = createBus({ store, policies, clock, alsoWrite: [] })
  const assign = (bus: typeof other, to: string) =>
    bus.execute({
      ...{
        organisation: world.organisation,
        caseId,
        do: 'assign',
        by: { party: 'support' },
        at: clock.now(),
      },
      with: { to },
    })
  const work = Array.from({ length: 20 }, (_, index) =>
    assign(index % 2 ? other : world.bus, `Agent ${index}`),
  )
  await Promise.all([...work, world.deadlines.runDue()])
  const versions = await world.store.read(world.organisation, (db) =>
    db.selectFrom('case_events').select('version').where('case_id', '=', caseId).orderBy('version').execute(),
  )
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
  expect(await eventsOf(caseId, 'assigned')).toHaveLength(20)
  expect(await eventsOf(caseId, 'reminded')).toHaveLength(1)
  await other.close()
})
