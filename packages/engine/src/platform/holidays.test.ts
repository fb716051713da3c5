import { describe, expect, test } from 'vitest'
import { rangeAround } from '../calendar/index.ts'
import type { HolidaySpec } from '../calendar/types.ts'
import { resolveHolidays } from './index.ts'
import { given } from './testing/context.ts'

const range = rangeAround(2026)

function datesIn(year: string, spec: HolidaySpec): readonly string[] {
  return given(resolveHolidays(spec, range))
    .map(({ date }) => date)
    .filter((date) => date.startsWith(year))
}

describe('public holidays', () => {
  test('of a country, for the whole range', () => {
    expect(datesIn('2026', 'FR')).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
    expect(datesIn('2016', 'FR')).toHaveLength(11)
    expect(datesIn('2041', 'FR')).toHaveLength(11)
    expect(datesIn('2042', 'FR')).toHaveLength(0)
  })

  test('of a region, written in one word or in two', () => {
    expect(datesIn('2026', 'DE-BY')).toContain('2026-01-06')
    expect(datesIn('2026', 'DE')).not.toContain('2026-01-06')
    expect(datesIn('2026', { country: 'DE', region: 'BY' })).toEqual(datesIn('2026', 'DE-BY'))
  })

  test('substitute days, and feasts of several days', () => {
    expect(datesIn('2026', 'GB-ENG')).toContain('2026-12-28')
    expect(datesIn('2026', 'TR')).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']))
  })

  test('not half days, and other types only when asked for', () => {
    expect(datesIn('2026', 'CN')).not.toContain('2026-03-08')
    expect(datesIn('2026', 'DE')).not.toContain('2026-12-24')
    expect(datesIn('2026', { country: 'US', types: ['observance'] })).not.toEqual(datesIn('2026', 'US'))
  })

  test('with their names in English and the languages of the country', () => {
    const bastilleDay = given(resolveHolidays('FR', range)).find(({ date }) => date === '2026-07-14')
    expect(bastilleDay?.names).toMatchObject({
      en: 'Bastille Day',
      fr: expect.stringContaining('Fête Nationale'),
    })
  })

  test.each(['XX', 'DE-ZZ', 'fr', '', 'constructor'])('not of %j', (spec) => {
    expect(resolveHolidays(spec, range)).toMatchObject({ problem: { id: 'country-unknown' } })
  })

  test('a spec can be resolved again at no cost', () => {
    const [once, again] = [given(resolveHolidays('FR', range)), given(resolveHolidays('FR', range))]
    expect(again).toBe(once)
  })
})
