import { describe, expect, test } from 'vitest'
import { lintWith } from '../testing/policy-with.ts'
import { found, guaranteeOf, repairWithin } from './testing.ts'

const atWindow = (severity: string) => [`${severity} windows.guarantee`]
const refusing = (when: string, refuse = 'rule-evidence') => ({ when, for: ['defect'], refuse })
const admitting = (when: string) => ({ when, for: ['defect'], admit: 'rule-guarantee' })
const after14Days = refusing('now >= after(line.deliveredAt, "14 days")')

describe('guarantee-short', () => {
  test.each([
    ['23 months', atWindow('error')],
    ['24 months', []],
    ['25 months', []],
    ['2 years', []],
    ['729 days', atWindow('error')],
  ])('%s', (within, expected) => {
    expect(found('guarantee-short', guaranteeOf(within))).toEqual(expected)
  })

  test('one that another instant cuts short', () => {
    const cut = { windows: { guarantee: { 'at-latest': '12 months after line.deliveredAt' } } }
    expect(found('guarantee-short', cut)).toEqual(atWindow('error'))
  })

  test.each([
    ['6 months', 'can be 6 months; the law gives 24 months.'],
    ['1 month', 'can be 1 month; the law gives 24 months.'],
    ['200 days', 'can be 200 days; the law gives 24 months (up to 731 days).'],
  ])('%s is said in a unit that the law can be compared in', (within, message) => {
    const [finding] = lintWith(guaranteeOf(within)).filter(({ id }) => id === 'guarantee-short')
    expect(finding?.message).toContain(message)
  })

  test('a shorter window that shuts a defect out, unless the guarantee is admitted before', () => {
    expect(found('guarantee-short', { admission: [after14Days] })).toEqual(['error admission[0]'])
    expect(found('guarantee-short', { admission: [admitting('now < guarantee'), after14Days] })).toEqual([])
    expect(
      found('guarantee-short', {
        admission: [admitting('customer.kind == "consumer" && now < guarantee'), after14Days],
      }),
    ).toEqual([])
    expect(
      found('guarantee-short', {
        admission: [admitting('customer.kind == "business" && now < guarantee'), after14Days],
      }),
    ).toEqual(['error admission[1]'])
    expect(
      found('guarantee-short', {
        admission: [refusing('customer.kind == "business" && now >= withdrawalWindow')],
      }),
    ).toEqual([])
  })

  test('a refusal for another reason is none of it', () => {
    expect(found('guarantee-short', { admission: [refusing('request.fault == "misuse"')] })).toEqual([])
  })

  test('a policy without it, unless another has it', () => {
    const without = { windows: { guarantee: undefined }, admission: [after14Days] }
    expect(found('guarantee-short', without)).toEqual(['error requests'])
    const law = { guarantee: { 'out-of-scope': 'Complaints only.' } }
    expect(found('guarantee-short', { ...without, law })).toEqual([])
  })

  test('it runs from delivery', () => {
    expect(found('guarantee-short', { windows: { guarantee: { from: 'order.paidAt' } } })).toEqual(
      atWindow('error'),
    )
  })

  test('elsewhere, between businesses and before', () => {
    const short = guaranteeOf('23 months')
    expect(found('guarantee-short', { ...short, jurisdiction: 'NL' })).toEqual(atWindow('error'))
    expect(found('guarantee-short', { ...short, jurisdiction: 'IT' })).toEqual(atWindow('error'))
    expect(found('guarantee-short', { ...short, jurisdiction: 'MA' })).toEqual([])
    expect(found('guarantee-short', { ...short, audience: 'business' })).toEqual([])
    expect(found('guarantee-short', { ...short, effective: '2021-12-31' })).toEqual([])
    expect(found('guarantee-short', { ...short, effective: '2022-01-01' })).toEqual(atWindow('error'))
  })
})

describe('presumption-short', () => {
  const presumed = (presumption: string, more = {}) => ({ law: { guarantee: { presumption, ...more } } })
  const here = ['error law.guarantee.presumption']
  test.each([
    ['FR', '23 months', here],
    ['FR', '24 months', []],
    ['NL', '11 months', here],
    ['NL', '12 months', []],
    ['DE', '11 months', ['warning law.guarantee.presumption']],
    ['DE', '12 months', []],
    ['GB', '5 months', here],
    ['GB', '6 months', []],
    ['MA', '1 month', []],
  ])('in %s %s', (jurisdiction, presumption, expected) => {
    expect(found('presumption-short', { ...presumed(presumption), jurisdiction })).toEqual(expected)
  })

  test('used goods have twelve months in France', () => {
    const used = (months: string) => ({
      law: { goods: 'used', guarantee: { presumption: '24 months', 'presumption-used': months } },
    })
    expect(found('presumption-short', used('11 months'))).toEqual(['error law.guarantee.presumption-used'])
    expect(found('presumption-short', used('12 months'))).toEqual([])
  })

  test('between businesses and before', () => {
    expect(found('presumption-short', { ...presumed('1 month'), audience: 'business' })).toEqual([])
    expect(found('presumption-short', { ...presumed('1 month'), effective: '2021-12-31' })).toEqual([])
  })
})

