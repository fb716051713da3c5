import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, type Served, serveWorld } from '../testing/served.ts'

/** A mower with a bent deck: replaced only after the first was collected, and stopped while a payment dispute is open. */
let world: Served
beforeAll(async () => {
  world = await serveWorld({ at: '2026-03-09T09:00:00+01:00', pack: 'machinery-service' })
})
afterAll(() => world.close())

const order = {
  number: 'M-2500',
  placedAt: '2026-02-20T17:40:00+01:00',
  paidAt: '2026-02-20T18:00:00+01:00',
  deliveredAt: '2026-03-03T11:00:00+01:00',
  customer: {
    externalId: 'c-1',
    kind: 'consumer',
    name: 'Marta Conti',
    email: 'marta@example.com',
    language: 'it',
    country: 'FR',
  },
  payments: [{ id: 'p', method: 'paypal' }],
  lines: [
    {
      id: '1',
      title: 'Lawn mower T46',
      brand: 'Valmo',
      quantity: '1',
      unitPrice: '489.00',
      facts: { serviceCentreKm: 12 },
    },
  ],
}
const dispute = (state: string) => ({
  payments: [{ id: 'p', method: 'paypal', dispute: state, disputeOpenedAt: '2026-03-12T08:00:00+01:00' }],
})
let number = ''

test('a bent deck is looked at, and replacement proposed, since repair costs more', async () => {
  await world.shop.put('/orders/M-2500', order)
  const opened = await world.customer('c-1').open({
    order: 'M-2500',
    kind: 'assistance',
    description: 'The deck was bent in the box.',
    lines: [{ id: '1', problem: 'fault', used: false, faultOnReceipt: true, manualFollowed: true }],
  })
  expect(opened.status).toBe(201)
  number = opened.body.number
  world.goTo('2026-03-10T09:00:00+01:00')
  const found = await world.as('technicians').does(number, 'record-finding', {
    task: 'diagnosis',
    finding: 'The deck is bent.',
    lines: [
      {
        id: '1',
        misuse: false,
        irreparable: false,
        partSolves: false,
        repairCost: 300,
        replacementCost: 290,
      },
    ],
  })
  expect(found.status).toBe(200)
  const { body } = await world.as('assistance').get(`/cases/${number}`)
  expect(body.staff.proposals).toMatchObject([{ remedy: 'replacement' }])
})

test('nobody ships the new one before the first was collected, by any route', async () => {
  world.goTo('2026-03-10T10:00:00+01:00')
  const decided = await world.as('assistance').does(number, 'decide', {
    lines: [{ id: '1', outcome: 'approve', remedy: 'replacement' }],
    contents: { reason: 'New, and repair costs more.' },
  })
  expect(decided.status).toBe(200)
  const ship = { step: 'ship-replacement', answers: { newSerial: 'T46-1', newCondition: 'factory-new' } }
  for (const party of ['workshop', 'assistance', 'finance', 'management']) {
    const overruled = { overrule: { reason: 'The customer is waiting' } }
    const refused = await world
      .as(party)
      .does(number, 'do-step', ship, party === 'management' ? overruled : {})
    expect([party, refused.status, refused.body.refusal?.clause]).toEqual([party, 422, 'collect-first'])
  }
})

test('a payment dispute that the shop reports stops it, and its withdrawal starts it again with the clock rested', async () => {
  world.goTo('2026-03-12T08:00:00+01:00')
  await world.shop.put('/orders/M-2500', dispute('open'))
  const look = async () => (await world.as('assistance').get(`/cases/${number}`)).body
  await eventually(look, ({ staff }) => staff.suspensions.includes('payment-dispute'))
  const collect = await world.as('carrier').does(number, 'do-step', { step: 'collect' })
  expect(collect).toMatchObject({
    status: 422,
    body: { refusal: { id: 'suspended', clause: 'payment-dispute' } },
  })
  world.goTo('2026-03-20T08:00:00+01:00')
  await world.shop.put('/orders/M-2500', dispute('withdrawn'))
  const resumed = await eventually(look, ({ staff }) => staff.suspensions.length === 0)
  expect(resumed.promises.find(({ name }: { name: string }) => name === 'collect')).toMatchObject({
    state: 'running',
  })
})

test('collected, it is shipped and delivered, and the guarantee begins anew', async () => {
  world.goTo('2026-03-20T10:00:00+01:00')
  expect((await world.as('carrier').does(number, 'do-step', { step: 'collect' })).status).toBe(200)
  const ship = { step: 'ship-replacement', answers: { newSerial: 'T46-1', newCondition: 'factory-new' } }
  expect((await world.as('workshop').does(number, 'do-step', ship)).status).toBe(200)
  world.goTo('2026-03-24T11:00:00+01:00')
  const delivered = await world.as('carrier').does(number, 'do-step', {
    step: 'deliver-replacement',
    lines: [{ id: '1', replacedAt: '2026-03-24T11:00:00+01:00' }],
  })
  expect(delivered).toMatchObject({ status: 200, body: { status: 'resolved' } })
  const { body } = await world.as('assistance').get(`/cases/${number}`)
  expect(body.staff.windows.find(({ name }: { name: string }) => name === 'guarantee').at).toBe(
    '2028-03-25T00:00:00+01:00',
  )
})

test('the log proves it', async () => {
  expect((await world.audit()).findings).toEqual([])
})
