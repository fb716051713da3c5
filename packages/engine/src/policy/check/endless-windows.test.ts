import { describe, expect, test } from 'vitest'
import { type Changes, lintWith, told } from '../testing/policy-with.ts'

const facts = { 'line.installedAt': 'instant', 'line.handedOverAt': 'instant' }
const absent = ['warning absent-fact windows.warranty']

/** A warranty with this deadline, that refuses what comes later; between businesses, so that the law has nothing to say. */
function warranty(deadline: object, changes: Changes = {}): string[] {
  return told(
    lintWith({
      audience: 'business',
      facts,
      windows: { warranty: { title: { en: 'Warranty' }, clause: 'rule-guarantee', ...deadline } },
      admission: [{ when: 'now >= warranty', for: ['defect'], refuse: 'rule-guarantee' }],
      ...changes,
    }),
  ).filter((line) => line.includes('absent-fact'))
}

const installed = { from: 'line.installedAt', within: '12 months' }
const delivered = { from: 'line.deliveredAt', within: '18 months' }

describe('the latest of several ends', () => {
  test('one of which may never come', () => {
    expect(warranty({ latest: [installed, delivered] })).toEqual(absent)
    expect(warranty({ earliest: [{ latest: [installed, delivered] }, delivered] })).toEqual(absent)
  })

  test('not where the fact is asked about, all ends need it, or the earliest counts', () => {
    const guarded = { from: 'has(line.installedAt) ? line.installedAt : line.deliveredAt', within: '1 year' }
    expect(warranty({ latest: [guarded, delivered] })).toEqual([])
    expect(warranty({ latest: [installed, { from: 'line.installedAt', within: '300 days' }] })).toEqual([])
    expect(warranty({ earliest: [installed, delivered] })).toEqual([])
    expect(warranty({ latest: [delivered, '5 days after order.paidAt'] })).toEqual([])
  })
})

describe('a window that runs from a fact which may be absent', () => {
  test('and alone can refuse', () => {
    expect(warranty(installed)).toEqual(absent)
    const named = { let: { start: 'line.installedAt' } }
    expect(warranty({ from: 'start', within: '12 months' }, named)).toEqual(absent)
  })

  test('not where another time refuses as well, a rule asks about the fact, or it refuses nothing', () => {
    const refuse = (when: string) => ({ when, for: ['defect'], refuse: 'rule-guarantee' })
    const rules = (...whens: string[]) => ({ admission: whens.map(refuse) })
    expect(warranty(installed, rules('now >= warranty', 'now >= guarantee'))).toEqual([])
    expect(warranty(installed, rules('now >= warranty', '!has(line.installedAt)'))).toEqual([])
    expect(warranty(installed, rules('has(line.installedAt) && now >= warranty'))).toEqual([])
    expect(warranty(installed, { admission: [] })).toEqual([])
    expect(warranty({ from: 'line.deliveredAt', within: '12 months' })).toEqual([])
  })

  test('nor where it has to be told', () => {
    const ask = {
      installedAt: {
        type: 'date',
        per: 'line',
        required: 'before-sending',
        label: { en: 'Installed on' },
        clause: 'rule-evidence',
      },
    }
    const asked = { facts: { 'line.installedAt': undefined }, requests: { defect: { ask } } }
    expect(warranty(installed, asked)).toEqual([])
  })
})
