import { describe, expect, test } from 'vitest'
import { contextFor, end, instant, written } from '../platform/testing/context.ts'
import { addOpenTime, openTimeBetween, pauseClock, resumeClock, startClock } from './index.ts'
import type { Calendar } from './types.ts'

const shop = { hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } }
const night = { hours: { daily: '22:00-06:00' } }

describe('what other libraries got wrong', () => {
  test('five working hours around a lunch break end at three', () => {
    const context = contextFor('Europe/Paris', { shop })
    expect(end('2026-03-02T09:00:00+01:00', '5 hours on shop', context)).toBe('2026-03-02T15:00:00+01:00')
  })

  test.each([
    ['2026-03-02T21:00:00+01:00', '60 minutes on night', '2026-03-02T23:00:00+01:00'],
    ['2026-03-02T23:30:00+01:00', '60 minutes on night', '2026-03-03T00:30:00+01:00'],
    ['2026-03-03T05:30:00+01:00', '60 minutes on night', '2026-03-03T22:30:00+01:00'],
    ['2026-03-03T12:00:00+01:00', '8 hours on night', '2026-03-04T06:00:00+01:00'],
  ])('from %s, %s in an opening past midnight end %s', (from, period, expected) => {
    expect(end(from, period, contextFor('Europe/Paris', { night }))).toBe(expected)
  })

  test.each([
    ['spring', '2026-03-28T22:00:00+01:00', '24 hours on night', '2026-03-31T23:00:00+02:00'],
    ['spring', '2026-03-28T12:00:00+01:00', '24 hours on round-the-clock', '2026-03-29T13:00:00+02:00'],
    ['autumn', '2026-10-24T22:00:00+02:00', '24 hours on night', '2026-10-27T05:00:00+01:00'],
    ['autumn', '2026-10-24T12:00:00+02:00', '24 hours on round-the-clock', '2026-10-25T11:00:00+01:00'],
  ])('24 open hours across the change in %s, from %s, %s', (_, from, period, expected) => {
    const definitions = { night, 'round-the-clock': { hours: { daily: '00:00-24:00' } } }
    expect(end(from, period, contextFor('Europe/Paris', definitions))).toBe(expected)
  })

  test.each([
    ['31 days', '2026-07-01..2026-07-31', '2026-08-03T10:00:00+02:00'],
    ['62 days', '2026-07-01..2026-08-31', '2026-09-01T10:00:00+02:00'],
    ['a whole year', '2026-07-01..2027-06-30', '2027-07-01T10:00:00+02:00'],
  ])('a closure of %s is passed over', (_, closure, expected) => {
    const context = contextFor('Europe/Paris', { shop: { ...shop, add: [closure] } })
    expect(end('2026-06-30T16:00:00+02:00', '2 hours on shop', context)).toBe(expected)
  })

  test('seconds and milliseconds are never cut off', () => {
    const context = contextFor('Europe/Paris', { shop })
    const calendar = context.calendars.shop as Calendar
    const from = instant('2026-03-02T11:59:59.500+01:00')
    expect(written(addOpenTime(calendar, context.zone, from, 1001), context)).toBe(
      '2026-03-02T13:00:00.501+01:00',
    )
    expect(openTimeBetween(calendar, context.zone, from, instant('2026-03-02T13:00:00.001+01:00'))).toBe(501)
  })

  test('a pause resumes with the open time it had left', () => {
    const context = contextFor('Europe/Paris', { shop })
    const started = startClock(
      instant('2026-03-02T10:00+01:00'),
      { amount: 4, unit: 'hour', calendar: 'shop' },
      context,
    )
    const paused = started.ok
      ? pauseClock(started.clock, instant('2026-03-02T11:30+01:00'), context)
      : started
    expect(paused.ok && paused.clock.state === 'paused' && paused.clock.remaining).toBe(9_000_000)
    const resumed = paused.ok ? resumeClock(paused.clock, instant('2026-03-06T16:00+01:00'), context) : paused
    const due = resumed.ok && resumed.clock.state === 'running' ? resumed.clock.due : 0
    expect(written({ ok: true, at: due }, context)).toBe('2026-03-09T10:30:00+01:00')
  })
})
