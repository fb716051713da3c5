import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'
import { carryOut } from './batch.ts'
import type { CommandCall, CommandResult } from './types.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ at: '2026-03-03T11:59:59+01:00' })
})
afterAll(() => world.close())

const crab = { title: 'Brown crab', quantity: 20, unit: 'kg', unit_price: '9.80', facts: '{"live":true}' }
const delivered = { delivered_at: new Date('2026-03-03T07:10:00+01:00'), lines: [crab] }

async function matter(facts = {}) {
  const customerId = await world.customer({ language: 'fr', ...facts })
  return { customerId, orderId: await world.order(customerId, delivered) }
}

const soft = {
  kind: 'quality',
  lines: [{ id: '1', affected: 4 }],
  description: 'Four kilos smell of ammonia, the flesh is soft',
  evidence: [
    { kind: 'product', media: 'photo' },
    { kind: 'health-label', media: 'photo' },
  ],
}

const open = (opening: CommandCall['opening'], more: Partial<CommandCall> = {}) =>
  world.bus.execute({
    organisation: world.organisation,
    do: 'open',
    by: { party: 'customer' },
    at: world.clock.now(),
    with: soft,
    ...(opening ? { opening } : {}),
    ...more,
  })

const does = (caseId: string, party: string, action: string, told: object, more: Partial<CommandCall> = {}) =>
  world.bus.execute({
    organisation: world.organisation,
    caseId,
    do: action,
    by: { party },
    at: world.clock.now(),
    with: { ...told },
    ...more,
  })

function accepted(result: CommandResult) {
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result))
  return result
}

const rows = (caseId: string) =>
  world.store.read(world.organisation, async (db) => ({
    case: await db.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow(),
    events: await db
      .selectFrom('case_events')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('version')
      .execute(),
    obligations: await db.selectFrom('obligations').selectAll().where('case_id', '=', caseId).execute(),
    effects: await db.selectFrom('effects').selectAll().where('case_id', '=', caseId).execute(),
  }))

describe('a claim that is made in time', () => {
  test('is kept with its log, its promises and its letters, all in one', async () => {
    const result = accepted(await open(await matter()))
    expect(result.number).toMatch(/^.{3}-.{3}-.{3}$/)
    const { case: row, events, obligations, effects } = await rows(result.caseId)
    expect(row).toMatchObject({ status: 'received', version: events.length, hash: events.at(-1)?.hash })
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1))
    expect(obligations.find(({ name }) => name === 'decide')).toMatchObject({
      owes: 'support',
      state: 'running',
    })
    expect(row.owed_by).toEqual(obligations.find(({ name }) => name === 'decide')?.due_at)
    expect(effects.map(({ kind }) => kind)).toContain('message')
  })

  test('leaves what was written out of the log', async () => {
    const { caseId, state } = accepted(await open(await matter()))
    expect(state.request.description).toBe(soft.description)
    const { case: row, events } = await rows(caseId)
    expect(JSON.stringify(row)).not.toContain('ammonia')
    expect(JSON.stringify(events)).not.toContain('ammonia')
  })

  test('is judged at the instant it came, though noon strikes while it waits its turn', async () => {
    const about = await matter()
    const at = world.clock.now()
    world.clock.set(Date.parse('2026-03-03T12:00:05+01:00'))
    const late = await open(about, { at })
    world.clock.set(at)
    expect(accepted(late).state.status).toBe('received')
  })

  test('at noon is refused, and kept, so that it can be contested', async () => {
    const about = await matter()
    const at = Date.parse('2026-03-03T12:00:00+01:00')
    const { caseId, state } = accepted(await open(about, { at }))
    expect(state.status).toBe('refused')
    expect(state.lines[0]?.verdict).toMatchObject({ clause: 'claim-deadline' })
    expect((await rows(caseId)).case).toMatchObject({ open: false, outcome: 'refused' })
  })
})

