import { describe, expect, test } from 'vitest'
import { formatInstant, parseInstant } from '../../calendar/index.ts'
import { given } from '../../platform/testing/context.ts'
import {
  expression,
  fact,
  type Known,
  policyOf,
  type Said,
  scopeOf,
  within,
  world,
} from '../expressions/testing/world.ts'
import { loadPolicy } from '../load.ts'
import type { Deadline } from '../model.ts'
import { after, before, clockFor, dueAt, dueOf } from './deadline.ts'

const delivered = '2026-03-03T07:10+01:00'
const start = given(parseInstant('2026-03-06T15:00+01:00'))
const said: Said = {
  facts: [fact('order.departureAt', 'instant')],
  tables: { returnDays: { gives: 'integer', input: {}, rows: [{ match: {}, value: 14 }] } },
  let: { half: '1 / 2', none: '0', minus: '-3' },
  windows: { returnWindow: within('14 days', 'order.deliveredAt') },
}
const known: Known = {
  facts: {
    order: {
      deliveredAt: delivered,
      departureAt: '2026-08-10T14:00+02:00',
      placedAt: '2026-02-20T09:00+01:00',
    },
    case: { openedAt: '2026-03-06T15:00+01:00' },
  },
}

function due(deadline: Deadline, more: Known = {}): unknown {
  const loaded = loadPolicy(policyOf(said))
  const result = dueOf(loaded, deadline, start, scopeOf({ ...known, ...more }))
  if (!result.ok) return result.fault ?? result.missing
  return formatInstant(result.at, loaded.contextOf('paris').zone)
}
const amount = (source: string, unit: 'day' | 'hour' = 'day'): Deadline => ({
  kind: 'within',
  period: { amount: expression(source), unit, text: `{${source}} ${unit}s` },
  from: expression('order.deliveredAt'),
})
const wallClock = (time: string, plusDays: number, dayOf = 'order.deliveredAt'): Deadline => ({
  kind: 'wall-clock',
  time,
  dayOf: expression(dayOf),
  plusDays,
})
const instant = (source: string): Deadline => ({ kind: 'instant', at: expression(source) })
const period = (text: string) => (within(text) as Extract<Deadline, { kind: 'within' }>).period

describe('every way to say when something is due', () => {
  test.each<[string, Deadline, unknown]>([
    ['4 hours on office, from the event', within('4 hours on office'), '2026-03-07T09:00:00+01:00'],
    ['14 days from a fact', within('14 days', 'order.deliveredAt'), '2026-03-18T00:00:00+01:00'],
    ['{returnDays} days', amount('returnDays'), '2026-03-18T00:00:00+01:00'],
    ['{2 + 2} hours', amount('2 + 2', 'hour'), '2026-03-03T11:10:00+01:00'],
    ['{none} days end with the day itself', amount('none'), '2026-03-04T00:00:00+01:00'],
    ['14:00 on the day of', wallClock('14:00', 0), '2026-03-03T14:00:00+01:00'],
    ['12:00 on the day after', wallClock('12:00', 1), '2026-03-04T12:00:00+01:00'],
    ['12:00 on the day before', wallClock('12:00', -1), '2026-03-02T12:00:00+01:00'],
    [
      'the day after, over a change of clocks',
      wallClock('02:30', 1, 'timestamp("2026-03-28T12:00+01:00")'),
      '2026-03-29T03:00:00+02:00',
    ],
    [
      'the end of the day of',
      { kind: 'end-of-day', dayOf: expression('order.deliveredAt'), plusDays: 0 },
      '2026-03-04T00:00:00+01:00',
    ],
    [
      '5 days before a future event',
      { kind: 'before', period: period('5 days'), of: expression('order.departureAt') },
      '2026-08-05T00:00:00+02:00',
    ],
    ['any instant', instant('order.departureAt'), '2026-08-10T14:00:00+02:00'],
    [
      'the earliest of several',
      { kind: 'earliest', of: [within('60 days', 'order.placedAt'), within('14 days', 'order.deliveredAt')] },
      '2026-03-18T00:00:00+01:00',
    ],
    [
      'the earliest of those there are',
      { kind: 'earliest', of: [within('60 days', 'order.paidAt'), within('14 days', 'order.deliveredAt')] },
      '2026-03-18T00:00:00+01:00',
    ],
    [
      'the latest of several',
      { kind: 'latest', of: [within('60 days', 'order.placedAt'), within('14 days', 'order.deliveredAt')] },
      '2026-04-22T00:00:00+02:00',
    ],
  ])('%s', (_, deadline, expected) => expect(due(deadline)).toBe(expected))
})

