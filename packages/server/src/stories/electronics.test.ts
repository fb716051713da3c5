import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, type Served, serveWorld } from '../testing/served.ts'

/** A watch that loses time: the return, decided on working days, inspected, and refunded within 48 hours. */
let world: Served
beforeAll(async () => {
  world = await serveWorld({ at: '2026-03-06T15:00:00+01:00', pack: 'electronics-rma' })
})
afterAll(() => world.close())

const order = {
  number: 'E-7001',
  channel: 'web',
  placedAt: '2026-02-28T10:00:00+01:00',
  deliveredAt: '2026-03-03T10:00:00+01:00',
  customer: {
    externalId: 'c-1',
    kind: 'consumer',
    email: 'camille@example.com',
    name: 'Camille Aubert',
    language: 'fr',
    country: 'FR',
  },
  lines: [{ id: '1', title: 'Smart watch', quantity: '1', price: '219.00' }],
  invoices: [{ id: 'i', number: 'V-26-1', issuedAt: '2026-02-28T10:05:00+01:00' }],
}
const watch = {
  order: 'E-7001',
  kind: 'standard-warranty',
  description: 'Elle perd une heure chaque nuit, à tous les poignets.',
  lines: [{ id: '1', reason: 'defective', usage: 'tried', seal: 'broken' }],
}
let number = ''

test('what a consumer cannot ask for is told with its clause and the kind to ask for instead', async () => {
  await world.shop.put('/orders/E-7001', order)
  const { body } = await world.customer('c-1').get('/choices?order=E-7001')
  const convenience = body.items.find(({ kind }: { kind: string }) => kind === 'convenience')
  expect(convenience).toMatchObject({
    outcome: 'refused',
    clause: 'non-defective-account',
    instead: 'withdrawal',
  })
  expect(body.clauses['non-defective-account']).toBeTruthy()
  expect(body).toMatchObject({ withdrawal: 'withdrawal', guarantee: 'guarantee' })
  const guarantee = body.windows.find(({ window }: { window: string }) => window === 'guarantee')
  expect(guarantee).toMatchObject({ line: '1', title: 'Garantie légale', clause: 'legal-guarantee' })
})

test('asked on Friday at 15:00, it is to be decided by Monday at 15:00', async () => {
  const opened = await world.customer('c-1').open(watch)
  expect(opened).toMatchObject({ status: 201, body: { status: 'received' } })
  number = opened.body.number
  const decide = opened.body.promises.find(({ name }: { name: string }) => name === 'decide')
  expect(decide).toMatchObject({ due: '2026-03-09T15:00:00+01:00', clause: 'decision-24h', state: 'running' })
})

test('nothing can be received before it was authorised', async () => {
  const refused = await world.as('returns-desk').does(number, 'do-step', { step: 'receive' })
  expect(refused).toMatchObject({ status: 422, body: { type: '/problems/refused' } })
})

test('it is authorised, sent, inspected, and paid once, however often the button is pressed', async () => {
  world.goTo('2026-03-09T11:00:00+01:00')
  const decided = await world
    .as('support')
    .does(number, 'decide', { outcome: 'approve', remedy: 'warranty-refund' })
  expect(decided).toMatchObject({ status: 200, body: { status: 'approved' } })
  world.goTo('2026-03-11T09:00:00+01:00')
  expect((await world.customer('c-1').does(number, 'do-step', { step: 'ship-back' })).status).toBe(200)
  world.goTo('2026-03-13T09:00:00+01:00')
  const desk = world.as('returns-desk')
  expect((await desk.does(number, 'do-step', { step: 'receive' })).status).toBe(200)
  world.goTo('2026-03-17T10:00:00+01:00')
  const inspected = await desk.does(number, 'do-step', { step: 'inspect', outcome: 'confirmed' })
  expect(inspected.body.promises.find(({ name }: { name: string }) => name === 'refund')).toMatchObject({
    due: '2026-03-19T10:00:00+01:00',
  })

  world.goTo('2026-03-19T09:59:59+01:00')
  const finance = world.as('finance')
  const pressed = await Promise.all([1, 2, 3].map(() => finance.does(number, 'do-step', { step: 'refund' })))
  expect(pressed.map(({ status }) => status).sort()).toEqual([200, 422, 422])
  const payouts = await eventually(
    async () => (await world.shop.get('/payouts')).body.items,
    (items) => items.length > 0,
  )
  expect(payouts).toMatchObject([{ amount: '219.00', currency: 'EUR' }])
})

test('every letter is whole: it names the dates of the promises that its own event made', async () => {
  const letters = await eventually(
    async () => (await world.customer('c-1').get(`/cases/${number}/messages`)).body.items,
    (items) => items.length >= 4,
  )
  for (const { body } of letters) expect(body).not.toContain('…')
})

test('the log proves it', async () => {
  expect((await world.audit()).findings).toEqual([])
})
