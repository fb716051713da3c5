import { describe, expect, test } from 'vitest'
import { check, fact, type Said, within } from './testing/world.ts'

const said: Said = {
  facts: [
    fact('line.measured', 'number', { asked: true }),
    fact('line.live', 'boolean'),
    fact('line.count', 'integer'),
    fact('customer.tier', 'text', { options: ['silver', 'gold', 'platinum'], default: 'silver' }),
    fact('order.shipping.express', 'boolean'),
  ],
  let: {
    shortfall: 'line.quantity - line.measured',
    delays: 'customer.cases.filter(c, c.kind == "delay")',
    paid: 'sum(delays.map(c, c.amount))',
    broken: 'line.quantity - ',
    one: 'other + 1',
    other: 'one + 1',
  },
  windows: { claimWindow: within('14 days', 'order.deliveredAt') },
  tables: { returnDays: { gives: 'integer', input: {}, rows: [] } },
}

const accepted = (source: string) => {
  const checked = check(source, said)
  if (!checked.ok) throw new Error(`${checked.message} ${checked.help}`)
  return checked
}
const refused = (source: string) => {
  const checked = check(source, said)
  if (checked.ok) throw new Error(`${source} is accepted`)
  return { ...checked, at: source.slice(checked.range.start, checked.range.end) }
}

describe('an expression that is right has a type', () => {
  test.each([
    ['now >= claimWindow', 'boolean'],
    ['order.total * 0.1', 'number'],
    ['1 / 3', 'number'],
    ['returnDays + size(order.lines) * 2', 'integer'],
    ['line.count + 0.5', 'number'],
    ['max(line.count, 2)', 'integer'],
    ['percent(15, order.total) > 2', 'boolean'],
    ['min(order.paidAt, order.placedAt)', 'instant'],
    ['at(order.deliveredAt, "12:00")', 'instant'],
    ['after(now, customer.tier == "gold" ? "30 days" : "4 hours on office")', 'instant'],
    ['weekdayOf(now)', 'text'],
    ['customer.tier in ["gold", "platinum"] ? "much" : "little"', 'text'],
    ['order.lines.map(l, l.title)', 'text-list'],
    ['order.lines', 'other'],
    ['paid', 'number'],
    ['order.shipping.express', 'boolean'],
    ['timestamp("2026-07-31T00:00:00+02:00") < now', 'boolean'],
  ])('%s: %s', (source, type) => expect(accepted(source).type).toBe(type))
})

describe('it is known what an expression reads', () => {
  test('facts, now and named values by their names', () => {
    expect(accepted('now >= claimWindow && order.payment.method == "card"').reads).toEqual([
      'now',
      'claimWindow',
      'order.payment.method',
    ])
    expect(accepted('delays.exists(c, c.amount > 5)').reads).toEqual(['delays', 'customer.cases.amount'])
  })

  test('whether it is about a line, through let and windows too', () => {
    expect(accepted('line.quantity > 2').readsLine).toBe(true)
    expect(accepted('shortfall > 2').readsLine).toBe(true)
    expect(accepted('now < claimWindow').readsLine).toBe(true)
    expect(accepted('offered("refund")').readsLine).toBe(true)
    expect(accepted('order.lines.exists(l, l.quantity > 2)').readsLine).toBe(false)
  })

  test.each([
    ['order.deliveredAt < now', ['order.deliveredAt']],
    ['has(order.deliveredAt) && order.deliveredAt < now', []],
    ['order.deliveredAt < now && has(order.deliveredAt)', []],
    ['!has(order.deliveredAt) || order.deliveredAt < now', []],
    ['has(order.deliveredAt) || order.deliveredAt < now', ['order.deliveredAt']],
    ['has(line.measured) ? line.measured > 2 : line.quantity > 2', ['line.quantity']],
    ['customer.tier == "gold" && customer.kind == "consumer" && request.channel == "web"', []],
    ['order.lines.all(l, has(l.quantity) && l.quantity > 2)', ['order.lines']],
  ])('facts that may be absent and nothing guards: %s', (source, facts) => {
    expect(accepted(source).optionalUnguarded).toEqual(facts)
  })
})

