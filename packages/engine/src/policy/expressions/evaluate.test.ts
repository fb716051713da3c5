import { describe, expect, test } from 'vitest'
import { fact, type Known, type Said, world } from './testing/world.ts'

const crab = { id: '1', quantity: 20, unitPrice: '9.80', measured: 18.2, unit: 'kg' }
const claim: Known = {
  now: '2026-03-03T12:00+01:00',
  facts: {
    order: { number: 'F-1042', deliveredAt: '2026-03-03T07:10:00+01:00', lines: [crab], total: 196 },
    customer: {
      kind: 'business',
      cases: [
        { kind: 'delay', openedAt: '2026-01-10T09:00+01:00', amount: '12.50' },
        { kind: 'delay', openedAt: '2025-12-30T09:00+01:00', amount: 50 },
        { kind: 'damage', openedAt: '2026-02-01T09:00+01:00' },
      ],
    },
    request: { kind: 'weight', receivedAt: '2026-03-03T12:00:00+01:00', lineCount: 1 },
  },
  line: crab,
}
const said: Said = {
  facts: [
    fact('line.measured', 'number'),
    fact('line.live', 'boolean', { default: false }),
    fact('line.tags', 'text-list'),
    fact('customer.tier', 'text', { default: 'silver' }),
    fact('order.priority', 'integer'),
    fact('case.answer', 'text'),
  ],
  let: { shortfall: 'line.quantity - line.measured' },
}
const story = (known: Known = {}) => world(said, { ...claim, ...known })

describe('a condition judges the facts of a case', () => {
  test.each([
    ['now >= at(order.deliveredAt, "12:00")', true],
    ['shortfall == 1.8', true],
    ['line.quantity * 0.1 == 2', true],
    ['0.1 + 0.2 == 0.3', true],
    ['10 / 4 == 2.5', true],
    ['-shortfall < 0 && 7 % 4 == 3', true],
    ['line.price == 196.00', true],
    ['line.deliveredAt == order.deliveredAt', true],
    ['customer.kind in ["consumer", "business"]', true],
    ['customer.kind == "consumer" || line.unit == "kg"', true],
    ['order.number.startsWith("F-") && order.number.endsWith("42") && order.number.contains("10")', true],
    ['size(order.lines) == 1 && order.lines[0].quantity == 20', true],
    ['order.lines.all(l, l.unit == "kg") && !order.lines.exists(l, l.quantity > 20)', true],
    ['size(customer.cases.filter(c, c.kind == "delay")) == 2', true],
    ['line.live ? false : customer.tier == "silver"', true],
    ['request.channel == "web" && seller.standing == "good" && order.payment.dispute == "none"', true],
    ['monthOf(now) == 3 && hourOf(now) == 12 && weekdayOf(now) == "tue"', true],
    ['"b" > "a" && "x" + "y" == "xy"', true],
    ['order.number == "F-1042" && case.openedAt == now', 'unknown'],
  ])('%s: %s', (source, expected) => expect(story().holds(source)).toBe(expected))

  test('no condition always holds', () => {
    const { holds } = story()
    expect(holds('true')).toBe(true)
  })
})

describe('values come as plain data', () => {
  test.each([
    ['shortfall', '1.8'],
    ['percent(15, 196)', '29.4'],
    ['round(10 / 3)', '3.33'],
    ['at(order.deliveredAt, "12:00")', Date.parse('2026-03-03T12:00+01:00')],
    ['after(order.deliveredAt, "14 days")', Date.parse('2026-03-18T00:00+01:00')],
    ['before(order.deliveredAt, "2 days on working-days")', Date.parse('2026-02-27T00:00+01:00')],
    ['startOfMonth(now)', Date.parse('2026-03-01T00:00+01:00')],
    ['startOfYear(now)', Date.parse('2026-01-01T00:00+01:00')],
    ['dateOf(now)', '2026-03-03'],
    ['daysBetween(now, after(now, "1 day"))', '2'],
    ['hoursBetween(startOfDay(now), now)', '12'],
    ['minutesBetween(now, order.deliveredAt)', '-290'],
    ['sum(customer.cases.filter(c, c.kind == "delay").map(c, c.amount))', '62.5'],
    ['sum(customer.cases.map(c, c.openedAt >= startOfYear(now) && has(c.amount), c.amount))', '12.5'],
    ['customer.cases.map(c, c.kind)', ['delay', 'delay', 'damage']],
    ['number("2.50") + max(1, abs(-3))', '5.5'],
    ['ceil(hoursBetween(startOfDay(now), order.deliveredAt) / 24)', '1'],
    ['ceil(24.01 / 24)', '2'],
    ['ceil(-2.5)', '-2'],
    ['floor(-2.5)', '-3'],
    ['floor(2.5) + ceil(2)', '4'],
    ['7.5 % 2', '1.5'],
    ['-7 % 2', '-1'],
    ['timestamp("2026-07-31T00:00:00+02:00")', Date.parse('2026-07-30T22:00Z')],
  ])('%s', (source, expected) => expect(story().value(source)).toEqual(expected))

  test('whole months: the last counts when its day, or the end of the month, is reached', () => {
    const months = (from: string, to: string) =>
      story().value(`monthsBetween(timestamp("${from}T12:00+01:00"), timestamp("${to}T09:00+01:00"))`)
    expect(months('2026-01-15', '2026-03-14')).toBe('1')
    expect(months('2026-01-15', '2026-03-15')).toBe('2')
    expect(months('2026-01-31', '2026-02-27')).toBe('0')
    expect(months('2026-01-31', '2026-02-28')).toBe('1')
    expect(months('2026-03-15', '2026-01-15')).toBe('-2')
  })
})