describe('the same call sent twice', () => {
  test('makes one case, and is answered alike', async () => {
    const about = await matter()
    const first = accepted(await open(about, { idempotencyKey: 'twice' }))
    const second = accepted(await open(about, { idempotencyKey: 'twice' }))
    expect(second).toMatchObject({ caseId: first.caseId, repeated: true, events: [] })
  })

  test('makes one case also when both come at once', async () => {
    const about = await matter()
    const [one, other] = await Promise.all([
      open(about, { idempotencyKey: 'at-once' }),
      open(about, { idempotencyKey: 'at-once' }),
    ])
    expect(accepted(one).caseId).toBe(accepted(other).caseId)
    expect([accepted(one).repeated, accepted(other).repeated].sort()).toEqual([false, true])
  })

  test('with another content under its key is a mistake', async () => {
    const about = await matter()
    await open(about, { idempotencyKey: 'other' })
    const result = await open(about, { idempotencyKey: 'other', with: { ...soft, kind: 'weight' } })
    expect(result.outcome).toBe('key-reused')
  })

  test('is refused again for the same reason when it was refused', async () => {
    const { caseId } = accepted(await open(await matter()))
    const call = { idempotencyKey: 'refused' }
    const first = await does(caseId, 'customer', 'decide', { outcome: 'approve' }, call)
    const second = await does(caseId, 'customer', 'decide', { outcome: 'approve' }, call)
    expect(first).toMatchObject({ outcome: 'refused', refusal: { id: 'not-permitted' }, repeated: false })
    expect(second).toMatchObject({ outcome: 'refused', refusal: { id: 'not-permitted' }, repeated: true })
  })
})

describe('two who work on one case', () => {
  test('the slower one is told what the faster did', async () => {
    const { caseId, version } = accepted(await open(await matter()))
    const seen = { expectedVersion: version }
    const [one, other] = await Promise.all([
      does(caseId, 'support', 'investigate', { task: 'call the carrier' }, seen),
      does(caseId, 'support', 'assign', { to: 'Ada' }, seen),
    ])
    expect(one.outcome).toBe('accepted')
    expect(other).toMatchObject({ outcome: 'conflict', version: accepted(one).version })
    if (other.outcome === 'conflict')
      expect(other.events.map(({ type }) => type)).toContain('investigation-started')
  })

  test('without a version both are carried out, one after the other', async () => {
    const { caseId, version } = accepted(await open(await matter()))
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, index) => does(caseId, 'support', 'assign', { to: `Agent ${index}` })),
    )
    expect(all.map((each) => accepted(each).version)).toEqual([1, 2, 3, 4, 5].map((more) => version + more))
  })
})

