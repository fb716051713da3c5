import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, type Served, serveWorld } from '../testing/served.ts'

/** A claim on live seafood, from the order to the credit note, as the shop, the buyer and the support team live it. */
let world: Served
beforeAll(async () => {
  world = await serveWorld({ at: '2026-09-15T07:30:00+02:00', pack: 'seafood-marketplace' })
})
afterAll(() => world.close())

const order = (number: string) => ({
  number,
  placedAt: '2026-09-13T16:00:00+02:00',
  deliveredAt: '2026-09-15T07:10:00+02:00',
  customer: {
    externalId: 'brasserie',
    kind: 'business',
    name: 'Brasserie du Port',
    email: 'brasserie@example.com',
    language: 'fr',
    country: 'FR',
  },
  transport: { arrangedBy: 'platform', paidBy: 'platform' },
  lines: [
    { id: '1', title: 'Brown crab', quantity: '20', unit: 'kg', unitPrice: '9.80', facts: { live: true } },
  ],
  invoices: [{ id: 'i', number: `FA-${number}`, issuedAt: '2026-09-14T18:00:00+02:00' }],
})

const weight = (orderNumber: string, files: { product: string; label: string; scale: string }) => ({
  order: orderNumber,
  kind: 'weight',
  lines: [{ id: '1', measured: 18.2 }],
  description: 'Il manque deux kilos dans la seconde caisse',
  evidence: [
    { file: files.product, kind: 'product' },
    { file: files.label, kind: 'health-label' },
    { file: files.scale, kind: 'scale' },
  ],
})

const photographs = async (seed: number) => {
  const buyer = world.customer('brasserie')
  const [product = '', label = '', scale = ''] = await Promise.all(
    [1, 2, 3].map((each) => buyer.photo(seed + each)),
  )
  return { product, label, scale }
}

test('a weight claim at 11:58 is accepted, and the credit note waits for the proof of destruction', async () => {
  const sent = await world.shop.put('/orders/F-1042', order('F-1042'))
  expect(sent.status).toBe(201)
  world.goTo('2026-09-15T11:58:00+02:00')
  const buyer = world.customer('brasserie')
  const claim = weight('F-1042', await photographs(100))
  const opened = await buyer.open(claim, { 'idempotency-key': 'claim-1' })
  expect(opened).toMatchObject({
    status: 201,
    body: { status: 'received', missing: [], lines: [{ verdict: { outcome: 'admitted' } }] },
  })
  const { number } = opened.body
  const again = await buyer.open(claim, { 'idempotency-key': 'claim-1' })
  expect(again).toMatchObject({ status: 200, body: { number } })

  world.goTo('2026-09-15T14:30:00+02:00')
  const support = world.as('support')
  const decided = await support.does(number, 'decide', {
    outcome: 'approve',
    remedy: 'credit-note',
    disposal: 'destroy',
  })
  expect(decided).toMatchObject({ status: 200, body: { status: 'approved' } })

  const tooEarly = await world
    .as('finance')
    .does(number, 'do-step', { step: 'make-credit-note', lines: ['1'] })
  expect(tooEarly).toMatchObject({
    status: 422,
    body: { refusal: { id: 'step-order', clause: 'destruction' } },
  })
  expect((await world.shop.get('/credit-notes')).body.items).toEqual([])

  const proof = await buyer.does(number, 'do-step', {
    step: 'destroy',
    lines: ['1'],
    proof: { file: await buyer.photo(150) },
  })
  expect(proof.status).toBe(200)
  expect((await world.shop.get('/credit-notes')).body.items).toEqual([])
  const checked = await support.does(number, 'check-proof', { step: 'destroy', lines: ['1'], accepted: true })
  expect(checked).toMatchObject({ status: 200, body: { status: 'resolved' } })
  const notes = await eventually(
    async () => (await world.shop.get('/credit-notes')).body.items,
    (items) => items.length > 0,
  )
  expect(notes).toMatchObject([{ amount: '17.64', currency: 'EUR', invoice: { number: 'FA-F-1042' } }])
})

test('the same claim at 12:00:00 is refused under its clause, and says what would change that', async () => {
  await world.shop.put('/orders/F-1043', { ...order('F-1043'), deliveredAt: '2026-09-16T07:10:00+02:00' })
  world.goTo('2026-09-16T11:00:00+02:00')
  const files = await photographs(200)
  world.goTo('2026-09-16T12:00:00+02:00')
  const opened = await world.customer('brasserie').open(weight('F-1043', files))
  expect(opened).toMatchObject({
    status: 201,
    body: { status: 'refused', lines: [{ verdict: { outcome: 'refused', clause: 'claim-deadline' } }] },
  })
  expect(opened.body.clauses['claim-deadline']).toContain('midi')
})

test('a claim without its photograph waits until 14:00, then is refused by itself', async () => {
  await world.shop.put('/orders/F-1044', { ...order('F-1044'), deliveredAt: '2026-09-17T07:10:00+02:00' })
  world.goTo('2026-09-17T11:59:59+02:00')
  const buyer = world.customer('brasserie')
  const opened = await buyer.open({
    order: 'F-1044',
    kind: 'weight',
    lines: [{ id: '1', measured: 18.2 }],
    description: 'Il manque deux kilos dans la seconde caisse',
  })
  expect(opened.body.status).toBe('awaiting-information')
  expect(opened.body.missing.map(({ name }: { name: string }) => name)).toEqual([
    'product',
    'health-label',
    'scale',
  ])
  world.goTo('2026-09-17T14:00:02+02:00')
  const { number } = opened.body
  const ended = await eventually(
    async () => (await buyer.get(`/cases/${number}`)).body,
    ({ status }) => status === 'refused',
  )
  const late = (await world.shop.get(`/cases/${number}/events?limit=100`)).body.items.find(
    ({ type }: { type: string }) => type === 'obligation-late',
  )
  expect(late.at).toBe('2026-09-17T14:00:00+02:00')
  expect(ended.lines[0].verdict.clause).toBe('follow-the-rules')
})

test('the letters are in the buyer’s language, and the log proves all of it', async () => {
  const mails = await eventually(
    async () => (await world.shop.get('/outbox')).body.items,
    (items) => items.length >= 4,
  )
  expect(JSON.stringify(mails)).toContain('votre réclamation')
  const audit = await world.audit()
  expect(audit.findings).toEqual([])
  expect(audit.cases).toBe(3)
  expect(audit.events).toBeGreaterThan(30)
})
