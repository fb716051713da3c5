import { describe, expect, test } from 'vitest'
import { contextFor } from '../platform/testing/context.ts'
import { formatInstant, parseInstant, parseLocalTime } from './index.ts'

describe('an instant is read from a text with an offset', () => {
  test.each([
    ['2026-03-03T12:00:00+01:00', '2026-03-03T12:00:00+01:00'],
    ['2026-03-03T12:00+01:00', '2026-03-03T12:00:00+01:00'],
    ['2026-03-03T11:00:00Z', '2026-03-03T12:00:00+01:00'],
    ['2026-03-03 06:00:00-0500', '2026-03-03T12:00:00+01:00'],
    ['2026-03-03T11:00:00.5Z', '2026-03-03T12:00:00.500+01:00'],
    ['2026-03-03T11:00:00.007Z', '2026-03-03T12:00:00.007+01:00'],
    ['2028-02-29T24:00:00Z', '2028-03-01T01:00:00+01:00'],
  ])('%s', (text, expected) => {
    const read = parseInstant(text)
    expect(read.ok && formatInstant(read.value, contextFor('Europe/Paris').zone)).toBe(expected)
  })
})

describe('or refused', () => {
  test.each([
    ['2026-02-29T12:00:00Z', 0, 'There is no 2026-02-29'],
    ['2026-13-01T12:00:00Z', 0, 'There is no 2026-13-01'],
    ['2026-04-31T12:00:00Z', 0, 'There is no 2026-04-31'],
    ['2026-03-03T25:00:00Z', 11, 'There is no 25:00:00'],
    ['2026-03-03T12:60Z', 11, 'There is no 12:60'],
    ['2026-03-03T12:00:00', 19, 'names no instant'],
    ['2026-03-03T12:00:00+25:00', 19, 'There is no offset +25:00'],
    ['2026-03-03', 0, 'not a date and time'],
    ['yesterday', 0, 'not a date and time'],
    ['2026-03-03T12:00:00.1234Z', 0, 'not a date and time'],
  ])('%s', (text, offset, why) => {
    const problem = { id: 'instant-unreadable', offset, text: expect.stringContaining(why) }
    expect(parseInstant(text)).toMatchObject({ ok: false, problem })
  })
})

test('a time of day is read, or refused with what to write', () => {
  expect(parseLocalTime('14:00')).toEqual({ ok: true, value: 50_400_000 })
  expect(parseLocalTime('24:00')).toEqual({ ok: true, value: 86_400_000 })
  for (const text of ['14h', '9:00', '24:01', '12:60', '']) {
    expect(parseLocalTime(text)).toMatchObject({ problem: { id: 'local-time-unreadable' } })
  }
})