describe('many customers at once', () => {
  test('what is written in one case is never kept in another, though it reads the same', async () => {
    const told = (description: string) => ({ with: { ...soft, description } })
    const one = accepted(await open(await matter(), told('The ice had melted on the way')))
    const other = accepted(await open(await matter(), told('Two boxes were crushed')))
    const tools = { store: world.store, policies: world.policies, clock: world.clock, alsoWrite: [] }
    const asks = (caseId: string, reason: string): CommandCall => ({
      ...{ organisation: world.organisation, caseId, do: 'decide', by: { party: 'support' } },
      at: world.clock.now(),
      with: { outcome: 'reject', clause: 'kinds-of-claim', reason },
    })
    const results = await carryOut(tools, world.organisation, [
      asks(one.caseId, 'Two boxes were crushed'),
      asks(other.caseId, 'Two boxes were crushed'),
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
    const texts = await world.store.read(world.organisation, (db) =>
      db.selectFrom('case_texts').select(['text_id', 'body']).where('case_id', '=', one.caseId).execute(),
    )
    const reason = texts.find(({ body }) => body === 'Two boxes were crushed')
    expect(reason).toBeDefined()
    const { events } = await rows(one.caseId)
    expect(JSON.stringify(events)).toContain(`§text:${reason?.text_id}`)
  })

  test('each get their own case, none in the way of another', async () => {
    const matters = await Promise.all(Array.from({ length: 40 }, () => matter()))
    const results = await Promise.all(matters.map((about) => open(about)))
    expect(new Set(results.map((each) => accepted(each).number)).size).toBe(40)
  })

  test('one whose order is not there spoils nothing for the others', async () => {
    const good = await matter()
    const stranger = await matter()
    const [fine, missing, nobody] = await Promise.all([
      open(good),
      open({ ...stranger, orderId: '01a00000-0000-7000-8000-00000000dead' }),
      open({ customerId: '01a00000-0000-7000-8000-00000000dead' }),
    ])
    expect(fine.outcome).toBe('accepted')
    expect(missing).toEqual({ outcome: 'not-found', what: 'order' })
    expect(nobody).toEqual({ outcome: 'not-found', what: 'customer' })
  })

  test('two cases of one customer opened at once know of each other', async () => {
    const about = await matter()
    const [one, other] = await Promise.all([open(about), open(about)])
    const past = [one, other].map((each) => (accepted(each).state.customer.cases as unknown[]).length)
    expect(past.sort()).toEqual([0, 1])
  })
})

describe('what is written like a reference', () => {
  test('is read as what it is, and opens nothing of another case', async () => {
    const first = accepted(await open(await matter()))
    const { case: row } = await rows(first.caseId)
    const reference = String(row.state.request.description)
    expect(reference).toMatch(/^§text:/)
    const description = `${reference}`
    const second = accepted(await open(await matter(), { with: { ...soft, description } }))
    expect(second.state.request.description).toBe(description)
    expect(
      (await world.bus.execute({
        ...{
          organisation: world.organisation,
          caseId: second.caseId,
          do: 'assign',
          by: { party: 'support' },
        },
        ...{ at: world.clock.now(), with: { to: 'Ada' } },
      })) as { state?: unknown },
    ).toMatchObject({ state: { request: { description } } })
  })
})

describe('another organisation', () => {
  test('finds nothing of this one', async () => {
    await world.addOrganisation('neighbour', 'seafood-marketplace')
    const { caseId } = accepted(await open(await matter()))
    expect(await does(caseId, 'support', 'assign', { to: 'Ada' }, { organisation: 'neighbour' })).toEqual({
      outcome: 'not-found',
      what: 'case',
    })
    const seen = await world.store.read('neighbour', (db) =>
      db.selectFrom('cases').select('case_id').execute(),
    )
    expect(seen).toEqual([])
  })
})

describe('what goes with a command', () => {
  test('stands or falls with it', async () => {
    const about = await matter()
    const alongside = async () => {
      throw new Error('the disk is full')
    }
    await expect(open(about, { alongside, idempotencyKey: 'falls' })).rejects.toThrow('the disk is full')
    const cases = await world.store.read(world.organisation, (db) =>
      db.selectFrom('cases').select('case_id').where('customer_id', '=', about.customerId).execute(),
    )
    expect(cases).toEqual([])
    expect((await open(about, { idempotencyKey: 'falls' })).outcome).toBe('accepted')
  })
})

test('a preview says what would come of it, and leaves no trace', async () => {
  const about = await matter()
  const call = {
    organisation: world.organisation,
    do: 'open',
    by: { party: 'customer' },
    at: world.clock.now(),
  }
  const result = await world.bus.preview({ ...call, with: { ...soft, evidence: [] }, opening: about })
  if (result.outcome !== 'preview') throw new Error(JSON.stringify(result))
  expect(result.preview.missing.map(({ name }) => name)).toEqual(['product', 'health-label'])
  expect(result.preview.verdicts).toMatchObject([{ line: '1', outcome: 'admitted' }])
  const cases = await world.store.read(world.organisation, (db) =>
    db.selectFrom('cases').select('case_id').where('customer_id', '=', about.customerId).execute(),
  )
  expect(cases).toEqual([])
})
