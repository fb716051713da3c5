/** How instants, money and numbers are written for a reader. Instants come as ISO 8601 with the offset of the policy's zone, or as milliseconds. */
import { localeOf } from '../words/locale.ts'

/** The zone of an ISO text with an offset, as a fixed offset that `Intl` takes: `+01:00`. */
export function offsetOf(iso: string): string {
  const [, offset] = /([+-]\d{2}:\d{2}|Z)$/.exec(iso) ?? []
  return offset === undefined || offset === 'Z' ? '+00:00' : offset
}

/** An instant on the policy's clock: `mardi 3 mars 2026 à 12:00`. */
export function writeInstant(iso: string, language: string, style: 'full' | 'short' = 'full'): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: style === 'full' ? 'full' : 'medium',
    timeStyle: 'short',
    timeZone: offsetOf(iso),
  }).format(new Date(iso))
}

export function writeDay(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: offsetOf(iso) }).format(
    new Date(iso),
  )
}

/** Whether an instant is the end of a day, which is also the beginning of the next. */
export const endsDay = (iso: string) => /T00:00(:00(\.0+)?)?([+-]\d{2}:\d{2}|Z)$/.test(iso)

/** When something is due: the end of a day is written as 24:00 of that day, so that nobody takes it for the next one. */
export function writeDue(iso: string, language: string): string {
  if (!endsDay(iso)) return writeInstant(iso, language, 'short')
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: offsetOf(iso) })
  return `${day.format(Date.parse(iso) - 1)}${language === 'ar' ? '،' : ','} 24:00`
}

/** How many minutes the clocks of an ISO text are ahead of UTC. */
function minutesAhead(iso: string): number {
  const offset = offsetOf(iso)
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}

/** Whether the reader's own clock shows another time than the policy's at this instant. */
export const differsHere = (iso: string): boolean => -new Date(iso).getTimezoneOffset() !== minutesAhead(iso)

/** An instant on the reader's own clock, where that shows another time than the policy's; with the day only where that is another one too. */
export function writeHere(iso: string, language: string): string | undefined {
  if (!differsHere(iso)) return undefined
  const at = Date.parse(iso)
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(at)
  const isSameDay = day === writeDue(iso, language).slice(0, day.length)
  return new Intl.DateTimeFormat(localeOf(language), {
    ...(isSameDay ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
  }).format(at)
}

/** An exact decimal amount: `9,80 €`. */
export function writeMoney(amount: string, currency: string, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency }).format(
    amount as unknown as number,
  )
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/**
 * How long it is until an instant, in the largest unit: `in 2 hours`, `3 days ago`. From a day on, days are counted on the calendar of its zone: `tomorrow` is
 * never the day after. `left` is told in milliseconds, less than nothing for what is past.
 */
export function writeDistance(iso: string, left: number, language: string): string {
  const [unit, length] = units.find(([, each]) => Math.abs(left) >= each) ?? ['second', 1000]
  const count = unit === 'day' ? calendarDays(iso, left) : Math.trunc(left / length)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(count, unit)
}

function calendarDays(iso: string, left: number): number {
  const day = 86_400_000
  const dayOf = (instant: number) => Math.floor((instant + minutesAhead(iso) * 60_000) / day)
  const at = Date.parse(iso)
  return dayOf(endsDay(iso) ? at - 1 : at) - dayOf(at - left)
}

/** A countdown to the second, `1:02:03`, or with days `2 d 03:15`. */
export function writeCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${hours}:${two(minutes)}:${two(rest)}`
}
