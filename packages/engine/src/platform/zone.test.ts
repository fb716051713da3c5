import { describe, expect, test } from 'vitest'
import { rangeAround } from '../calendar/index.ts'
import { resolveZone, zoneDataVersion } from './index.ts'
import { given } from './testing/context.ts'

describe('a zone is resolved once, for a policy version', () => {
  const range = rangeAround(2026)

  test('with the version of the data it came from', () => {
    expect(zoneDataVersion()).toMatch(/^20\d\d[a-z]$/)
    expect(given(resolveZone('Europe/Paris', range)).dataVersion).toBe(zoneDataVersion())
  })

  test('with data that knows of Morocco: 2026c or later', () => {
    expect(zoneDataVersion() >= '2026c').toBe(true)
  })

  test('more than ten years ahead, and small', () => {
    const zone = given(resolveZone('Europe/Paris', range))
    expect(zone.until).toBeGreaterThan(Date.UTC(2041, 11, 31))
    expect(JSON.stringify(zone).length).toBeLessThan(2500)
  })

  test.each(['Mars/Phobos', '', 'Europe', '+01:00', '2026'])('not when it is called %j', (name) => {
    expect(resolveZone(name, range)).toMatchObject({ problem: { id: 'zone-unknown', facts: { name } } })
  })
})
