import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from './access/principal.ts'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

/** A customer turns a case into another kind of request; and says that they turned to an outside body. */
let world: ServedWorld
let buyer: string
beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-16T18:00:00+01:00', pack: 'electronics-rma' })
  buyer = await world.customer({ kind: 'consumer', name: 'Camille Aubert' })
}, 60_000)
afterAll(() => world.close())

const support = staff(['support'])
const answers = { reason: 'defective', usage: 'tried', seal: 'broken' }

/** A question about a watch that was delivered on 2 March; gives the number of the case. */
async function asks(order: string, at: string): Promise<string> {
  world.clock.set(Date.parse(at))
  const facts = { delivered_at: new Date('2026-03-02T10:00:00+01:00'), facts: '{"channel":"web"}' }
  await world.order(buyer, { number: order, ...facts, lines: [{ title: 'Watch' }, { title: 'Strap' }] })
  const { body } = await world.as(customer(buyer)).post('/api/v1/cases', {
    ...{ order, kind: 'question', lines: ['1'] },
    description: 'It loses an hour every night. Is it broken?',
  })
  return body.number
}
const gives = (who: Principal, number: string, command: object, headers?: Record<string, string>) =>
  world.as(who).post(`/api/v1/cases/${number}/commands`, command, headers)
const seen = async (number: string, who = customer(buyer)) =>
  (await world.as(who).get(`/api/v1/cases/${number}`, { 'accept-language': 'en' })).body
const turning = ({ actions }: { actions: { do: string }[] }) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  actions.find((each) => each.do === 'change-kind') as any
const kindOf = (action: { kinds: { kind: string }[] }, kind: string) =>
  action.kinds.find((each) => each.kind === kind)

describe('what a question can become', () => {
  test('is listed for the customer, with the clause where a kind is shut and what there is instead', async () => {
    const view = await seen(await asks('E-1', '2026-03-16T18:00:00+01:00'))
    const action = turning(view)
    expect(action).toMatchObject({ allowed: true, clause: 'question-date' })
    expect(
      action.kinds.map(({ kind, allowed }: { kind: string; allowed: boolean }) => [kind, allowed]),
    ).toEqual([
      ['standard-warranty', true],
      ['advanced-warranty', true],
      ['convenience', false],
      ['withdrawal', true],
    ])
    expect(kindOf(action, 'convenience')).toMatchObject({
      title: 'Return for convenience',
      lines: [
        {
          line: '1',
          outcome: 'refused',
          clause: 'non-defective-account',
          instead: 'withdrawal',
          insteadTitle: 'Withdraw from contract here',
        },
        { line: '2' },
      ],
    })
    expect(view.clauses['question-date']).toMatch(/the day you asked/)
    expect(view.clauses['non-defective-account']).toMatch(/Only account customers/)
  })

  test('counts from the question, days after the window has ended', async () => {
    const number = await asks('E-2', '2026-03-16T23:59:59+01:00')
    await world.goTo('2026-03-20T10:00:00+01:00')
    expect(kindOf(turning(await seen(number)), 'withdrawal')).toMatchObject({ allowed: true })
  })

  test('is shut where the question itself came too late', async () => {
    const number = await asks('E-3', '2026-03-17T00:00:00+01:00')
    expect(kindOf(turning(await seen(number)), 'withdrawal')).toMatchObject({
      allowed: false,
      lines: [{ clause: 'withdrawal' }, {}],
    })
  })

  test('is nothing of a request that leads nowhere', async () => {
    const number = await asks('E-4', '2026-03-17T09:00:00+01:00')
    await gives(customer(buyer), number, {
      do: 'change-kind',
      with: { kind: 'standard-warranty', lines: [{ id: '1', ...answers }] },
    })
    expect(turning(await seen(number))).toBeUndefined()
  })

  test('waits while what was decided is under way, and says so', async () => {
    const number = await asks('E-5', '2026-03-17T09:00:00+01:00')
    await gives(support, number, {
      do: 'decide',
      with: { lines: [{ id: '1', outcome: 'approve', remedy: 'special-discount', amount: '20' }] },
    })
    expect(turning(await seen(number))).toMatchObject({ allowed: false, refusal: { id: 'not-now' } })
  })

  test('is not for whoever the policy leaves it from', async () => {
    await world.addOrganisation('market', 'marketplace-disputes')
    const sellerId = '00000000-0000-7000-8000-000000000005'
    await world.store.transaction('market', (db) =>
      db
        .insertInto('sellers')
        .values({
          organisation: 'market',
          seller_id: sellerId,
          external_id: 's-5',
          name: 'Cuirs',
          facts: '{}',
        } as never)
        .execute(),
    )
    const amina = await world.customer({ kind: 'consumer' }, 'market')
    await world.order(amina, { number: 'M-1', seller_id: sellerId }, 'market')
    const [buys, sells] = [
      { kind: 'customer' as const, organisation: 'market', customerId: amina },
      { kind: 'seller' as const, organisation: 'market', sellerId, userId: 'u', name: 'Cuirs' },
    ] as Principal[]
    const { body } = await world.as(buys).post('/api/v1/cases', {
      ...{ order: 'M-1', kind: 'dispute-with-seller' },
      description: 'The seam came undone after two days.',
    })
    expect(turning(await seen(body.number, buys)).kinds).toMatchObject([
      { kind: 'dispute-with-marketplace', allowed: true, lines: [{ line: '*', outcome: 'admitted' }] },
    ])
    expect(turning(await seen(body.number, sells))).toBeUndefined()
  })
})

