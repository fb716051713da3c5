import { describe, expect, test } from 'vitest'
import { expression, type Known, scopeOf, within, world } from '../expressions/testing/world.ts'
import type { Policy } from '../model.ts'
import { amountOf, roundMoney } from './amount.ts'
import { renderTemplate } from './template.ts'
import { valueOf as valueNamed } from './value-of.ts'

const known: Known = {
  now: '2026-03-03T12:00+01:00',
  facts: { order: { number: 'F-1042', deliveredAt: '2026-03-03T07:10+01:00', total: '196.00' } },
  line: { quantity: 3, unitPrice: '3.335' },
}

describe('named values', () => {
  const { loaded, scope } = world(
    {
      let: { price: 'line.quantity * line.unitPrice', dear: 'price > 10' },
      windows: { claimWindow: within('5 hours', 'order.deliveredAt') },
    },
    known,
  )
  test('are read by name, as plain data', () => {
    expect(valueNamed(loaded, 'price', scope)).toEqual({ known: true, value: '10.005' })
    expect(valueNamed(loaded, 'dear', scope)).toEqual({ known: true, value: true })
    expect(valueNamed(loaded, 'claimWindow', scope)).toEqual({
      known: true,
      value: Date.parse('2026-03-03T12:10+01:00'),
    })
    expect(valueNamed(loaded, 'pride', scope)).toEqual({
      known: false,
      missing: [],
      fault: 'Nothing is called "pride".',
    })
  })

  test('are worked out once in a scope, and anew in another', () => {
    let asked = 0
    const story = world({ let: { answer: 'timesOf("decided") > 0' } })
    const view = {
      timesOf: () => {
        asked += 1
        return asked
      },
    }
    const counting = scopeOf({ view })
    for (const _ of [1, 2, 3]) valueNamed(story.loaded, 'answer', counting)
    expect(asked).toBe(1)
    valueNamed(story.loaded, 'answer', scopeOf({ view }))
    expect(asked).toBe(2)
  })
})

describe('what a remedy is worth', () => {
  const worth = (
    of: string,
    atMost?: string,
    atLeast?: string,
    rounding: Policy['money']['rounding'] = 'half-up',
    decimals = 2,
  ) => {
    const { loaded, scope } = world({ money: { currency: 'EUR', decimals, rounding } }, known)
    const bounds = {
      ...(atMost !== undefined && { atMost: expression(atMost) }),
      ...(atLeast !== undefined && { atLeast: expression(atLeast) }),
    }
    const result = amountOf(loaded, { of: expression(of), ...bounds }, scope)
    return result.known ? result.value : (result.fault ?? result.missing)
  }
  test.each([
    ['within its bounds', worth('line.price'), '10.01'],
    ['rounded down', worth('line.price', undefined, undefined, 'down'), '10.00'],
    ['rounded to the even', worth('line.price', undefined, undefined, 'half-even'), '10.00'],
    ['in yen', worth('order.total / 7', undefined, undefined, 'half-up', 0), '28'],
    ['at most', worth('order.total', '50'), '50.00'],
    ['at least', worth('-5', undefined, '0'), '0.00'],
    ['the floor before the cap', worth('5', '1', '2'), '2.00'],
    [
      'a cap that is absent',
      worth('order.total', 'order.paidTotal'),
      'order.paidTotal is not a fact of this policy.',
    ],
    ['a price that is absent', worth('line.price * order.total', 'line.price'), '10.01'],
  ])('%s', (_, amount, expected) => expect(amount).toEqual(expected))

  test('an absent part is named', () => {
    const { loaded, scope } = world({}, {})
    expect(
      amountOf(loaded, { of: expression('line.price'), atMost: expression('order.total') }, scope),
    ).toEqual({
      known: false,
      missing: ['line.price', 'order.total'],
    })
  })

  test('any amount is rounded the same way', () => {
    const { loaded } = world()
    expect([roundMoney(loaded, '2.345'), roundMoney(loaded, 2), roundMoney(loaded, '-0.001')]).toEqual([
      '2.35',
      '2.00',
      '0.00',
    ])
    expect(() => roundMoney(loaded, 'much')).toThrow('Not an amount: much')
  })
})

describe('sentences with expressions in them', () => {
  const { loaded, scope } = world({}, known)
  test.each([
    [['Your order ', 'order.number', '.'], 'Your order F-1042.'],
    [['It came at ', 'order.deliveredAt', '.'], 'It came at 2026-03-03 07:10.'],
    [['Half of it is ', 'order.total / 2', '.'], 'Half of it is 98.'],
    [['It was paid at ', 'order.paidAt', '.'], 'It was paid at ….'],
    [['Either ', '["one", "two"]', '.'], 'Either one, two.'],
  ])('%j', ([before = '', source = '', after = ''], sentence) => {
    expect(renderTemplate(loaded, [before, expression(source), after], scope)).toBe(sentence)
  })
})
