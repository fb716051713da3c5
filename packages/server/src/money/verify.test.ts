import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listForOperator, retryForOperator } from '../cli/commands/effects.ts'
import { verifyMoney } from '../cli/commands/money.ts'
import { memoryTerminal } from '../cli/memory-terminal.ts'
import { type EffectRunner, runEffects } from '../effects/runner.ts'
import { addInvoice, eventually, makeWorld, organisation, type World } from '../effects/testing/world.ts'

describe('the money held against the log', () => {
  let world: World
  let runner: EffectRunner | undefined
  let admin: pg.Client | undefined
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(async () => {
    await runner?.stop()
    await admin?.end()
    await world.close()
  })

  const verify = async () => {
    const terminal = memoryTerminal('/')
    const code = await verifyMoney(world, { json: true }, terminal)
    const { organisations } = JSON.parse(terminal.written)
    return { code, ...organisations[0] }
  }
  const settled = () =>
    eventually(
      () => world.effects('payment'),
      (effects) => effects.every(({ state }) => state !== 'waiting'),
    )
  let orderId = ''

  test('agrees while payments wait, and says how many', async () => {
    const refunded = await world.openCase({ price: '10.10' })
    await world.pay(refunded.caseId, 'refund')
    const credited = await world.openCase({ price: '20.20' })
    await world.pay(credited.caseId, 'credit')
    const refused = await world.openCase({ price: '30.30', invoice: null })
    await world.pay(refused.caseId, 'credit')
    orderId = refused.orderId
    expect(await verify()).toMatchObject({ code: 0, steps: 3, payouts: 0, waiting: 3, findings: [] })
  })

  test('tells what was given up, which the operator sees with its reason', async () => {
    runner = await runEffects(world.services, { databaseUrl: world.databaseUrl })
    await settled()
    expect(await verify()).toMatchObject({
      code: 1,
      steps: 3,
      payouts: 2,
      creditNotes: 1,
      waiting: 0,
      sums: [{ currency: 'GBP', logged: '30.30', paid: '30.30' }],
      findings: [{ what: 'given-up', run: 'r1', step: 'credit-note', logged: '30.30' }],
    })
    const terminal = memoryTerminal('/')
    expect(await listForOperator(world, { organisation, limit: '50' }, terminal)).toBe(0)
    expect(terminal.written).toContain('Add the invoice to the order, then retry.')
  })

  test('agrees once it was retried', async () => {
    await world.store.read(organisation, (db) => addInvoice(db, orderId, 'INV-11'))
    const terminal = memoryTerminal('/')
    await retryForOperator(world, [], { organisation, kind: 'payment' }, terminal)
    expect(terminal.written).toContain('1 effect will be tried again')
    await settled()
    expect(await verify()).toMatchObject({ code: 0, steps: 3, payouts: 3, creditNotes: 2, findings: [] })
  })

  test('tells people in words', async () => {
    const terminal = memoryTerminal('/')
    expect(await verifyMoney(world, { organisation }, terminal)).toBe(0)
    expect(terminal.written).toContain('thornbury: 3 paying steps, 3 payouts, 2 credit notes')
  })

  test('finds what was tampered with: another amount, a payout too many, one too few', async () => {
    const client = new pg.Client({ connectionString: world.adminUrl })
    await client.connect()
    admin = client
    await client.query('set session_replication_role = replica')
    const tamper = async (text: string) => {
      await client.query(text)
      const { code, findings } = await verify()
      return { code, found: findings.map(({ what }: { what: string }) => what).sort() }
    }
    expect(await tamper("update payouts set amount = 10.11 where kind = 'pay-back'")).toEqual({
      code: 1,
      found: ['amount'],
    })
    expect(await tamper("update payouts set run = 'r9' where kind = 'pay-back'")).toEqual({
      code: 1,
      found: ['extra', 'missing'],
    })
    expect(await tamper("delete from payouts where kind = 'pay-back'")).toEqual({
      code: 1,
      found: ['missing'],
    })
    expect(await tamper('update credit_notes set amount = 1')).toEqual({
      code: 1,
      found: ['credit-note', 'credit-note', 'missing'],
    })
  })

  test.each([
    [[], {}],
    [['0'], {}],
    [[], { kind: 'payment', all: true }],
    [['019aa000-0000-7000-8000-000000000000'], {}],
  ])('a retry of %j %j is refused with what to do', async (ids, options) => {
    const retrying = retryForOperator(world, ids, { organisation, ...options }, memoryTerminal('/'))
    await expect(retrying).rejects.toMatchObject({ help: expect.any(String) })
  })

  test('an organisation that is not there is no organisation without effects', async () => {
    const listing = listForOperator(world, { organisation: 'thornberry', limit: '5' }, memoryTerminal('/'))
    await expect(listing).rejects.toThrow('There is no organisation thornberry.')
  })
})
