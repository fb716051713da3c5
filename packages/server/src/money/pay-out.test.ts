import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EffectRunner, runEffects } from '../effects/runner.ts'
import { retryDead } from '../effects/settle.ts'
import { openReceiver } from '../effects/testing/receiver.ts'
import { addInvoice, eventually, makeWorld, organisation, type World } from '../effects/testing/world.ts'
import { sealsOf } from '../people/seals.ts'
import { secretsOf } from '../people/secrets.ts'
import { setConnector } from './connector.ts'
import { settlePayout } from './settle.ts'

type Receiver = Awaited<ReturnType<typeof openReceiver>>

/** What a provider has paid, by key: once for each, whatever it answered. */
const paidBy = ({ received }: Receiver) => new Set(received.map(({ headers }) => headers['idempotency-key']))

describe('money', () => {
  let world: World
  const runners: EffectRunner[] = []
  const children: ChildProcess[] = []
  const receivers: Receiver[] = []
  beforeEach(async () => {
    world = await makeWorld()
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    for (const runner of runners.splice(0)) await runner.stop()
    for (const receiver of receivers.splice(0)) await receiver.close()
    await world.close()
  })

  const run = async () => {
    const { databaseUrl } = world
    const delay = (_: string, attempt: number) => (attempt < 6 ? 0 : undefined)
    const options = { databaseUrl, delay, graceSeconds: 0, sweepSeconds: 0.2 }
    const runner = await runEffects(world.services, options)
    runners.push(runner)
    return runner
  }
  /** Has the organisation's payouts asked for at a provider that answers so. */
  const provider = async (...respond: Parameters<typeof openReceiver>) => {
    const receiver = await openReceiver(...respond)
    receivers.push(receiver)
    const secret = await world.store.read(organisation, (db) =>
      setConnector(
        db,
        organisation,
        { kind: 'http', url: receiver.url },
        { at: new Date(world.clock.now()), seals: world.seals },
      ),
    )
    return { receiver, secret: secret ?? '' }
  }
  const refund = async () => {
    const { caseId } = await world.openCase()
    await world.pay(caseId, 'refund')
    return caseId
  }
  const settledEffects = () =>
    eventually(
      () => world.effects('payment'),
      (effects) => effects.length > 0 && effects.every(({ state }) => state !== 'waiting'),
    )
  const creditNotes = () =>
    world.store.read(organisation, (db) =>
      db.selectFrom('credit_notes').selectAll().orderBy('sequence').execute(),
    )

  describe('without a connector', () => {
    test('waits for the finance team, which settles it once', async () => {
      const caseId = await refund()
      await run()
      await settledEffects()
      const [payout, ...others] = await world.payouts()
      expect(others).toEqual([])
      expect(payout).toMatchObject({
        case_id: caseId,
        run: 'r1',
        step: 'pay-back',
        line: '1',
        kind: 'pay-back',
        amount: '49.80',
        currency: 'GBP',
        state: 'due',
        connector: 'manual',
        key: `${caseId}:r1:pay-back`,
      })
      const settle = (reference: string) =>
        world.store.transaction(organisation, (db) =>
          settlePayout(
            db,
            organisation,
            payout?.payout_id ?? '',
            { state: 'settled', reference, by: 'u2' },
            new Date(world.clock.now()),
          ),
        )
      expect(await settle('bank-1')).toMatchObject({ outcome: 'recorded', payout: { state: 'settled' } })
      expect(await settle('bank-1')).toMatchObject({ outcome: 'recorded' })
      expect(await settle('bank-2')).toMatchObject({ outcome: 'settled-before' })
    })

    test('a payout cannot be made another one, nor taken away', async () => {
      await refund()
      await run()
      await settledEffects()
      const write = (text: string) => world.store.transaction(organisation, (_, client) => client.query(text))
      await expect(write('update payouts set amount = 1')).rejects.toThrow('never change')
      await expect(write('delete from payouts')).rejects.toThrow('never removed')
      await write("update payouts set state = 'settled'")
      await expect(write("update payouts set state = 'due'")).rejects.toThrow('stays settled')
    })
  })

  describe('by a connector', () => {
    const settle = async () => {
      const id = (await world.payouts())[0]?.payout_id ?? ''
      return world.store.transaction(organisation, (db) =>
        settlePayout(db, organisation, id, { state: 'settled', by: 'u2' }, new Date(world.clock.now())),
      )
    }
    const retryAll = () =>
      world.store.read(organisation, (_, client) => retryDead(client, organisation, 'all'))

    test('is asked for once, signed, with its key', async () => {
      const { receiver, secret } = await provider((_, response) =>
        response.end(JSON.stringify({ state: 'settled', reference: 're_1' })),
      )
      const caseId = await refund()
      await run()
      await settledEffects()
      expect(receiver.received).toHaveLength(1)
      const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]]
      expect(headers['idempotency-key']).toBe(`${caseId}:r1:pay-back`)
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({
        type: 'payout.due',
        data: {
          organisation,
          payout: { amount: '49.80', currency: 'GBP', kind: 'pay-back' },
          case: { id: caseId },
        },
      })
      expect(body).not.toMatch(/Bo Windows|Ann Glazier/)
      expect(await world.payouts()).toMatchObject([
        { state: 'settled', reference: 're_1', connector: 'http' },
      ])
    })

    test('that answers 500 after having paid is asked again with the same key and the same bytes', async () => {
      const { receiver } = await provider((_, response, index) => {
        response.statusCode = index < 3 ? 500 : 200
        response.end()
      })
      await refund()
      await run()
      await settledEffects()
      expect(receiver.received).toHaveLength(3)
      expect(paidBy(receiver).size).toBe(1)
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
      expect(await world.payouts()).toMatchObject([{ state: 'sent' }])
    })

    test('that hangs up after having paid is asked again with the same key', async () => {
      const { receiver } = await provider((_, response, index) =>
        index < 3 ? response.destroy() : response.end('{"state":"sent","reference":"re_2"}'),
      )
      await refund()
      await run()
      await settledEffects()
      expect(paidBy(receiver).size).toBe(1)
      expect(await world.payouts()).toMatchObject([{ state: 'sent', reference: 're_2' }])
    })

    test('that is killed with the process that asked, between answer and record, has paid once', async () => {
      let child: ChildProcess | undefined
      const { receiver } = await provider((_, response, index) => {
        if (index > 2) return response.end('{"state":"settled"}')
        // The first time before its answer is read, the second as it arrives.
        if (index === 1) child?.kill('SIGKILL')
        response.end('{"state":"settled"}', () => child?.kill('SIGKILL'))
      })
      await refund()
      for (const round of [1, 2]) {
        child = spawn(process.execPath, [script, world.databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] })
        children.push(child)
        await once(child, 'exit')
        expect(receiver.received).toHaveLength(round)
      }
      expect(await world.effects('payment')).toMatchObject([{ state: 'waiting' }])
      await run()
      expect(await settledEffects()).toMatchObject([{ state: 'done' }])
      expect(receiver.received).toHaveLength(3)
      expect(paidBy(receiver).size).toBe(1)
      expect(await world.payouts()).toMatchObject([{ state: 'settled', amount: '49.80' }])
    })

    test('is asked once for each by three runners together', async () => {
      const { receiver } = await provider((_, response) => response.end('{"state":"settled"}'))
      const cases = [await refund(), await refund(), await refund(), await refund()]
      await Promise.all([run(), run(), run()])
      await settledEffects()
      const keys = cases.map((caseId) => `${caseId}:r1:pay-back`)
      expect([...paidBy(receiver)].sort()).toEqual(keys.sort())
      expect((await world.payouts()).map(({ state }) => state)).toEqual(Array(4).fill('settled'))
    })

    test('that refuses leaves it to people, and asking again keeps the key', async () => {
      const { receiver } = await provider((_, response, index) => {
        response.statusCode = index === 1 ? 422 : 200
        response.end()
      })
      await refund()
      await run()
      const [dead] = await settledEffects()
      expect(dead).toMatchObject({ state: 'dead', attempts: 1 })
      expect(dead?.last_error).toContain('refused it (http-422)')
      expect(await world.payouts()).toMatchObject([{ state: 'failed', failure: 'http-422' }])
      await retryAll()
      await settledEffects()
      expect(paidBy(receiver).size).toBe(1)
      expect(await world.payouts()).toMatchObject([{ state: 'sent', failure: null }])
    })

    test('is not asked again for what people settled meanwhile', async () => {
      const { receiver } = await provider((_, response) => {
        response.statusCode = 503
        response.end()
      })
      await refund()
      await run()
      await settledEffects()
      expect(receiver.received).toHaveLength(6)
      expect(await settle()).toMatchObject({ outcome: 'recorded' })
      await retryAll()
      expect(await settledEffects()).toMatchObject([{ state: 'done' }])
      expect(receiver.received).toHaveLength(6)
    })

    test('keeps people from paying by hand while it is asked', async () => {
      let answer = () => {}
      const { receiver } = await provider((_, response) => {
        answer = () => response.end('{"state":"settled"}')
      })
      await refund()
      await run()
      await eventually(
        async () => receiver.received.length,
        (asked) => asked === 1,
      )
      expect(await settle()).toMatchObject({ outcome: 'under-way' })
      answer()
      await settledEffects()
      expect(await world.payouts()).toMatchObject([{ state: 'settled', settled_by: null }])
    })

    test('is not followed by another one when it may have paid', async () => {
      const first = await provider((_, response) => response.destroy())
      await refund()
      const runner = await run()
      await settledEffects()
      const second = await provider((_, response) => response.end())
      await retryAll()
      expect((await settledEffects())[0]?.last_error).toContain('another one than when this was to be paid')
      expect(first.receiver.received).toHaveLength(6)
      expect(second.receiver.received).toEqual([])
      await runner.sweep()
      expect(await settle()).toMatchObject({ outcome: 'recorded' })
    })

    test('that was never reached is followed by the right one', async () => {
      const { receiver } = await provider()
      await receiver.close()
      await refund()
      await run()
      expect((await settledEffects())[0]?.last_error).toContain('cannot be reached (ECONNREFUSED)')
      const right = await provider((_, response) => response.end())
      await retryAll()
      await settledEffects()
      expect(right.receiver.received).toHaveLength(1)
      expect(await world.payouts()).toMatchObject([{ state: 'sent' }])
    })

    test('asks nobody where the server cannot open the secret that signs, and pays once it can', async () => {
      const { receiver } = await provider((_, response) => response.end())
      const { seals } = world.services
      const others = sealsOf(secretsOf(['the secret of another data folder'], 'test'))
      Object.assign(world.services, { seals: others })
      await refund()
      await run()
      expect((await settledEffects())[0]?.last_error).toMatch(/set the connector anew; then retry/)
      expect(receiver.received).toEqual([])
      Object.assign(world.services, { seals })
      await retryAll()
      await settledEffects()
      expect(receiver.received).toHaveLength(1)
      expect(await world.payouts()).toMatchObject([{ state: 'sent' }])
    })

    test('answers that make no sense do not count as paid', async () => {
      await provider((_, response) => response.end('<html>Welcome</html>'))
      await refund()
      await run()
      const [dead] = await settledEffects()
      expect(dead).toMatchObject({ state: 'dead' })
      expect(dead?.last_error).toContain('no answer of a connector')
      expect(await world.payouts()).toMatchObject([{ state: 'due' }])
    })
  })

  describe('by credit note', () => {
    const credit = async (told: Parameters<World['openCase']>[0] = {}) => {
      const opened = await world.openCase(told)
      await world.pay(opened.caseId, 'credit')
      return opened
    }

    test('names its invoice, by number and by the day in the zone of the policy', async () => {
      const { caseId, orderId } = await credit()
      await run()
      await settledEffects()
      expect(await creditNotes()).toMatchObject([
        {
          number: 'CN-2026-000001',
          issued_on: '2026-03-03',
          invoice_number: 'INV-7',
          invoice_date: '2026-02-27',
          case_id: caseId,
          order_id: orderId,
          currency: 'GBP',
          amount: '49.80',
          lines: [{ line: '1', title: 'Float glass 4 mm', quantity: '2', unit: 'pane', amount: '49.80' }],
        },
      ])
      expect(await world.payouts()).toMatchObject([{ kind: 'credit-note', state: 'due' }])
    })

    test('is numbered without gaps, also where some could not be made, and by two runners', async () => {
      await credit()
      await credit({ invoice: null })
      await credit({ invoice: 'X'.repeat(36) })
      await credit({ invoice: 'X'.repeat(35) })
      await credit()
      await Promise.all([run(), run()])
      await settledEffects()
      expect((await creditNotes()).map(({ number }) => number)).toEqual([
        'CN-2026-000001',
        'CN-2026-000002',
        'CN-2026-000003',
      ])
      expect((await world.effects('payment')).filter(({ state }) => state === 'dead')).toHaveLength(2)
    })

    test('begins at one in a new year, which begins at midnight of the zone', async () => {
      await credit()
      await run()
      await settledEffects()
      world.clock.set(Date.parse('2026-12-31T23:59:59.999Z'))
      await credit()
      await settledEffects()
      world.clock.set(Date.parse('2027-01-01T00:00:00Z'))
      await credit()
      await settledEffects()
      expect((await creditNotes()).map(({ number }) => number).sort()).toEqual([
        'CN-2026-000001',
        'CN-2026-000002',
        'CN-2027-000001',
      ])
    })

    test('without an invoice is given up with what to do, and made once that is done', async () => {
      const { orderId } = await credit({ invoice: null })
      await run()
      const [dead] = await settledEffects()
      expect(dead).toMatchObject({ state: 'dead', attempts: 1 })
      expect(dead?.last_error).toContain('Add the invoice to the order, then retry.')
      expect(await creditNotes()).toEqual([])
      expect(await world.payouts()).toEqual([])
      await world.store.read(organisation, (db) => addInvoice(db, orderId, 'INV-9'))
      await world.store.read(organisation, (_, client) =>
        retryDead(client, organisation, { kind: 'payment' }),
      )
      await settledEffects()
      expect(await creditNotes()).toMatchObject([{ number: 'CN-2026-000001', invoice_number: 'INV-9' }])
    })

    test('is never changed', async () => {
      await credit()
      await run()
      await settledEffects()
      const write = (text: string) => world.store.transaction(organisation, (_, client) => client.query(text))
      await expect(write('update credit_notes set amount = 1')).rejects.toThrow('never changed or removed')
      await expect(write('delete from credit_notes')).rejects.toThrow('never changed or removed')
    })

    test('of nothing there is none, and nothing to pay', async () => {
      const { receiver } = await provider()
      await credit({ price: '0.00' })
      await run()
      await settledEffects()
      expect(await creditNotes()).toEqual([])
      expect(await world.payouts()).toMatchObject([{ amount: '0.00', state: 'settled' }])
      expect(receiver.received).toEqual([])
    })
  })
})

const script = fileURLToPath(new URL('../effects/testing/run-effects.ts', import.meta.url))
