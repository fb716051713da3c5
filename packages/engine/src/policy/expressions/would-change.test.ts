import { describe, expect, test } from 'vitest'
import { expression, fact, type Known, type Said, within, world } from './testing/world.ts'
import { whatWouldChange } from './would-change.ts'

const said: Said = {
  facts: [fact('line.measured', 'number'), fact('line.tags', 'text-list'), fact('line.live', 'boolean')],
  let: {
    shortfall: 'line.quantity - line.measured',
    late: 'now >= claimWindow',
    ours: 'order.transport.arrangedBy == "platform"',
  },
  windows: { claimWindow: within('5 hours', 'order.deliveredAt') },
}
const known: Known = {
  now: '2026-03-03T12:10+01:00',
  facts: {
    order: {
      number: 'F-1042',
      deliveredAt: '2026-03-03T07:10+01:00',
      transport: { arrangedBy: 'buyer' },
      lines: [{ quantity: 20 }],
    },
    customer: { kind: 'business' },
  },
  line: { quantity: 20, measured: '18.2', live: true, tags: ['red'] },
}
function changes(source: string): string[] {
  const { loaded, scope } = world(said, known)
  return whatWouldChange(loaded, expression(source), scope).map(
    ({ fact: name, is, needs, together }) =>
      `${together ? 'with the others, ' : ''}${name} is ${JSON.stringify(is)}, needs ${needs}`,
  )
}

describe('one change alone', () => {
  test.each([
    ['late', ['now is "2026-03-03T12:10:00+01:00", needs before 2026-03-03T12:10:00+01:00']],
    ['claimWindow < now', ['now is "2026-03-03T12:10:00+01:00", needs after 2026-03-03T12:10:00+01:00']],
    ['line.measured >= line.quantity', ['line.measured is "18.2", needs at least 20']],
    ['shortfall < 2', ['shortfall is "1.8", needs at least 2']],
    ['2 > shortfall', ['shortfall is "1.8", needs at least 2']],
    ['shortfall * 2 > 5', ['shortfall * 2 is "3.6", needs more than 5']],
    ['customer.kind == "business"', ['customer.kind is "business", needs anything but business']],
    [
      'customer.kind in ["consumer", "account"]',
      ['customer.kind is "business", needs one of consumer, account'],
    ],
    ['customer.kind in ["business"]', ['customer.kind is "business", needs anything but business']],
    ['"blue" in line.tags', ['line.tags is ["red"], needs with blue']],
    ['line.live', ['line.live is true, needs false']],
    ['!line.live', ['line.live is true, needs false']],
    ['has(order.paidAt)', ['order.paidAt is null, needs present']],
    ['has(order.deliveredAt)', ['order.deliveredAt is "2026-03-03T07:10:00+01:00", needs absent']],
    ['order.number.startsWith("G-")', ['order.number is "F-1042", needs starting with G-']],
    [
      'order.lines.exists(l, l.quantity > 30)',
      ['order.lines is "1 entry", needs an entry where quantity > 30'],
    ],
    ['happened("decided")', ['happened("decided") is false, needs true']],
    ['order.paidAt < now', ['order.paidAt is null, needs before 2026-03-03T12:10:00+01:00']],
    [
      'order.paidAt < order.shippedAt',
      ['order.paidAt is null, needs present', 'order.shippedAt is null, needs present'],
    ],
    ['order.total * 2 > 5', ['order.total is null, needs present']],
  ])('%s', (source, expected) => expect(changes(source)).toEqual(expected))

  test('each of several that would do, through && and || and let', () => {
    expect(changes('late && customer.kind == "business"')).toEqual([
      'now is "2026-03-03T12:10:00+01:00", needs before 2026-03-03T12:10:00+01:00',
      'customer.kind is "business", needs anything but business',
    ])
    expect(changes('ours || customer.kind == "consumer"')).toEqual([
      'order.transport.arrangedBy is "buyer", needs platform',
      'customer.kind is "business", needs consumer',
    ])
  })

  test('only what stands in the way', () => {
    expect(changes('late && ours')).toEqual(['order.transport.arrangedBy is "buyer", needs platform'])
    expect(changes('has(order.paidAt) && order.paidAt < now')).toEqual([
      'order.paidAt is null, needs before 2026-03-03T12:10:00+01:00',
    ])
    expect(changes('line.live ? customer.kind == "consumer" : true')).toEqual([
      'customer.kind is "business", needs consumer',
      'line.live is true, needs false',
    ])
  })
})

describe('where no change alone is enough', () => {
  test('the fewest that are, together', () => {
    expect(changes('ours && customer.kind == "consumer"')).toEqual([
      'with the others, order.transport.arrangedBy is "buyer", needs platform',
      'with the others, customer.kind is "business", needs consumer',
    ])
    expect(changes('(ours && customer.kind == "consumer" && !line.live) || (ours && shortfall > 5)')).toEqual(
      [
        'with the others, order.transport.arrangedBy is "buyer", needs platform',
        'with the others, shortfall is "1.8", needs more than 5',
      ],
    )
  })

  test('nothing at all, for what is fixed', () => {
    expect(changes('true')).toEqual([])
    expect(changes('ours && false')).toEqual([])
  })

  test('a condition with very many ways round is answered all the same', () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `(shortfall > ${at + 5} || line.quantity > ${at + 30})`,
    )
    expect(changes(many.join(' && ')).length).toBeGreaterThan(0)
  })
})
