import { describe, expect, test } from 'vitest'
import { found, refundSteps } from './testing.ts'

const window = (within: string, from = 'line.deliveredAt') => ({
  windows: { withdrawalWindow: { from, within } },
})
const shut = ['error admission[0]']

describe('withdrawal-window', () => {
  test.each([
    ['13 days', shut],
    ['14 days', []],
    ['15 days', []],
    ['335 hours', ['error windows.withdrawalWindow']],
    ['336 hours', []],
  ])('%s', (within, expected) => {
    expect(found('withdrawal-window', window(within))).toEqual(expected)
  })

  test.each([
    ['FR', '14 days', []],
    ['NL', '13 days', shut],
    ['DE', '13 days', shut],
    ['GB', '13 days', shut],
    ['MA', '6 days', ['warning admission[0]']],
    ['MA', '7 days', []],
    ['CH', '6 days', []],
  ])('in %s with %s', (jurisdiction, within, expected) => {
    expect(found('withdrawal-window', { ...window(within), jurisdiction })).toEqual(expected)
  })

  test('a kind that is taken out is missed, unless another policy has it', () => {
    const without = {
      requests: { withdrawal: undefined },
      admission: [],
      costs: [],
      remedies: { 'money-back': undefined },
      windows: { withdrawalWindow: undefined },
    }
    expect(found('withdrawal-window', without)).toEqual(['error requests'])
    const law = { withdrawal: { 'out-of-scope': 'We sell at the counter only.' } }
    expect(found('withdrawal-window', { ...without, law })).toEqual([])
  })

  test('it runs from delivery, and is open to the customer', () => {
    expect(found('withdrawal-window', window('20 days', 'order.placedAt'))).toEqual([
      'error windows.withdrawalWindow',
    ])
    expect(found('withdrawal-window', { requests: { withdrawal: { 'opened-by': ['agent'] } } })).toEqual([
      'error requests.withdrawal',
    ])
  })

  test('a table may give others less, not consumers', () => {
    const days = (consumer: number) => ({
      tables: {
        returnDays: {
          input: { who: 'customer.kind' },
          gives: 'integer',
          rows: [{ who: 'business', value: 7 }, { value: consumer }],
        },
      },
      ...window('{returnDays} days'),
    })
    expect(found('withdrawal-window', days(14))).toEqual([])
    expect(found('withdrawal-window', days(13))).toEqual(shut)
  })

  test('is for consumers, and from its date', () => {
    expect(found('withdrawal-window', { ...window('13 days'), audience: 'business' })).toEqual([])
    expect(found('withdrawal-window', { ...window('13 days'), audience: 'both' })).toEqual(shut)
    expect(found('withdrawal-window', { ...window('13 days'), effective: '2014-06-12' })).toEqual([])
    expect(found('withdrawal-window', { ...window('13 days'), effective: '2014-06-13' })).toEqual(shut)
  })
})

const shipBack = { 'ship-back': { owes: 'customer', within: '14 days', clause: 'rule-withdrawal' } }
const refund = (within?: string) => ({
  refund: { owes: 'support', pays: true, clause: 'rule-withdrawal', ...(within ? { within } : {}) },
})
const step = (id: string, within: string, more = {}) => ({
  [id]: { owes: 'support', within, clause: 'rule-withdrawal', ...more },
})
const atRefund = ['error remedies.money-back.steps.refund']

describe('withdrawal-refund', () => {
  test.each([
    ['14 days', []],
    ['15 days', atRefund],
    ['10 days on working-days', atRefund],
    ['5 days on working-days', []],
    [undefined, atRefund],
  ])('%s', (within, expected) => {
    expect(found('withdrawal-refund', refundSteps(shipBack, refund(within)))).toEqual(expected)
  })

  test('what the company does once the goods are back counts with it', () => {
    expect(
      found('withdrawal-refund', refundSteps(shipBack, step('receive', '2 days'), refund('13 days'))),
    ).toEqual(atRefund)
    expect(
      found('withdrawal-refund', refundSteps(step('label', '2 days'), shipBack, refund('13 days'))),
    ).toEqual([])
  })

  test('Morocco gives a day more; businesses and other places have no such rule', () => {
    const late = refundSteps(shipBack, refund('15 days'))
    expect(found('withdrawal-refund', { ...late, jurisdiction: 'MA' })).toEqual([])
    expect(found('withdrawal-refund', { ...refundSteps(refund('16 days')), jurisdiction: 'MA' })).toEqual([
      'warning remedies.money-back.steps.refund',
    ])
    expect(found('withdrawal-refund', { ...late, jurisdiction: 'CH' })).toEqual([])
    expect(found('withdrawal-refund', { ...late, audience: 'business' })).toEqual([])
    expect(found('withdrawal-refund', { ...late, effective: '2014-06-12' })).toEqual([])
  })
})

