import { always, type Calendar, type Opening, readDate, weekdayOf } from '../../calendar/index.ts'
import type { Words } from './words.ts'

/** A calendar in words: "Monday to Friday 08:00–18:00, Saturday 08:00–12:00, not on public holidays". */
export function calendarInWords(words: Words, name: string): string {
  const calendar = name === 'always' ? always : words.policy.regions[0]?.calendars[name]
  if (!calendar || calendar === always) return words.phrases.always
  const week = calendarWeek(words, calendar.weekly)
  return calendar.closed.length > 0 ? [week, words.phrases.exceptHolidays].join(comma(words)) : week
}

/** The openings of a week in words. */
export function calendarWeek(words: Words, weekly: Calendar['weekly']): string {
  const days = groups(weekly).map(({ first, last, openings }) => {
    const range = dayRange(words, first, last)
    return isWholeDay(openings) ? range : `${range} ${openingsInWords(openings)}`
  })
  return days.join(comma(words))
}

/** The openings of a day: "08:00–12:00, 13:00–18:00". */
export function openingsInWords(openings: readonly Opening[]): string {
  return openings.map(hours).join(', ')
}

function comma({ phrases }: Words): string {
  return phrases.direction === 'rtl' ? '، ' : ', '
}

/** The days of the policy's first year on which a calendar is closed or has other hours, though its week says otherwise. */
export function closedDaysInWords(words: Words, name: string): string[] {
  const { policy, phrases, fill } = words
  const calendar = policy.regions[0]?.calendars[name]
  const year = policy.effective.slice(0, 4)
  if (!calendar) return []
  const weekday = (date: string) => weekdayOf(readDate(date) ?? 0)
  const shut = Object.keys(calendar.exceptions).filter((date) => calendar.exceptions[date]?.length === 0)
  const closed = [...new Set([...calendar.closed, ...shut])]
    .sort()
    .filter(
      (date) =>
        date.startsWith(year) &&
        (calendar.exceptions[date] ?? []).length === 0 &&
        (calendar.weekly[weekday(date)] ?? []).length > 0,
    )
  const others = Object.entries(calendar.exceptions)
    .filter(([date, openings]) => date >= policy.effective && openings.length > 0)
    .map(([date, openings]) => `${words.date(date)}${phrases.colon}${openingsInWords(openings)}`)
  const list = words.all(closed.map((date) => words.dayOfYear(date)))
  return [...(closed.length === 0 ? [] : [fill(phrases.closedIn, { year, list })]), ...others]
}

/** Whether a calendar is of whole days, rather than of hours. */
export function isOfDays(words: Words, name: string): boolean {
  const calendar = words.policy.regions[0]?.calendars[name]
  return calendar?.weekly.every((openings) => openings.length === 0 || isWholeDay(openings)) ?? false
}

interface Group {
  first: number
  last: number
  openings: readonly Opening[]
}

/** Neighbouring weekdays with the same openings. */
function groups(weekly: Calendar['weekly']): Group[] {
  const found: Group[] = []
  for (const [day, openings] of weekly.entries()) {
    const before = found.at(-1)
    if (before && before.last === day - 1 && String(before.openings) === String(openings)) before.last = day
    else found.push({ first: day, last: day, openings })
  }
  return found.filter(({ openings }) => openings.length > 0)
}

function dayRange(words: Words, first: number, last: number): string {
  if (first === 0 && last === 6) return words.phrases.everyDay
  if (first === last) return words.weekday(first)
  if (last === first + 1) return words.all([words.weekday(first), words.weekday(last)])
  return words.fill(words.phrases.dayRange, { first: words.weekday(first), last: words.weekday(last) })
}

function isWholeDay(openings: readonly Opening[]): boolean {
  return openings.length === 1 && openings[0]?.[0] === 0 && openings[0][1] === 86_400_000
}

function hours([start, end]: Opening): string {
  return `${clock(start)}\u2060–\u2060${clock(end)}`
}

function clock(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000) % 1440 || (milliseconds === 0 ? 0 : 1440)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