describe('turning it', () => {
  const claim = {
    do: 'change-kind',
    with: { kind: 'withdrawal', lines: ['1'], answers: { confirmed: true } },
  }

  test('is done once for each key, and counts from the question', async () => {
    const number = await asks('E-6', '2026-03-16T23:59:59+01:00')
    await world.goTo('2026-03-20T10:00:00+01:00')
    const before = await seen(number)
    const headers = { 'idempotency-key': 'turn-1', 'if-match': `"${before.version}"` }
    const first = await gives(customer(buyer), number, claim, headers)
    expect(first).toMatchObject({
      status: 200,
      body: { number, kind: 'withdrawal', status: 'approved', receivedAt: '2026-03-16T23:59:59+01:00' },
    })
    const again = await gives(customer(buyer), number, claim, headers)
    expect(again).toMatchObject({ status: 200, body: { version: first.body.version } })
    const view = await seen(number)
    expect(view.withdrawal).toBe(true)
    const kinds = view.timeline.flatMap(({ data }: { data: { kindTitle?: string } }) => data.kindTitle ?? [])
    expect(kinds).toEqual(['Ask a question first', 'Withdraw from contract here'])
  })

  test('is refused with the judgement of each line, and the case stays as it was', async () => {
    const number = await asks('E-7', '2026-03-17T00:00:00+01:00')
    const no = await gives(customer(buyer), number, claim)
    expect(no).toMatchObject({
      status: 422,
      body: {
        refusal: { id: 'admission', clause: 'withdrawal', verdicts: [{ line: '1', outcome: 'refused' }] },
      },
    })
    expect(await seen(number)).toMatchObject({ kind: 'question', status: 'received' })
  })

  test('on a version that is no longer the newest is a conflict, with what happened since', async () => {
    const number = await asks('E-8', '2026-03-17T09:00:00+01:00')
    const { version } = await seen(number)
    await gives(support, number, {
      do: 'advise',
      with: { contents: { advice: 'Hold the button for ten seconds.' } },
    })
    const conflict = await gives(customer(buyer), number, claim, { 'if-match': `"${version}"` })
    expect(conflict).toMatchObject({ status: 412, body: { type: '/problems/conflict' } })
    expect(conflict.body.events.map(({ type }: { type: string }) => type)).toContain('performed')
  })
})

describe('an outside body', () => {
  const mediator = async (number: string) => (await seen(number)).outsideBodies[0]

  test('can be named once it is open, by whom the policy lets', async () => {
    const number = await asks('E-9', '2026-03-17T09:00:00+01:00')
    expect((await mediator(number)).refer).toBeUndefined()
    const early = await gives(customer(buyer), number, { do: 'refer', with: { body: 'consumer-mediator' } })
    expect(early).toMatchObject({ status: 422, body: { refusal: { id: 'not-now', clause: 'mediator' } } })
    await gives(support, number, {
      do: 'decide',
      with: { outcome: 'reject', clause: 'defective-all', contents: { reasons: 'It works.' } },
    })
    expect(await mediator(number)).toMatchObject({ open: true, refer: { allowed: true } })
    expect((await seen(number, support)).outsideBodies[0].refer).toBeUndefined()
    const done = await gives(customer(buyer), number, { do: 'refer', with: { body: 'consumer-mediator' } })
    expect(done).toMatchObject({ status: 200, body: { status: 'referred' } })
    const told = (await seen(number)).timeline.find(({ type }: { type: string }) => type === 'referred')
    expect(told).toMatchObject({ by: { party: 'customer' }, data: { body: 'consumer-mediator' } })
  })
})