describe('what is absent leaves a condition open, unless the rest decides', () => {
  test.each([
    ['order.paidAt < now', { known: false, missing: ['order.paidAt'] }],
    ['order.paidAt < order.shippedAt', { known: false, missing: ['order.paidAt', 'order.shippedAt'] }],
    ['order.paidAt < now && customer.kind == "consumer"', { known: true, value: false }],
    ['order.paidAt < now || customer.kind == "business"', { known: true, value: true }],
    ['order.paidAt < now && customer.kind == "business"', { known: false, missing: ['order.paidAt'] }],
    ['has(order.paidAt) && order.paidAt < now', { known: true, value: false }],
    ['has(order.payment) || has(seller.id) || has(order.transport.signedAt)', { known: true, value: false }],
    ['has(customer.tier) && has(line.live) && has(line.price)', { known: true, value: true }],
    ['customer.cases.exists(c, c.amount > 40)', { known: true, value: true }],
    ['customer.cases.exists(c, c.amount > 60)', { known: false, missing: ['customer.cases.amount'] }],
    ['timeOf("decided") < now', { known: false, missing: ['timeOf("decided")'] }],
    ['1 / (line.quantity - 20) > 1', { known: false, missing: [], fault: 'This divides by zero.' }],
    ['false && 1 / 0 > 1', { known: true, value: false }],
    [
      'order.lines[3].quantity > 1',
      { known: false, missing: [], fault: 'The list has no entry 3: it is shorter than that.' },
    ],
  ])('%s', (source, expected) => expect(story().evaluate(source)).toEqual(expected))

  test('without a line, its facts are absent', () => {
    const { evaluate } = world(said, { facts: claim.facts ?? {} })
    expect(evaluate('shortfall > 1')).toEqual({ known: false, missing: ['line.quantity', 'line.measured'] })
  })
})

describe('the case answers for itself', () => {
  const decidedAt = Date.parse('2026-03-02T10:00Z')
  const { holds, value, facts } = story({
    view: {
      timesOf: (event) => (event === 'decided' ? 2 : 0),
      timeOf: (event) => (event === 'decided' ? decidedAt : undefined),
      obligation: (name) => (name === 'decide' ? 'late' : undefined),
      outcome: (step, line) => (step === 'inspect' && line === '1' ? 'rejected' : ''),
      due: (name) => (name === 'decide' ? decidedAt : undefined),
      suspended: (name) => name === 'payment-dispute',
      offered: (remedy) => remedy === 'refund',
      worth: (remedy) => (remedy === 'refund' ? '12.50' : undefined),
    },
  })
  test.each([
    'happened("decided") && !happened("closed") && timesOf("decided") == 2',
    'timeOf("decided") == case.decidedAt',
    'late("decide") && owed("decide") && !kept("decide") && !owed("other")',
    'due("decide") == case.decidedAt',
    'outcome("inspect") == "rejected" && outcome("receive") == ""',
    'suspended("payment-dispute") && offered("refund") && worth("refund") == 12.5',
  ])('%s', (source) => expect(holds(source)).toBe(true))

  test('and the answer stands in the trace', () => {
    expect(value('case.decidedAt')).toBe(decidedAt)
    expect(facts('happened("decided") && late("decide")')).toEqual([
      { name: 'happened("decided")', value: true },
      { name: 'late("decide")', value: true },
    ])
  })

  test('a question whose answer rests on itself is a fault, not a hang', () => {
    const circular = story({ view: { offered: () => circular.holds('offered("refund")') === true } })
    expect(circular.evaluate('offered("refund")')).toEqual({ known: true, value: false })
  })
})

