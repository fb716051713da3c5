import { describe, expect, test } from 'vitest'
import { lintWith, told } from '../testing/policy-with.ts'

const refuse = (when?: string, more: object = {}) => ({
  refuse: 'rule-evidence',
  ...(when ? { when } : {}),
  ...more,
})
const admit = (when?: string, more: object = {}) => ({
  admit: 'rule-answer',
  ...(when ? { when } : {}),
  ...more,
})

/** Rules for business buyers only, so that the law has nothing to say. */
const admission = (...rules: object[]) =>
  told(lintWith({ audience: 'business', admission: rules })).filter((line) =>
    /rule/.test(line.split(' ')[1] ?? ''),
  )
const shadowed = ['warning rule-shadowed admission[1]']

describe('rule-shadowed', () => {
  test('an earlier rule without a condition', () => {
    expect(admission(admit(), refuse('order.total > 5'))).toEqual(shadowed)
    expect(admission(admit(undefined, { for: ['defect'] }), refuse('order.total > 5'))).toEqual([])
    expect(
      admission(admit(undefined, { for: ['defect'] }), refuse('order.total > 5', { for: ['defect'] })),
    ).toEqual(shadowed)
  })

  test('an earlier rule that asks for less', () => {
    expect(admission(refuse('order.total > 5'), admit('order.total > 5 && has(order.paidAt)'))).toEqual(
      shadowed,
    )
    expect(admission(refuse('order.total > 5'), admit('5 < order.total && has(order.paidAt)'))).toEqual(
      shadowed,
    )
    expect(admission(refuse('order.total > 5 && has(order.paidAt)'), admit('order.total > 5'))).toEqual([])
    expect(admission(refuse('order.total > 5 || has(order.paidAt)'), admit('has(order.paidAt)'))).toEqual(
      shadowed,
    )
    expect(admission(refuse('order.total > 5'), admit('order.total > 5 || has(order.paidAt)'))).toEqual([])
  })

  test('through a named condition', () => {
    const named = {
      audience: 'business',
      let: { dear: 'order.total > 5' },
      admission: [refuse('dear'), admit('has(order.paidAt) && order.total > 5')],
    }
    expect(told(lintWith(named))).toContain('warning rule-shadowed admission[1]')
  })

  test('rows of a table', () => {
    const table = (...rows: object[]) =>
      told(
        lintWith({
          audience: 'business',
          let: { due: 'days + 1' },
          tables: { days: { input: { tier: 'customer.tier', sum: 'order.total' }, gives: 'integer', rows } },
          windows: { claim: { title: { en: 'Claim' }, from: 'line.deliveredAt', within: '{due} days' } },
        }),
      ).filter((line) => line.includes('rule-shadowed'))
    const gold = { tier: 'gold', value: 3 }
    expect(table(gold, { value: 1 })).toEqual([])
    expect(table({ value: 1 }, gold)).toEqual(['warning rule-shadowed tables.days.rows[1]'])
    expect(table({ sum: '10..', value: 1 }, { sum: '20..30', value: 2 }, { value: 3 })).toEqual([
      'warning rule-shadowed tables.days.rows[1]',
    ])
    expect(table({ sum: '10..20', value: 1 }, { sum: '15..30', value: 2 }, { value: 3 })).toEqual([])
    expect(table({ value: 1, from: '2027-01-01' }, { value: 3 })).toEqual([])
  })
})

describe('rules-contradict', () => {
  test('one condition and two effects', () => {
    expect(admission(refuse('order.total > 5'), admit('order.total > 5'))).toEqual([
      'error rules-contradict admission[1]',
    ])
    expect(admission(refuse('order.total > 5'), refuse('order.total > 5'))).toEqual(shadowed)
    const kinds = [
      refuse('order.total > 5', { for: ['defect'] }),
      admit('order.total > 5', { for: ['withdrawal'] }),
    ]
    expect(admission(...kinds)).toEqual([])
  })
})

describe('absent-fact', () => {
  const conditions = (when: string, more: object = {}) =>
    told(lintWith({ audience: 'business', admission: [refuse(when)], ...more })).filter((line) =>
      line.includes('absent'),
    )
  const here = ['warning absent-fact admission[0].when']
  test('"not" of a fact that may be absent', () => {
    expect(conditions('order.transport.arrangedBy != "buyer"')).toEqual(here)
    expect(conditions('!(order.country in ["FR", "NL"])')).toEqual(here)
    expect(conditions('order.transport.arrangedBy == "buyer"')).toEqual([])
    expect(conditions('has(order.country) && order.country != "FR"')).toEqual([])
    expect(conditions('order.payment.dispute != "open"')).toEqual([])
    expect(conditions('customer.kind != "business"')).toEqual([])
  })

  test('not of one that has a default, or has to be given', () => {
    const facts = { 'line.live': { type: 'boolean', default: false }, 'line.frozen': 'boolean' }
    expect(conditions('!line.live', { facts: { ...facts, 'line.repairedAt': 'instant' } })).toEqual([])
    expect(conditions('!line.frozen', { facts: { ...facts, 'line.repairedAt': 'instant' } })).toEqual(here)
    expect(conditions('request.fault != ""')).toEqual([])
  })
})