describe('what combines with it', () => {
  const twoWeeks = within('14 days', 'order.deliveredAt')
  test.each<[string, Deadline, string]>([
    [
      'an extension runs from the end so far, and does not skip a day',
      { ...twoWeeks, extend: [{ by: period('30 days') }] },
      '2026-04-17T00:00:00+02:00',
    ],
    [
      'one after the other',
      { ...twoWeeks, extend: [{ by: period('1 day') }, { by: period('6 hours') }] },
      '2026-03-19T06:00:00+01:00',
    ],
    [
      'only where its condition holds',
      { ...twoWeeks, extend: [{ by: period('30 days'), when: expression('monthOf(order.placedAt) == 12') }] },
      '2026-03-18T00:00:00+01:00',
    ],
    [
      'not where its condition rests on an absent fact',
      { ...twoWeeks, extend: [{ by: period('30 days'), when: expression('order.paidAt < now') }] },
      '2026-03-18T00:00:00+01:00',
    ],
    [
      'not before an instant',
      { ...twoWeeks, notBefore: expression('order.departureAt') },
      '2026-08-10T14:00:00+02:00',
    ],
    [
      'at the latest at an instant, extensions included',
      { ...twoWeeks, extend: [{ by: period('1 year') }], atLatest: expression('order.departureAt') },
      '2026-08-10T14:00:00+02:00',
    ],
    [
      'from the end of a window: the ten days after its last',
      within('10 days', 'returnWindow'),
      '2026-03-28T00:00:00+01:00',
    ],
    ['hours from the end of a window', within('2 hours', 'returnWindow'), '2026-03-18T02:00:00+01:00'],
  ])('%s', (_, deadline, expected) => expect(due(deadline)).toBe(expected))

  test('after(…) of a window counts as `from` a window does', () => {
    const { value } = world(said, known)
    expect(value('after(returnWindow, "10 days")')).toBe(given(parseInstant('2026-03-28T00:00+01:00')))
  })
})

describe('without a fact there is no deadline yet', () => {
  test.each<[string, Deadline, unknown]>([
    ['its beginning', within('14 days', 'order.paidAt'), ['order.paidAt']],
    [
      'one of several',
      { kind: 'earliest', of: [within('1 day', 'order.paidAt'), instant('order.shippedAt')] },
      ['order.paidAt', 'order.shippedAt'],
    ],
    [
      'the latest of several, while one is not known',
      { kind: 'latest', of: [within('1 day', 'order.placedAt'), instant('order.shippedAt')] },
      ['order.shippedAt'],
    ],
    ['a bound', { ...within('1 day'), notBefore: expression('order.paidAt') }, ['order.paidAt']],
    ['its length', amount('order.days'), 'order.days is not a fact of this policy.'],
    ['half a day', amount('half'), 'The period "{half} days" needs a whole number, and this is 0.5.'],
    ['minus three days', amount('minus'), 'The period "{minus} days" cannot be -3 days long.'],
    [
      'a calendar that is not there',
      within('1 day on moon'),
      'There is no calendar "moon". Declare it under calendars, or write "always".',
    ],
    [
      'a time beyond what the version knows',
      instant('after(after(now, "90 years"), "1 day")'),
      expect.stringContaining('outside the time'),
    ],
    ['no deadline among several', { kind: 'latest', of: [] }, 'No deadline is given.'],
  ])('%s', (_, deadline, expected) => expect(due(deadline)).toEqual(expected))

  test('a window of its own has nothing to run from but a fact', () => {
    const { evaluate } = world({ windows: { loose: within('1 day') } })
    expect(evaluate('now < loose')).toMatchObject({ fault: 'The window "loose" has nothing to run from.' })
  })
})

describe('a clock that can be paused', () => {
  const loaded = loadPolicy(policyOf(said))
  const scope = scopeOf(known)

  test('goes with one plain period', () => {
    const clocked = clockFor(loaded, within('4 hours on office'), start, scope)
    expect(clocked).toMatchObject({
      known: true,
      clock: { state: 'running', from: start, period: { amount: 4 } },
    })
    expect(clocked.known && clocked.clock?.state === 'running' && clocked.clock.due).toBe(
      clocked.known && clocked.due,
    )
  })

  test('with a period that is worked out, from another instant', () => {
    const clocked = clockFor(loaded, amount('returnDays'), start, scope)
    expect(clocked).toMatchObject({
      known: true,
      clock: { lastDay: '2026-03-17', from: given(parseInstant(delivered)) },
    })
  })

  test('with one that runs from the end of a window', () => {
    const clocked = clockFor(loaded, within('10 days', 'returnWindow'), start, scope)
    expect(clocked).toMatchObject({ known: true, clock: { lastDay: '2026-03-27' } })
  })

  test('not with a deadline that combines instants', () => {
    for (const deadline of [
      instant('order.departureAt'),
      wallClock('12:00', 1),
      { ...within('4 hours'), atLatest: expression('order.departureAt') },
      { ...within('4 hours'), extend: [{ by: period('1 hour') }] },
    ]) {
      const clocked = clockFor(loaded, deadline, start, scope)
      expect(clocked.known && clocked.clock).toBeUndefined()
      expect(clocked.known && clocked.due).toBe(dueAt(loaded, deadline, start, scope))
    }
  })

  test('nor without its facts', () => {
    expect(clockFor(loaded, within('4 hours', 'order.paidAt'), start, scope)).toEqual({
      known: false,
      missing: ['order.paidAt'],
    })
    expect(dueAt(loaded, within('4 hours', 'order.paidAt'), start, scope)).toBeUndefined()
  })

  test('measured back and on from an instant', () => {
    expect(before(loaded, period('2 days'), start, scope)).toBe(given(parseInstant('2026-03-04T00:00+01:00')))
    expect(after(loaded, period('2 days'), start, scope)).toBe(given(parseInstant('2026-03-09T00:00+01:00')))
    expect(before(loaded, period('1 day on moon'), start, scope)).toBeUndefined()
  })
})
