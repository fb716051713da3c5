import { describe, expect, test } from 'vitest'
import { contextFor, instant } from '../platform/testing/context.ts'
import { atLocalTime, covers, endOfDay, formatInstant, localDate, OutsideRange, startOfDay } from './index.ts'

describe('a wall-clock time on the local day of an instant', () => {
  test.each([
    ['an ordinary time', 'Europe/Paris', '2026-03-03T07:10+01:00', '14:00', '2026-03-03T14:00:00+01:00'],
    [
      'the local day, not that of UTC',
      'Europe/Paris',
      '2026-03-03T23:30Z',
      '12:00',
      '2026-03-04T12:00:00+01:00',
    ],
    [
      'skipped: the first instant after the gap',
      'Europe/Paris',
      '2026-03-29T12:00Z',
      '02:30',
      '2026-03-29T03:00:00+02:00',
    ],
    [
      'repeated: the first of the two',
      'Europe/Paris',
      '2026-10-25T12:00Z',
      '02:30',
      '2026-10-25T02:30:00+02:00',
    ],
    ['an ordinary night', 'Europe/Paris', '2026-03-03T12:00Z', '02:30', '2026-03-03T02:30:00+01:00'],
    [
      'just after the repeated hour',
      'Europe/Paris',
      '2026-10-25T12:00Z',
      '03:00',
      '2026-10-25T03:00:00+01:00',
    ],
    [
      'half an hour skipped',
      'Australia/Lord_Howe',
      '2026-10-03T20:00Z',
      '02:15',
      '2026-10-04T02:30:00+11:00',
    ],
    [
      'half an hour repeated',
      'Australia/Lord_Howe',
      '2026-04-04T20:00Z',
      '01:45',
      '2026-04-05T01:45:00+11:00',
    ],
    ['midnight skipped', 'Africa/Cairo', '2026-04-24T12:00Z', '00:00', '2026-04-24T01:00:00+03:00'],
    [
      '24:00 is the end of the day',
      'Europe/Paris',
      '2026-03-29T12:00Z',
      '24:00',
      '2026-03-30T00:00:00+02:00',
    ],
    ['Morocco in Ramadan', 'Africa/Casablanca', '2026-03-01T12:00Z', '14:00', '2026-03-01T14:00:00+00:00'],
    ['Morocco after it', 'Africa/Casablanca', '2026-04-01T12:00Z', '14:00', '2026-04-01T14:00:00+01:00'],
    ['Morocco for good', 'Africa/Casablanca', '2027-07-01T12:00Z', '14:00', '2027-07-01T14:00:00+00:00'],
  ])('%s', (_, name, on, time, expected) => {
    const { zone } = contextFor(name)
    expect(formatInstant(atLocalTime(instant(on), time, zone), zone)).toBe(expected)
  })
})

describe('local days', () => {
  const hours = (name: string, on: string) => {
    const { zone } = contextFor(name)
    return (endOfDay(instant(on), zone) - startOfDay(instant(on), zone)) / 3_600_000
  }

  test.each([
    ['an ordinary one', 'Europe/Paris', '2026-03-28T12:00Z', 24],
    ['in spring', 'Europe/Paris', '2026-03-29T12:00Z', 23],
    ['in autumn', 'Europe/Paris', '2026-10-25T12:00Z', 25],
    ['by half an hour', 'Australia/Lord_Howe', '2026-10-04T00:00Z', 23.5],
    ['by two hours', 'Antarctica/Troll', '2026-03-29T12:00Z', 22],
  ])('%s', (_, name, on, expected) => expect(hours(name, on)).toBe(expected))

  test('Morocco leaves the hour behind on 20 September 2026', () => {
    const { zone } = contextFor('Africa/Casablanca')
    expect(zone.changes.at(-1)).toEqual({ at: instant('2026-09-20T01:00:00Z'), offset: 0 })
  })

  test('the date is that of the zone', () => {
    expect(localDate(instant('2026-03-03T23:30Z'), contextFor('Europe/Paris').zone)).toBe('2026-03-04')
    expect(localDate(instant('2026-03-03T23:30Z'), contextFor('America/New_York').zone)).toBe('2026-03-03')
  })

  test('a time outside what is known is thrown back, never guessed', () => {
    const { zone } = contextFor('Europe/Paris')
    expect(covers(zone, instant('2126-01-01T00:00Z'))).toBe(false)
    expect(() => localDate(instant('2126-01-01T00:00Z'), zone)).toThrow(OutsideRange)
    expect(() => atLocalTime(instant('1926-01-01T00:00Z'), '12:00', zone)).toThrow(OutsideRange)
  })
})
