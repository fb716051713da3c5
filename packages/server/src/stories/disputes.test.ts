import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, type Served, serveWorld } from '../testing/served.ts'

/** A pouf whose seam came undone: the marketplace asks the seller, moves up by itself at 24 and 48 hours, and remembers a silent seller. */
let world: Served
beforeAll(async () => {
  world = await serveWorld({ at: '2026-05-05T10:00:00+01:00', pack: 'marketplace-disputes' })
})
afterAll(() => world.close())

const order = {
  number: 'M-3002',
  customer: {
    externalId: 'c-1',
    kind: 'consumer',
    name: 'Amina Bennani',
    email: 'amina@example.com',
    language: 'ar',
    country: 'MA',
  },
  seller: { externalId: 's-5', name: 'Cuirs de Fès', email: 'cuirs@example.com' },
  lines: [{ id: '1', title: 'Leather pouf', quantity: '1', price: '450.00' }],
}
const pouf = {
  order: 'M-3002',
  kind: 'dispute-with-seller',
  description: 'The seam of the pouf has come undone.',
}
let number = ''
const caseNow = async () => (await world.as('customer-service').get(`/cases/${number}`)).body

test('a dispute begins with customer service, in Arabic', async () => {
  await world.shop.put('/orders/M-3002', order)
  const opened = await world.customer('c-1').open(pouf, { 'accept-language': 'ar' })
  expect(opened).toMatchObject({ status: 201, body: { status: 'received', language: 'ar' } })
  number = opened.body.number
  expect(await caseNow()).toMatchObject({ staff: { level: 1, team: 'customer-service' } })
})

test('the seller’s details stay closed until the seller was asked in vain', async () => {
  const details = await world.customer('c-1').does(number, 'ask-for-seller-details')
  expect(details).toMatchObject({ status: 422, body: { refusal: { clause: 'seller-details' } } })
  world.goTo('2026-05-05T11:00:00+01:00')
  const asked = await world
    .as('customer-service')
    .does(number, 'contact-seller', { message: 'Can you repair or replace the pouf?' })
  expect(asked.status).toBe(200)
  world.goTo('2026-05-06T10:59:59+01:00')
  expect((await world.customer('c-1').does(number, 'ask-for-seller-details')).status).toBe(422)
})

test('at 24 hours it has moved up, with nobody signed in, at that very instant in the record', async () => {
  world.goTo('2026-05-06T10:00:01.500+01:00')
  world.goTo('2026-05-06T11:00:01.500+01:00')
  const moved = await eventually(caseNow, ({ staff }) => staff.level === 2 && staff.sanctions.length > 0)
  expect(moved).toMatchObject({
    staff: { team: 'resolution', sanctions: [{ sanction: 'restriction', state: 'proposed' }] },
  })
  const { body } = await world.shop.get(`/cases/${number}/events?limit=200`)
  expect(body.items.find(({ type }: { type: string }) => type === 'escalated').at).toBe(
    '2026-05-06T10:00:00+01:00',
  )
})

test('a silent seller may be restricted by a person with reasons, and by no rule', async () => {
  expect((await world.customer('c-1').does(number, 'ask-for-seller-details')).status).toBe(200)
  const byAgent = await world
    .as('customer-service')
    .does(number, 'decide-sanction', { sanction: 'restriction', reasons: 'No answer.' })
  expect(byAgent).toMatchObject({ status: 422, body: { refusal: { id: 'not-permitted' } } })
})

test('at 48 hours it is with the last level, and the findings are still owed, as late', async () => {
  world.goTo('2026-05-07T10:00:01.500+01:00')
  const moved = await eventually(caseNow, ({ staff }) => staff.level === 3)
  expect(moved.promises.find(({ name }: { name: string }) => name === 'send-findings')).toMatchObject({
    state: 'late',
    open: true,
  })
})

test('the log proves it', async () => {
  expect((await world.audit()).findings).toEqual([])
})
