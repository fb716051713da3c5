import { civil, dayNumber, daysInMonth, readDate } from './civil.ts'
import { easterSunday } from './easter.ts'
import { failed } from './problem.ts'
import type { DateRange, Parsed } from './types.ts'

/**
 * The day numbers that a text names within a range: "2026-05-05", "05-05" every year, "2026-08-01..2026-08-31",
 * "12-24..01-02" every year, "easter", "easter -2". Both ends of a span belong to it; 29 February only in leap years.
 */
export function parseClosedDays(text: string, range: DateRange): Parsed<readonly number[]> {
  const within = { first: readDate(range.from) ?? 0, end: readDate(range.until) ?? 0 }
  const days = readSpan(text.trim(), within)
  if (!days) {
    return failed(
      'closed-day-unreadable',
      { text },
      `"${text}" does not name a day. Write a date such as "2026-05-05", "05-05" for every year, ` +
        '"2026-08-01..2026-08-31" for a span, or "easter -2" for days before or after Easter Sunday.',
      0,
    )
  }
  return { ok: true, value: days.filter((day) => day >= within.first && day < within.end) }
}

interface Within {
  first: number
  end: number
}

function readSpan(text: string, within: Within): readonly number[] | undefined {
  const easter = /^easter(?:\s*([+-])\s*(\d{1,3}))?$/.exec(text)
  if (easter) {
    const shift = Number(easter[2] ?? 0) * (easter[1] === '-' ? -1 : 1)
    return years(within).map((year) => easterSunday(year) + shift)
  }
  const [from = '', to = from, more] = text.split('..').map((date) => date.trim())
  if (more !== undefined) return undefined
  const [first, last] = [readDate(from), readDate(to)]
  if (first !== undefined && last !== undefined)
    return first <= last ? daysFrom(first, last, within) : undefined
  const [begin, end] = [readYearly(from), readYearly(to)]
  if (!begin || !end) return undefined
  return years(within).flatMap((year) => yearlyDays(year, begin, end, within))
}

interface MonthDay {
  month: number
  day: number
}

function readYearly(text: string): MonthDay | undefined {
  const match = /^(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const [month, day] = [Number(match[1]), Number(match[2])]
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month)
  return exists ? { month, day } : undefined
}

function yearlyDays(year: number, begin: MonthDay, end: MonthDay, within: Within): readonly number[] {
  const beginsLater = begin.month * 100 + begin.day > end.month * 100 + end.day
  const endYear = beginsLater ? year + 1 : year
  const first = dayNumber(year, begin.month, begin.day)
  const last = dayNumber(endYear, end.month, Math.min(end.day, daysInMonth(endYear, end.month)))
  return daysFrom(first, last, within)
}

function daysFrom(first: number, last: number, within: Within): readonly number[] {
  const begin = Math.max(first, within.first)
  const length = Math.max(0, Math.min(last, within.end) - begin + 1)
  return Array.from({ length }, (_, step) => begin + step)
}

function years(within: Within): readonly number[] {
  const first = civil(within.first).year - 1
  const last = civil(within.end).year + 1
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
