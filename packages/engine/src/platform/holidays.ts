import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { DateRange, Holiday, HolidaySpec, Parsed } from '../calendar/types.ts'
import { coveredDates } from './holiday-dates.ts'
import { holidayNames } from './holiday-names.ts'

/**
 * The whole days of rest of a country or region, with their names in English and the country's own languages.
 * Half days, such as an afternoon, are not among them: a policy adds those it keeps. Fails for a country or
 * region that the library does not know.
 */
export function resolveHolidays(spec: HolidaySpec, range: DateRange): Parsed<readonly Holiday[]> {
  const key = JSON.stringify([spec, range.from, range.until])
  const resolved = resolvedHolidays.get(key) ?? readHolidays(spec, range)
  if (resolved.ok) resolvedHolidays.set(key, resolved)
  return resolved
}

const resolvedHolidays = new Map<string, Parsed<readonly Holiday[]>>()

function readHolidays(spec: HolidaySpec, range: DateRange): Parsed<readonly Holiday[]> {
  const { country, region, types } = readSpec(spec)
  const library = new Holidays()
  const [state, area] = (region ?? '').split('-').filter((part) => part !== '')
  const asked = [country, state, area].filter((part) => part !== undefined) as [string, string, string]
  const places: readonly [Record<string, string>, string | undefined][] = [
    [library.getCountries('en') ?? {}, country],
    [state === undefined ? {} : (library.getStates(country, 'en') ?? {}), state],
    [area === undefined ? {} : (library.getRegions(country, state ?? '', 'en') ?? {}), area],
  ]
  for (const [known, part] of places) {
    if (part !== undefined && !Object.hasOwn(known, part)) return unknownCountry(asked.join('-'), part, known)
  }
  library.init(...asked, { types: [...types] as HolidaysTypes.HolidayType[], timezone: 'UTC' })
  return { ok: true, value: holidaysBetween(library, range) }
}

function holidaysBetween(library: Holidays, range: DateRange): readonly Holiday[] {
  const names = holidayNames(library)
  const byDate = new Map<string, Holiday>()
  const lastDate = Temporal.PlainDate.from(range.until).subtract({ days: 1 })
  for (let year = Number(range.from.slice(0, 4)); year <= lastDate.year; year += 1) {
    for (const holiday of library.getHolidays(year, 'en')) {
      for (const date of coveredDates(holiday)) {
        if (date < range.from || date >= range.until || byDate.has(date)) continue
        byDate.set(date, { date, names: names(holiday, year) })
      }
    }
  }
  return [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1))
}

function readSpec(spec: HolidaySpec): { country: string; region?: string; types: readonly string[] } {
  if (typeof spec !== 'string') return { ...spec, types: spec.types ?? ['public'] }
  const [country = '', ...region] = spec.trim().split('-')
  return { country, ...(region.length > 0 && { region: region.join('-') }), types: ['public'] }
}

function unknownCountry(asked: string, part: string, known: Record<string, string>): Parsed<never> {
  const codes = Object.keys(known)
  const choice = codes.length > 0 && codes.length <= 60 ? ` Known here: ${codes.join(', ')}.` : ''
  const text =
    `No holidays are known for "${asked}": there is no "${part}". Write a country such as "FR", ` +
    `or a country and region such as "DE-BY".${choice}`
  return { ok: false, problem: { id: 'country-unknown', facts: { asked, part }, text, offset: 0 } }
}
