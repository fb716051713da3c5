import { describe, expect, test } from 'vitest'
import { instantAt, inZone, wallClock } from './wall-clock.ts'

describe('what clocks on the wall show', () => {
  test.each([
    ['2026-03-03T10:58:00Z', 'Europe/Paris', '2026-03-03T11:58'],
    ['2026-07-03T10:58:00Z', 'Europe/Paris', '2026-07-03T12:58'],
    ['2026-03-03T10:58:00Z', 'UTC', '2026-03-03T10:58'],
    ['2026-12-31T23:30:00Z', 'Asia/Dubai', '2027-01-01T03:30'],
  ])('%s in %s is %s', (iso, zone, wall) => {
    expect(wallClock(Date.parse(iso), zone)).toBe(wall)
  })
})

describe('the instant meant by a clock on the wall', () => {
  test.each([
    ['2026-03-03T11:58', '2026-03-03T11:58:00+01:00'],
    ['2026-07-03T11:58', '2026-07-03T11:58:00+02:00'],
    ['2026-03-29T01:59', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29T03:00', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T03:00', '2026-10-25T03:00:00+01:00'],
  ])('%s in Paris is %s', (wall, iso) => {
    expect(instantAt(wall, 'Europe/Paris')).toBe(iso)
  })

  test('a half-written one is none', () => {
    expect(instantAt('2026-03-', 'Europe/Paris')).toBeUndefined()
    expect(instantAt('', 'Europe/Paris')).toBeUndefined()
  })

  test('instants of the shop are shown in the policy’s zone', () => {
    expect(inZone('2026-11-25T05:40:00.000Z', 'Europe/Paris')).toBe('2026-11-25T06:40:00+01:00')
  })
})