describe('an expression that is wrong is refused in the words of its author', () => {
  test.each([
    ['order.totl > 2', 'unknown-name', 'totl', 'Did you mean "total"?'],
    ['ordr.total > 2', 'unknown-name', 'ordr', 'Did you mean "order"?'],
    ['claimWidow > now', 'unknown-name', 'claimWidow', 'Did you mean "claimWindow"?'],
    ['delays.exists(c, c.amont > 5)', 'unknown-name', 'amont', 'Did you mean "amount"?'],
    ['order.total.cents > 5', 'unknown-name', 'cents', 'order.total has no parts.'],
    ['order.payment == "card"', 'not-a-fact', 'order.payment', 'order.payment.method'],
    ['dayBetween(now, now)', 'unknown-function', 'dayBetween', 'Did you mean "daysBetween"?'],
    ['happened("decide")', 'unknown-name', '"decide"', 'Did you mean "decided"?'],
    ['kept("decided")', 'unknown-name', '"decided"', 'Did you mean "decide"?'],
    ['outcome("inspct") == ""', 'unknown-name', '"inspct"', 'Did you mean "inspect"?'],
    ['offered("refnd")', 'unknown-name', '"refnd"', 'Did you mean "refund"?'],
    ['suspended("dispute")', 'unknown-name', '"dispute"', 'payment-dispute'],
    ['happened(order.number)', 'text-not-literal', 'order.number', 'Write it in quotes'],
    ['at(now, "25:00")', 'local-time-unreadable', '"25:00"', '12:00'],
    ['after(now, "3 dayz")', 'period-unreadable', '"3 dayz"', '14 days'],
    ['after(now, "3 days on offce")', 'unknown-name', '"3 days on offce"', 'Did you mean "office"?'],
    ['customer.tier == "golden"', 'unknown-option', '"golden"', 'Did you mean "gold"?'],
    ['customer.kind in ["busines"]', 'unknown-option', '"busines"', 'Did you mean "business"?'],
    ['order.total == "5"', 'type-mismatch', 'order.total == "5"', 'without quotes'],
    ['order.deliveredAt + 3 < now', 'type-mismatch', 'order.deliveredAt + 3', 'after(instant, "3 days")'],
    ['order.deliveredAt < "2026-03-03"', 'type-mismatch', 'order.deliveredAt < "2026-03-03"', 'instant'],
    ['now - order.paidAt', 'type-mismatch', 'now - order.paidAt', 'daysBetween'],
    ['now - order.paidAt > 3', 'type-mismatch', 'now - order.paidAt > 3', 'daysBetween'],
    ['order.total && true', 'type-mismatch', 'order.total', 'comparison'],
    ['sum(order.total)', 'type-mismatch', 'sum(order.total)', 'a list of numbers'],
    ['line.live ? 1 : "none"', 'type-mismatch', 'line.live ? 1 : "none"', 'one type'],
    ['line.live and true', 'expression-unreadable', 'and', '&&'],
    ['customer.tier = "gold"', 'expression-unreadable', '=', '=='],
    ['customer.tier == “gold”', 'expression-unreadable', '“', 'straight quotes'],
    ['', 'expression-unreadable', '', 'Write a condition'],
    ['order.number.matches("^(a+)+$")', 'no-regular-expressions', 'matches', 'startsWith'],
    ['order.paidAt == null', 'not-in-the-language', 'null', 'has('],
    ['{"a": 1}', 'not-in-the-language', '{"a": 1}', 'table'],
    ['has(order)', 'not-a-fact', 'has(order)', 'has(order.deliveredAt)'],
    [
      'order.lines.exists(case, case.quantity > 1)',
      'name-taken',
      'order.lines.exists(case, case.quantity > 1)',
      'single letter',
    ],
    [
      'order.lines.exists(l.quantity > 1)',
      'loop-unreadable',
      'order.lines.exists(l.quantity > 1)',
      'exists(c, …)',
    ],
    ['one > 1', 'circular-name', 'one > 1', 'without the others'],
  ])('%s', (source, id, at, help) => {
    const problem = refused(source)
    expect({ id: problem.id, at: problem.at }).toEqual({ id, at })
    expect(problem.help).toContain(help)
  })

  test('the messages say nothing of CEL, types of a library, or overloads', () => {
    for (const source of [
      'order.total == "5"',
      'sum(1)',
      '!order.total',
      'order.lines[1.5]',
      '-"a"',
      '1 in 2',
    ]) {
      const { message, help } = refused(source)
      expect(`${message} ${help}`).not.toMatch(/overload|protobuf|bool\b|\bint\b|dyn|CEL|rcall/)
    }
  })

  test.each(['return', 'package', 'list', 'type'])(
    'a word that expressions keep for themselves: %s',
    (word) => {
      const checked = check(`${word} > 1`, { let: { [word]: '1 + 1' } })
      expect(checked.ok ? '' : checked.help).toContain('Choose another name')
    },
  )

  test('a let that is wrong is not blamed on those who read it', () => {
    expect(refused('line.quantity - ').id).toBe('expression-unreadable')
    expect(check('broken > 2', said).ok).toBe(true)
  })
})
