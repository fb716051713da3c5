import type { PlainDate } from './types.ts'

export const dayLength = 86_400_000

/**
 * Days since 1970-01-01 of a date of the Gregorian calendar; months beyond 1 to 12 carry into the year.
 * After Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
export function dayNumber(year: number, month: number, day: number): number {
  const carriedYear = year + Math.floor((month - 1) / 12)
  const monthFromMarch = (((month - 3) % 12) + 12) % 12
  const shiftedYear = monthFromMarch >= 10 ? carriedYear - 1 : carriedYear
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month and day of a day number. */
export function civil(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 }
}

/** Day of the week of a day number; Monday is 0. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** The same date so many months later, or that month's last day when it has no such date. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civil(number)
  const first = civil(dayNumber(year, month + months, 1))
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

/** The date of a day number, as "2026-03-29". */
export function formatDate(number: number): PlainDate {
  const { year, month, day } = civil(number)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

/** The day number of "2026-03-29", or undefined when there is no such date. */
export function readDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumber(year, month, day)
}

/** A number with leading zeros. */
export function digits(value: number, length: number): string {
  const text = `${value}`
  return text.length === length ? text : text.padStart(length, '0')
}
