import type Holidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import type { Names } from '../calendar/types.ts'

/**
 * Names a holiday in English and in the country's languages. The library gives one language a call and works out
 * the whole year for it, so a year is asked for again only when it brings a holiday that has no name yet.
 */
export function holidayNames(library: Holidays): (holiday: HolidaysTypes.Holiday, year: number) => Names {
  const languages = [...new Set(library.getLanguages())].filter((language) => !/^en(-|$)/.test(language))
  const known = new Map<string, Record<string, string>>()
  return (holiday, year) => {
    const key = keyOf(holiday)
    if (!known.has(key)) learn(library, languages, year, known)
    return { en: holiday.name, ...known.get(key) }
  }
}

function learn(
  library: Holidays,
  languages: readonly string[],
  year: number,
  known: Map<string, Record<string, string>>,
): void {
  for (const language of languages) {
    for (const holiday of library.getHolidays(year, language)) {
      const key = keyOf(holiday)
      known.set(key, { ...known.get(key), [language]: holiday.name })
    }
  }
}

function keyOf(holiday: HolidaysTypes.Holiday): string {
  return `${holiday.rule} ${holiday.substitute ?? false}`
}
