import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, type ServedWorld, servedWorld } from './testing/served-world.ts'

/** What is shown of an order before there is any case, under two policies. */
describe.each([
  ['electronics-rma', 'consumer', true],
  ['electronics-rma', 'business', false],
  ['electronics-rma', 'account', false],
])('under %s, a customer that is a %s', (pack, kind, isTheirs) => {
  let world: ServedWorld
  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T12:00:00+01:00', pack })
  }, 60_000)
  afterAll(() => world.close())

  test(`${isTheirs ? 'is' : 'is not'} told until when the guarantee of the law runs`, async () => {
    const buyer = await world.customer({ kind })
    await world.order(buyer, { number: 'E-1', delivered_at: new Date('2026-03-02T08:00:00+01:00') })
    const { body } = await world.as(customer(buyer)).get('/api/v1/choices?order=E-1')
    const shown = body.windows.filter(({ window }: { window: string }) => window === body.guarantee)
    expect(shown.map(({ at }: { at: string }) => at)).toEqual(isTheirs ? ['2028-03-03T00:00:00+01:00'] : [])
  })
})

describe('what is asked without an order', () => {
  let world: ServedWorld
  let buyer: string
  beforeAll(async () => {
    world = await servedWorld({ at: '2026-03-03T12:00:00+01:00', pack: 'retail-complaints' })
    buyer = await world.customer({})
    await world.order(buyer, { number: 'R-1' })
  }, 60_000)
  afterAll(() => world.close())
  const kinds = async (query: string) =>
    (await world.as(customer(buyer)).get(`/api/v1/choices${query}`)).body.items
      .filter(({ outcome }: { outcome: string }) => outcome === 'admitted')
      .map(({ kind }: { kind: string }) => kind)

  test('has no place on an order’s own page', async () => {
    const { body } = await world.as(customer(buyer)).get('/api/v1/choices?order=R-1')
    const listed = body.items.map(({ kind }: { kind: string }) => kind)
    expect(listed).toContain('product')
    expect(listed).not.toContain('no-order-number')
  })

  test('is there where no order is named', async () => {
    expect(await kinds('')).toContain('no-order-number')
  })
})