describe('remedy-order', () => {
  const suspended = (condition: string, shuts: object) => ({
    suspensions: {
      'payment-dispute': {
        title: { en: 'Payment dispute' },
        while: condition,
        clause: 'rule-guarantee',
        shuts,
      },
    },
  })
  const open = 'order.payment.dispute == "open"'

  test('a suspension that shuts the remedies of the guarantee', () => {
    const here = ['warning suspensions.payment-dispute']
    expect(found('remedy-order', suspended(open, { remedies: ['mend'] }))).toEqual(here)
    expect(found('remedy-order', suspended(open, { actions: ['decide'] }))).toEqual(here)
    expect(found('remedy-order', suspended(open, { remedies: ['money-back'] }))).toEqual([])
    expect(
      found('remedy-order', suspended(`customer.kind != "consumer" && ${open}`, { remedies: ['mend'] })),
    ).toEqual([])
  })

  test('a consumer who pays for a defect', () => {
    const paid = (when: string) => ({
      costs: [
        { what: 'return-shipping', when, payer: 'customer', clause: 'rule-guarantee' },
        { what: 'return-shipping', payer: 'company', clause: 'rule-guarantee' },
      ],
    })
    expect(found('remedy-order', paid('true'))).toEqual(['warning costs[0]'])
    expect(found('remedy-order', paid('customer.kind == "business"'))).toEqual([])
    expect(found('remedy-order', paid('now >= guarantee'))).toEqual([])
    const disputed = {
      ...suspended(open, { actions: ['add-cost'] }),
      ...paid('suspended("payment-dispute")'),
    }
    expect(found('remedy-order', disputed)).toEqual(['warning costs[0]'])
  })

  test('credit only', () => {
    const steps = [
      { 'store-credit': { owes: 'support', within: '2 days', pays: true, clause: 'rule-guarantee' } },
    ]
    expect(found('remedy-order', { remedies: { mend: { steps } } })).toEqual(['warning requests.defect'])
  })

  test('elsewhere, between businesses and before', () => {
    const shut = suspended(open, { remedies: ['mend'] })
    expect(found('remedy-order', { ...shut, jurisdiction: 'MA' })).toEqual([])
    expect(found('remedy-order', { ...shut, audience: 'business' })).toEqual([])
    expect(found('remedy-order', { ...shut, effective: '2021-12-31' })).toEqual([])
  })
})

describe('repair-deadline', () => {
  test.each([
    ['29 days', []],
    ['30 days', []],
    ['31 days', ['error remedies.mend']],
    ['1 month', ['error remedies.mend']],
    [undefined, ['warning remedies.mend.steps.repair']],
  ])('%s', (within, expected) => {
    expect(found('repair-deadline', repairWithin(within))).toEqual(expected)
  })

  test('in France, for consumers, from 2022', () => {
    expect(found('repair-deadline', { ...repairWithin('31 days'), jurisdiction: 'NL' })).toEqual([])
    expect(found('repair-deadline', { ...repairWithin('31 days'), audience: 'business' })).toEqual([])
    expect(found('repair-deadline', { ...repairWithin('31 days'), effective: '2021-12-31' })).toEqual([])
  })
})

describe('repair-extension', () => {
  test.each([
    ['FR', '2026-07-30', '5 months', atWindow('warning')],
    ['FR', '2026-07-30', '6 months', []],
    ['FR', '2026-07-31', '6 months', atWindow('warning')],
    ['FR', '2026-07-31', '12 months', []],
    ['NL', '2026-07-30', '1 month', []],
    ['NL', '2026-07-31', '11 months', atWindow('warning')],
    ['NL', '2026-07-31', '12 months', []],
    ['GB', '2026-07-31', '1 month', []],
  ])('in %s from %s, %s', (jurisdiction, effective, by, expected) => {
    expect(found('repair-extension', { ...guaranteeOf('24 months', by), jurisdiction, effective })).toEqual(
      expected,
    )
  })

  test('between businesses, and where nothing is repaired', () => {
    const short = guaranteeOf('24 months', '1 month')
    expect(found('repair-extension', { ...short, audience: 'business' })).toEqual([])
    const steps = [{ 'ship-replacement': { owes: 'support', within: '9 days', clause: 'rule-guarantee' } }]
    expect(found('repair-extension', { ...short, remedies: { mend: { steps } } })).toEqual([])
  })
})

describe('short-claim-window', () => {
  const noon = refusing('now >= at(line.deliveredAt, "12:00")')
  const day = refusing('now >= after(line.deliveredAt, "1 day")')
  const perishable = { law: { goods: 'perishable' } }

  test('perishables', () => {
    expect(found('short-claim-window', { ...perishable, admission: [day] })).toEqual(['warning admission[0]'])
    expect(
      found('short-claim-window', { ...perishable, admission: [admitting('now < guarantee'), day] }),
    ).toEqual([])
    expect(found('short-claim-window', { admission: [noon] })).toEqual([])
    expect(found('guarantee-short', { ...perishable, admission: [day] })).toEqual([])
  })

  test('two months to tell of a defect found', () => {
    const notice = (within: string) => ({
      facts: { 'line.foundAt': 'instant' },
      windows: { telling: { from: 'line.foundAt', within } },
      law: { guarantee: { notice: 'telling' } },
      jurisdiction: 'NL',
    })
    expect(found('short-claim-window', notice('1 month'))).toEqual(['warning windows.telling'])
    expect(found('short-claim-window', notice('2 months'))).toEqual([])
    expect(found('short-claim-window', notice('3 months'))).toEqual([])
  })

  test('six years in the United Kingdom', () => {
    expect(found('short-claim-window', { jurisdiction: 'GB' })).toEqual(['warning admission[1]'])
    expect(found('short-claim-window', { ...guaranteeOf('72 months'), jurisdiction: 'GB' })).toEqual([])
  })

  test('elsewhere, between businesses and before', () => {
    const shut = { ...perishable, admission: [day] }
    expect(found('short-claim-window', { ...shut, jurisdiction: 'MA' })).toEqual([])
    expect(found('short-claim-window', { ...shut, audience: 'business' })).toEqual([])
    expect(found('short-claim-window', { ...shut, effective: '2021-12-31' })).toEqual([])
  })
})