describe('refund-needs-inspection', () => {
  const inspect = step('look-at-it', '1 day', { outcomes: { fine: {}, spoiled: {} } })
  test('waits for the goods, not for a look at them', () => {
    expect(
      found('refund-needs-inspection', refundSteps(shipBack, step('receive', '1 day'), refund('9 days'))),
    ).toEqual([])
    expect(found('refund-needs-inspection', refundSteps(shipBack, inspect, refund('9 days')))).toEqual(
      atRefund,
    )
    const beside = { refund: { ...refund('9 days').refund, after: ['ship-back'] } }
    expect(found('refund-needs-inspection', refundSteps(shipBack, inspect, beside))).toEqual([])
  })

  test('elsewhere, between businesses and before', () => {
    const waiting = refundSteps(shipBack, inspect, refund('9 days'))
    expect(found('refund-needs-inspection', { ...waiting, jurisdiction: 'GB' })).toEqual(atRefund)
    expect(found('refund-needs-inspection', { ...waiting, jurisdiction: 'MA' })).toEqual([])
    expect(found('refund-needs-inspection', { ...waiting, audience: 'business' })).toEqual([])
    expect(found('refund-needs-inspection', { ...waiting, effective: '2014-06-12' })).toEqual([])
  })
})

describe('withdrawal-charges', () => {
  const fee = (more: object) => ({
    costs: [{ what: 'restocking', payer: 'customer', amount: '5', clause: 'rule-withdrawal', ...more }],
  })
  test('a fee on a withdrawal', () => {
    expect(found('withdrawal-charges', fee({}))).toEqual(['warning costs[0]'])
    expect(found('withdrawal-charges', fee({ when: 'request.kind != "withdrawal"' }))).toEqual([])
    expect(found('withdrawal-charges', fee({ when: 'customer.kind == "business"' }))).toEqual([])
    expect(found('withdrawal-charges', fee({ payer: 'nobody' }))).toEqual([])
  })

  test('a refund of less than the price', () => {
    const pays = (of: string) => ({ remedies: { 'money-back': { amount: { of } } } })
    expect(found('withdrawal-charges', pays('percent(90, line.price)'))).toEqual([
      'warning remedies.money-back',
    ])
    expect(found('withdrawal-charges', pays('line.price - 5'))).toEqual(['warning remedies.money-back'])
    expect(found('withdrawal-charges', pays('line.price'))).toEqual([])
  })

  test('elsewhere, between businesses and before', () => {
    expect(found('withdrawal-charges', { ...fee({}), jurisdiction: 'MA' })).toEqual([])
    expect(found('withdrawal-charges', { ...fee({}), audience: 'business' })).toEqual([])
    expect(found('withdrawal-charges', { ...fee({}), effective: '2014-06-12' })).toEqual([])
  })
})

describe('return-cost-undisclosed', () => {
  const silent = {
    costs: [
      {
        what: 'return-shipping',
        when: 'request.kind == "defect"',
        payer: 'company',
        clause: 'rule-guarantee',
      },
    ],
  }
  test('who pays is said', () => {
    expect(found('return-cost-undisclosed', silent)).toEqual(['warning requests.withdrawal'])
    expect(found('return-cost-undisclosed', {})).toEqual([])
  })

  test('under the name that the policy gives the cost', () => {
    const costs = [{ what: 'postage', payer: 'customer', clause: 'rule-withdrawal' }]
    expect(found('return-cost-undisclosed', { costs })).toEqual(['warning requests.withdrawal'])
    const law = { withdrawal: { 'return-cost': 'postage' } }
    expect(found('return-cost-undisclosed', { costs, law })).toEqual([])
  })

  test('elsewhere, between businesses and before', () => {
    expect(found('return-cost-undisclosed', { ...silent, jurisdiction: 'MA' })).toEqual([])
    expect(found('return-cost-undisclosed', { ...silent, audience: 'business' })).toEqual([])
    expect(found('return-cost-undisclosed', { ...silent, effective: '2014-06-12' })).toEqual([])
  })
})

describe('withdrawal-function-missing', () => {
  const timeless = { messages: { received: { body: { en: 'We have it.' } } } }
  const here = ['error requests.withdrawal']
  test('an acknowledgement with its day and time', () => {
    expect(found('withdrawal-function-missing', timeless)).toEqual(here)
    expect(found('withdrawal-function-missing', { messages: { received: { on: 'closed' } } })).toEqual(here)
    expect(found('withdrawal-function-missing', {})).toEqual([])
  })

  test('on the web, asking for nothing more', () => {
    const channels = { web: undefined, phone: { title: { en: 'Phone' } } }
    expect(found('withdrawal-function-missing', { channels })).toEqual(here)
    const ask = { why: { type: 'text', required: true, label: { en: 'Why?' }, clause: 'rule-evidence' } }
    expect(found('withdrawal-function-missing', { requests: { withdrawal: { ask } } })).toEqual(here)
    const optional = { why: { ...ask.why, required: false } }
    expect(found('withdrawal-function-missing', { requests: { withdrawal: { ask: optional } } })).toEqual([])
  })

  test('or elsewhere', () => {
    const law = { withdrawal: { 'function-elsewhere': "In the shop's account pages." } }
    expect(found('withdrawal-function-missing', { ...timeless, law })).toEqual([])
  })

  test('from 19 June 2026, for consumers of the Union', () => {
    expect(found('withdrawal-function-missing', { ...timeless, effective: '2026-06-18' })).toEqual([])
    expect(found('withdrawal-function-missing', { ...timeless, effective: '2026-06-19' })).toEqual(here)
    expect(
      found('withdrawal-function-missing', { ...timeless, effective: '2026-06-18' }, '2026-06-19'),
    ).toEqual(here)
    expect(found('withdrawal-function-missing', { ...timeless, jurisdiction: 'NL' })).toEqual(here)
    expect(found('withdrawal-function-missing', { ...timeless, jurisdiction: 'GB' })).toEqual([])
    expect(found('withdrawal-function-missing', { ...timeless, audience: 'business' })).toEqual([])
  })
})