describe('a trace names what was read', () => {
  test('facts with their values, through let, in the order read', () => {
    expect(story().facts('shortfall > 1 && now > order.deliveredAt && has(order.paidAt)')).toEqual([
      { name: 'shortfall', value: '1.8' },
      { name: 'line.quantity', value: '20' },
      { name: 'line.measured', value: '18.2' },
      { name: 'now', value: '2026-03-03T12:00:00+01:00' },
      { name: 'order.deliveredAt', value: '2026-03-03T07:10:00+01:00' },
      { name: 'order.paidAt', value: null },
    ])
  })

  test('not what was never looked at, and lists by their length', () => {
    expect(story().facts('customer.kind == "consumer" && order.paidAt < now')).toEqual([
      { name: 'customer.kind', value: 'business' },
    ])
    expect(story().facts('customer.cases.exists(c, c.kind == "delay")')).toEqual([
      { name: 'customer.cases', value: '3 entries' },
    ])
  })

  test('the same when the value was worked out before', () => {
    const { holds, facts } = story()
    holds('shortfall > 1')
    expect(facts('shortfall > 1')).toEqual(facts('shortfall > 1'))
    expect(facts('shortfall > 1')).toHaveLength(3)
  })
})

describe('facts are taken as they are, or not at all', () => {
  const order = (fields: Record<string, unknown>) => story({ facts: { ...claim.facts, order: fields } })

  test.each([
    ['order.total > 1', { total: 'abc' }, 'order.total is "abc", which is not a number.'],
    ['order.total > 1', { total: Number.NaN }, 'order.total is NaN, which is not a number.'],
    ['order.total > 1', { total: '1e999' }, 'order.total is "1e999", which is not a number.'],
    ['order.total > 1', { total: true }, 'order.total is true, which is not a number.'],
    ['order.priority > 1', { priority: 1.5 }, 'order.priority is 1.5, which is not a whole number.'],
    ['order.currency == "EUR"', { currency: 5 }, 'order.currency is 5, which is not a text.'],
    [
      'order.paidAt < now',
      { paidAt: '2026-02-30T10:00Z' },
      'order.paidAt is "2026-02-30T10:00Z", which is not an instant with its offset, as in 2026-03-03T12:00:00+01:00.',
    ],
    [
      'order.paidAt < now',
      { paidAt: '2026-02-03T10:00' },
      'order.paidAt is "2026-02-03T10:00", which is not an instant with its offset, as in 2026-03-03T12:00:00+01:00.',
    ],
    [
      'order.lines.exists(l, true)',
      { lines: 'none' },
      'order.lines is "none", which is not a list of entries with facts.',
    ],
    [
      'order.lines.exists(l, true)',
      { lines: [1] },
      'order.lines is a list, which is not a list of entries with facts.',
    ],
    [
      'order.payment.method == "x"',
      { payment: { method: {} } },
      'order.payment.method is an object, which is not a text.',
    ],
  ])('%s of %j', (source, fields, fault) => {
    expect(order(fields).evaluate(source)).toEqual({ known: false, missing: [], fault })
  })

  test('attributes count as facts, own fields before them; null and unknown keys count for nothing', () => {
    const { value } = order({ total: 5, attributes: { total: 6, priority: '3' }, paidAt: null, other: 1 })
    expect(value('order.total')).toBe('5')
    expect(value('order.priority')).toBe('3')
    expect(value('has(order.paidAt)')).toBe(false)
  })

  test('nothing is read from prototypes', () => {
    const polluted = Object.create({ total: 5 }, {})
    expect(order(polluted).value('has(order.total)')).toBe(false)
    const { evaluate } = order(JSON.parse('{"__proto__": {"total": 5}}'))
    expect(evaluate('order.total > 1')).toEqual({ known: false, missing: ['order.total'] })
  })

  test('a shop may number its lines; a date is the start of its day', () => {
    const { value } = story({ line: { ...crab, id: 1, shippedAt: '2026-03-01' } })
    expect(value('line.id')).toBe('1')
    expect(value('line.shippedAt')).toBe(Date.parse('2026-03-01T00:00+01:00'))
  })
})
