import { describe, expect, test } from 'vitest'
import { before, contextFor, end, instant } from '../platform/testing/context.ts'
import { addPeriod, periodBefore } from './index.ts'

const context = contextFor('Europe/Paris', {
  'working-days': { days: 'mon-fri', holidays: 'FR' },
  office: { hours: { 'mon-fri': '08:00-18:00', sat: '08:00-12:00' }, holidays: 'FR' },
  night: { hours: { 'mon-fri': '22:00-06:00' }, holidays: 'FR' },
  statutory: { days: 'mon-fri', holidays: 'FR' },
})

describe('minutes and hours count open time', () => {
  test.each([
    ['Friday to Monday', '2026-03-06T15:00+01:00', '24 hours on working-days', '2026-03-09T15:00:00+01:00'],
    ['elapsed over a weekend', '2026-03-06T15:00+01:00', '48 hours', '2026-03-08T15:00:00+01:00'],
    ['elapsed, whatever the clocks do', '2026-03-28T15:00+01:00', '48 hours', '2026-03-30T16:00:00+02:00'],
    ['elapsed, said outright', '2026-03-28T15:00+01:00', '48 hours on always', '2026-03-30T16:00:00+02:00'],
    [
      'ends with the opening, not at the next',
      '2026-03-06T08:00+01:00',
      '10 hours on office',
      '2026-03-06T18:00:00+01:00',
    ],
    ['begins when it opens', '2026-03-07T20:00+01:00', '1 minute on office', '2026-03-09T08:01:00+01:00'],
    ['passes a holiday', '2026-07-13T17:00+02:00', '2 hours on office', '2026-07-15T09:00:00+02:00'],
    [
      'a holiday closes the night that begins on it',
      '2026-05-13T23:00+02:00',
      '8 hours on night',
      '2026-05-15T23:00:00+02:00',
    ],
    ['seconds', '2026-03-06T17:59:59+01:00', '2 seconds on office', '2026-03-07T08:00:01+01:00'],
  ])('%s', (_, from, period, expected) => expect(end(from, period, context)).toBe(expected))
})

describe('days do not count the day of the event and end when the last day ends', () => {
  test.each([
    ['calendar days', '2026-03-02T10:00+01:00', '14 days', '2026-03-17T00:00:00+01:00'],
    ['at the first instant of a day', '2026-03-02T00:00+01:00', '1 day', '2026-03-04T00:00:00+01:00'],
    ['just before it', '2026-03-01T23:59:59.999+01:00', '1 day', '2026-03-03T00:00:00+01:00'],
    ['across the change of the clocks', '2026-03-28T10:00+01:00', '1 day', '2026-03-30T00:00:00+02:00'],
    ['weeks', '2026-03-02T10:00+01:00', '2 weeks', '2026-03-17T00:00:00+01:00'],
    ['over a weekend', '2026-03-06T15:00+01:00', '2 days on working-days', '2026-03-11T00:00:00+01:00'],
    ['working days, whole', '2026-03-05T10:00+01:00', '2 days on working-days', '2026-03-10T00:00:00+01:00'],
    [
      'working days over Easter',
      '2026-04-02T10:00+02:00',
      '2 days on working-days',
      '2026-04-08T00:00:00+02:00',
    ],
    [
      'opening days end with the last opening',
      '2026-03-05T10:00+01:00',
      '2 days on office',
      '2026-03-07T12:00:00+01:00',
    ],
    [
      'a week of opening days is seven',
      '2026-03-02T10:00+01:00',
      '1 week on office',
      '2026-03-10T18:00:00+01:00',
    ],
    [
      'an opening past midnight belongs to its first day',
      '2026-03-02T10:00+01:00',
      '1 day on night',
      '2026-03-04T06:00:00+01:00',
    ],
    [
      'the night of Friday ends on Saturday',
      '2026-03-05T10:00+01:00',
      '1 day on night',
      '2026-03-07T06:00:00+01:00',
    ],
  ])('%s', (_, from, period, expected) => expect(end(from, period, context)).toBe(expected))
})

describe('months and years end on the same date, or the last of the month', () => {
  test.each([
    ['2026-03-15T10:00+01:00', '1 month', '2026-04-16T00:00:00+02:00'],
    ['2026-01-31T10:00+01:00', '1 month', '2026-03-01T00:00:00+01:00'],
    ['2028-01-31T10:00+01:00', '1 month', '2028-03-01T00:00:00+01:00'],
    ['2026-08-31T10:00+02:00', '6 months', '2027-03-01T00:00:00+01:00'],
    ['2028-02-29T10:00+01:00', '1 year', '2029-03-01T00:00:00+01:00'],
    ['2026-11-30T10:00+01:00', '3 months', '2027-03-01T00:00:00+01:00'],
    ['2026-03-15T10:00+01:00', '2 years', '2028-03-16T00:00:00+01:00'],
  ])('%s, %s', (from, period, expected) => expect(end(from, period, context)).toBe(expected))
})

