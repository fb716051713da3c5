import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, type Served, serveWorld } from '../testing/served.ts'

/** A bench with a broken leg: complained of, acknowledged, investigated, answered in writing, reviewed by the board. */
let world: Served
beforeAll(async () => {
  world = await serveWorld({ at: '2026-03-03T10:00:00+01:00', pack: 'retail-complaints' })
})
afterAll(() => world.close())

const order = {
  number: '58122',
  placedAt: '2026-02-20T20:15:00+01:00',
  deliveredAt: '2026-02-26T14:00:00+01:00',
  total: '240.00',
  customer: {
    externalId: 'c-79',
    kind: 'consumer',
    name: 'Lotte Bakker',
    email: 'lotte@example.com',
    language: 'nl',
    country: 'NL',
  },
  lines: [{ id: '1', title: 'Garden bench', quantity: '1', unit: 'piece', unitPrice: '195.00' }],
}
const bench = {
  order: '58122',
  kind: 'product',
  lines: [{ id: '1' }],
  description: 'De bank kwam met een gebroken poot en de bezorger reed weg',
}

test('the order number is the reference, and a second complaint on it gets -2', async () => {
  await world.shop.put('/orders/58122', order)
  const customer = world.customer('c-79')
  const first = await customer.open(bench)
  expect(first).toMatchObject({ status: 201, body: { number: '58122', status: 'received' } })
  const dues = Object.fromEntries(
    first.body.promises.map(({ name, due }: { name: string; due: string }) => [name, due]),
  )
  expect(dues).toMatchObject({
    acknowledge: '2026-03-07T00:00:00+01:00',
    answer: '2026-03-18T00:00:00+01:00',
  })
  expect((await customer.open(bench)).body.number).toBe('58122-2')
})

test('a note of a program bears the name of its key', async () => {
  const { body: found } = await world.shop.get('/cases/58122')
  const path = `/cases/${found.id}/notes`
  expect((await world.shop.post(path, { body: 'The carrier reports damage on the way.' })).status).toBe(201)
  expect((await world.shop.get(path)).body.items).toMatchObject([{ author: { name: 'test' } }])
})

test('an acknowledgement names who has it and by when, from the policy, not from the keyboard', async () => {
  world.goTo('2026-03-04T09:00:00+01:00')
  const team = world.as('customer-service')
  const nameless = await team.does('58122', 'acknowledge')
  expect(nameless).toMatchObject({
    status: 422,
    body: { refusal: { id: 'contents-missing', clause: 'acknowledge-content' } },
  })
  expect(
    (
      await world
        .as('manager')
        .does('58122', 'assign', { to: await world.staff('Sanne de Vries', 'customer-service') })
    ).status,
  ).toBe(200)
  const sent = await team.does('58122', 'acknowledge')
  expect(sent.body.promises.find(({ name }: { name: string }) => name === 'acknowledge')).toMatchObject({
    state: 'kept',
  })
})

test('the answer cannot go out with one of its three parts empty', async () => {
  world.goTo('2026-03-12T10:00:00+01:00')
  const manager = world.as('manager')
  const letter = {
    investigation: 'Wij spraken met de koerier en het magazijn.',
    conclusions: 'De bank is onderweg gevallen.',
  }
  const unfinished = await manager.does('58122', 'decide', {
    outcome: 'approve',
    remedy: 'refund',
    contents: letter,
  })
  expect(unfinished).toMatchObject({
    status: 422,
    body: { refusal: { id: 'contents-missing', missing: [{ name: 'changes' }] } },
  })
  const rejected = await manager.does('58122', 'decide', {
    outcome: 'reject',
    clause: 'remedies',
    contents: { ...letter, changes: 'Geen, want de verpakking was goed.' },
  })
  expect(rejected).toMatchObject({ status: 200, body: { status: 'rejected' } })
})

test('the board answers within a week, having checked everything, and the letter names the outside body', async () => {
  const asked = await world
    .customer('c-79')
    .does('58122', 'request-review', { review: 'board', reason: 'Een gebroken poot is geen pech' })
  expect(asked).toMatchObject({ status: 200, body: { status: 'under-review' } })
  world.goTo('2026-03-16T10:00:00+01:00')
  const board = world.as('board')
  const careless = await board.does('58122', 'answer-review', {
    review: 'board',
    checklist: { 'read-all': true, fair: true, lawful: true },
    outcome: 'upheld',
    contents: { answer: 'Wij blijven bij ons besluit.' },
  })
  expect(careless).toMatchObject({ status: 422, body: { refusal: { clause: 'board-checks' } } })
  const answered = await board.does('58122', 'answer-review', {
    review: 'board',
    checklist: { 'read-all': true, followed: true, fair: true, lawful: true },
    outcome: 'upheld',
    contents: { answer: 'Wij blijven bij ons besluit.' },
  })
  expect(answered).toMatchObject({
    status: 200,
    body: {
      status: 'rejected',
      outsideBodies: [
        { body: 'geschillencommissie', state: 'open', open: true },
        { body: 'trading-standards', state: 'not-theirs', open: false },
        { body: 'ecc-net', state: 'not-theirs', open: false },
      ],
    },
  })
})

test('the customer reads the letters in the conversation, the board’s reasons are not in the log, and the log proves it', async () => {
  const letters = await eventually(
    async () => (await world.customer('c-79').get('/cases/58122/messages')).body.items,
    (items) => items.length >= 4,
  )
  expect(letters.every(({ author }: { author: string }) => author === 'system')).toBe(true)
  const { body } = await world.shop.get('/cases/58122/events?limit=200')
  expect(body.items.length).toBeGreaterThan(15)
  const raw = await world.services.store.read(world.organisation, (db) =>
    db.selectFrom('case_events').select('body').execute(),
  )
  expect(JSON.stringify(raw)).not.toContain('gebroken')
  expect((await world.audit()).findings).toEqual([])
})
