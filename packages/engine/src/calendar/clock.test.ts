import { describe, expect, test } from 'vitest'
import { contextFor, instant, period } from '../platform/testing/context.ts'
import { dueOf, formatInstant, pauseClock, resumeClock, startClock } from './index.ts'
import type { Clock, Clocked } from './types.ts'

const context = contextFor('Europe/Paris', {
  office: { hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] }, holidays: 'FR' },
  'working-days': { days: 'mon-fri', holidays: 'FR' },
  statutory: { days: 'mon-fri', holidays: 'FR' },
})

function clockOf(clocked: Clocked): Clock {
  if (!clocked.ok) throw new Error(clocked.problem.text)
  return JSON.parse(JSON.stringify(clocked.clock))
}

function started(from: string, text: string): Clock {
  return clockOf(startClock(instant(from), period(text), context))
}

function dueAfter(from: string, text: string, ...pauses: (readonly [string, string])[]): string {
  let clock = started(from, text)
  for (const [begin, finish] of pauses) {
    clock = clockOf(pauseClock(clock, instant(begin), context))
    clock = clockOf(resumeClock(clock, instant(finish), context))
  }
  return formatInstant(dueOf(clock) ?? 0, context.zone)
}

describe('a period in hours keeps the open time it had left', () => {
  test.each([
    [
      'paused in an opening',
      '8 hours on office',
      '2026-03-02T11:00+01:00',
      '2026-03-05T16:00+01:00',
      '2026-03-06T16:00:00+01:00',
    ],
    [
      'paused while closed',
      '8 hours on office',
      '2026-03-02T12:30+01:00',
      '2026-03-02T12:45+01:00',
      '2026-03-03T11:00:00+01:00',
    ],
    [
      'paused overnight only',
      '8 hours on office',
      '2026-03-02T17:00+01:00',
      '2026-03-03T09:00+01:00',
      '2026-03-03T11:00:00+01:00',
    ],
    [
      'paused for no time',
      '8 hours on office',
      '2026-03-02T11:00+01:00',
      '2026-03-02T11:00+01:00',
      '2026-03-03T11:00:00+01:00',
    ],
    [
      'elapsed time',
      '48 hours',
      '2026-03-03T10:00+01:00',
      '2026-03-10T08:30+01:00',
      '2026-03-11T08:30:00+01:00',
    ],
    [
      'elapsed time over the change of the clocks',
      '48 hours',
      '2026-03-03T10:00+01:00',
      '2026-03-28T20:00+01:00',
      '2026-03-29T21:00:00+02:00',
    ],
  ])('%s', (_, text, begin, finish, expected) => {
    expect(dueAfter('2026-03-02T10:00+01:00', text, [begin, finish])).toBe(expected)
  })

  test('through several pauses, to the millisecond', () => {
    const due = dueAfter(
      '2026-03-02T10:00+01:00',
      '3 hours on office',
      ['2026-03-02T10:59:59.999+01:00', '2026-03-02T14:00+01:00'],
      ['2026-03-02T14:30+01:00', '2026-03-06T16:59+01:00'],
    )
    expect(due).toBe('2026-03-09T10:29:00.001+01:00')
  })
})

describe('a period in days moves by the whole days of the pause', () => {
  test.each([
    [
      'no day lies wholly in it',
      '14 days',
      '2026-03-04T10:00+01:00',
      '2026-03-05T18:00+01:00',
      '2026-03-17T00:00:00+01:00',
    ],
    [
      'two days do',
      '14 days',
      '2026-03-04T10:00+01:00',
      '2026-03-07T18:00+01:00',
      '2026-03-19T00:00:00+01:00',
    ],
    [
      'a pause from midnight to midnight is that day',
      '14 days',
      '2026-03-04T00:00+01:00',
      '2026-03-05T00:00+01:00',
      '2026-03-18T00:00:00+01:00',
    ],
    [
      'the day of the event is not counted',
      '14 days',
      '2026-03-02T10:00+01:00',
      '2026-03-03T10:00+01:00',
      '2026-03-17T00:00:00+01:00',
    ],
    [
      'a weekend is no working day',
      '5 days on working-days',
      '2026-03-06T18:00+01:00',
      '2026-03-09T08:00+01:00',
      '2026-03-10T00:00:00+01:00',
    ],
    [
      'a working day is',
      '5 days on working-days',
      '2026-03-03T18:00+01:00',
      '2026-03-05T08:00+01:00',
      '2026-03-11T00:00:00+01:00',
    ],
    [
      'from closing to opening a day of openings is whole',
      '5 days on office',
      '2026-03-03T17:00+01:00',
      '2026-03-04T17:00+01:00',
      '2026-03-10T17:00:00+01:00',
    ],
    [
      'months move by days',
      '1 month',
      '2026-03-10T10:00+01:00',
      '2026-03-13T10:00+01:00',
      '2026-04-05T00:00:00+02:00',
    ],
  ])('%s', (_, text, begin, finish, expected) => {
    expect(dueAfter('2026-03-02T10:00+01:00', text, [begin, finish])).toBe(expected)
  })

  test.each([
    [
      'ends with the day of the resumption',
      '1 day',
      '2026-03-03T23:00+01:00',
      '2026-03-04T01:00+01:00',
      '2026-03-05T00:00:00+01:00',
    ],
    [
      'or with the next open day',
      '1 day on office',
      '2026-03-03T11:00+01:00',
      '2026-03-06T18:00+01:00',
      '2026-03-09T17:00:00+01:00',
    ],
  ])('never before the pause did: %s', (_, text, begin, finish, expected) => {
    expect(dueAfter('2026-03-02T10:00+01:00', text, [begin, finish])).toBe(expected)
  })

  test('and then to the next working day', () => {
    const pause = ['2026-03-04T10:00+01:00', '2026-03-09T18:00+01:00'] as const
    expect(dueAfter('2026-03-02T10:00+01:00', '15 days, to the next working day', pause)).toBe(
      '2026-03-24T00:00:00+01:00',
    )
  })
})

describe('a clock refuses what cannot be', () => {
  const running = started('2026-03-02T10:00+01:00', '8 hours on office')
  const paused = clockOf(pauseClock(running, instant('2026-03-02T11:00+01:00'), context))

  test('a paused clock is not due', () => expect(dueOf(paused)).toBeUndefined())

  test.each([
    ['pausing twice', pauseClock(paused, instant('2026-03-02T11:30+01:00'), context), 'clock-not-running'],
    [
      'resuming what runs',
      resumeClock(running, instant('2026-03-02T11:30+01:00'), context),
      'clock-not-paused',
    ],
    ['pausing at the due instant', pauseClock(running, dueOf(running) ?? 0, context), 'clock-over'],
    [
      'pausing before it began',
      pauseClock(running, instant('2026-03-02T09:00+01:00'), context),
      'clock-backwards',
    ],
    [
      'resuming before the pause',
      resumeClock(paused, instant('2026-03-02T10:30+01:00'), context),
      'clock-backwards',
    ],
    [
      'resuming beyond what is known',
      resumeClock(paused, instant('2045-01-01T10:30+01:00'), context),
      'outside-range',
    ],
  ])('%s', (_, answer, id) => expect(answer).toMatchObject({ ok: false, problem: { id } }))
})