describe('to the next working day', () => {
  test.each([
    ['a Saturday moves to Monday', '2026-02-28T10:00+01:00', '14 days', '2026-03-17T00:00:00+01:00'],
    ['a holiday moves on', '2026-06-30T10:00+02:00', '14 days', '2026-07-16T00:00:00+02:00'],
    ['a holiday on Monday after a weekend', '2026-03-21T10:00+01:00', '14 days', '2026-04-08T00:00:00+02:00'],
    ['a working day stays', '2026-03-02T10:00+01:00', '14 days', '2026-03-17T00:00:00+01:00'],
    ['months too', '2026-01-07T10:00+01:00', '1 month', '2026-02-10T00:00:00+01:00'],
    [
      'with openings, to a day that has some',
      '2026-03-05T10:00+01:00',
      '2 days on office',
      '2026-03-09T18:00:00+01:00',
    ],
  ])('%s', (_, from, period, expected) => {
    expect(end(from, `${period}, to the next working day`, context)).toBe(expected)
  })
})

describe('measured back from a future event', () => {
  test.each([
    [
      'days: the day of the event is not counted',
      '2026-08-10T15:00+02:00',
      '7 days',
      '2026-08-03T00:00:00+02:00',
    ],
    ['hours elapsed', '2026-08-10T15:00+02:00', '48 hours', '2026-08-08T15:00:00+02:00'],
    [
      'open hours: the last instant that leaves them',
      '2026-03-10T08:00+01:00',
      '10 hours on office',
      '2026-03-09T08:00:00+01:00',
    ],
    [
      'opening days begin with the first opening',
      '2026-03-10T15:00+01:00',
      '2 days on office',
      '2026-03-07T08:00:00+01:00',
    ],
    ['months', '2026-03-31T15:00+02:00', '1 month', '2026-02-28T00:00:00+01:00'],
  ])('%s', (_, event, period, expected) => expect(before(event, period, context)).toBe(expected))

  test('does not move to a working day', () => {
    expect(before('2026-03-10T15:00+01:00', '2 days, to the next working day', context)).toBe(
      'working-day-backwards',
    )
  })
})

describe('no answer rather than a wrong one', () => {
  const never = contextFor('Europe/Paris', { once: { days: 'mon-fri', add: ['01-01..12-31'], open: {} } })
  const onlyOnce = contextFor('Europe/Paris', {
    once: { hours: { mon: [] }, open: { '2026-03-09': '10:00-11:00' } },
  })
  const noStatutory = contextFor('Europe/Paris')

  test.each([
    ['a calendar that never opens', '2026-03-02T10:00+01:00', '1 hour on once', never, 'never-open'],
    ['a day on a calendar that never opens', '2026-03-02T10:00+01:00', '1 day on once', never, 'never-open'],
    ['more than its only opening', '2026-03-02T10:00+01:00', '61 minutes on once', onlyOnce, 'never-open'],
    [
      'just its only opening',
      '2026-03-02T10:00+01:00',
      '60 minutes on once',
      onlyOnce,
      '2026-03-09T11:00:00+01:00',
    ],
    ['beyond what is known', '2041-12-31T10:00+01:00', '3 days', context, 'outside-range'],
    ['hours beyond what is known', '2041-12-31T10:00+01:00', '90 hours on office', context, 'outside-range'],
    ['elapsed beyond what is known', '2041-12-31T10:00+01:00', '90 hours', context, 'outside-range'],
    ['from before what is known', '1999-12-31T10:00+01:00', '1 hour', context, 'outside-range'],
    ['a calendar nobody declared', '2026-03-02T10:00+01:00', '1 hour on moon', context, 'unknown-calendar'],
    [
      'a name that every object has',
      '2026-03-02T10:00+01:00',
      '1 hour on constructor',
      context,
      'unknown-calendar',
    ],
    [
      'no statutory calendar',
      '2026-03-02T10:00+01:00',
      '1 day, to the next working day',
      noStatutory,
      'unknown-calendar',
    ],
  ])('%s', (_, from, period, counted, expected) => expect(end(from, period, counted)).toBe(expected))

  test.each([
    [
      'months on a calendar',
      { amount: 1, unit: 'month' as const, calendar: 'office' },
      'months-on-a-calendar',
    ],
    [
      'hours to a working day',
      { amount: 1, unit: 'hour' as const, toNextWorkingDay: true as const },
      'working-day-needs-days',
    ],
  ])('%s, even when not read from a text', (_, period, id) => {
    expect(addPeriod(instant('2026-03-02T10:00+01:00'), period, context)).toMatchObject({ problem: { id } })
  })

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s hours are no period', (amount) => {
    const from = instant('2026-03-02T10:00+01:00')
    const problem = { id: 'period-unreadable' }
    expect(addPeriod(from, { amount, unit: 'hour' }, context)).toMatchObject({ problem })
    expect(addPeriod(from, { amount, unit: 'day', calendar: 'office' }, context)).toMatchObject({ problem })
    expect(periodBefore(from, { amount, unit: 'day' }, context)).toMatchObject({ problem })
  })

  test('not a number is not an instant', () => {
    const answer = addPeriod(Number.NaN, { amount: 1, unit: 'hour' }, context)
    expect(answer).toMatchObject({ problem: { id: 'outside-range' } })
  })
})
