import {
  type Instant,
  localDate,
  OutsideRange,
  startOfDay,
  type Zone,
  zoneOffset,
} from '../../../calendar/index.ts'
import { outsideRange } from '../../../calendar/problem.ts'

const dayLength = 86_400_000
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The first instant of a local date. Throws OutsideRange. */
export function dayBegins(date: string, zone: Zone): Instant {
  const noon = Date.parse(`${date}T12:00:00Z`)
  if (noon < zone.from || noon >= zone.until) {
    throw new OutsideRange(outsideRange(zone.from, zone.until, 'A date').problem)
  }
  return startOfDay(noon - zoneOffset(noon, zone), zone)
}

/** The year that the zone's clocks show, with four digits. Throws OutsideRange. */
export function yearOf(at: Instant, zone: Zone): string {
  return localDate(at, zone).slice(0, 4)
}

/** The month, 1 to 12, that the zone's clocks show. Throws OutsideRange. */
export function monthOf(at: Instant, zone: Zone): number {
  return Number(localDate(at, zone).slice(5, 7))
}

/** The hour, 0 to 23, that the zone's clocks show. Throws OutsideRange. */
export function hourOf(at: Instant, zone: Zone): number {
  const wall = at + zoneOffset(at, zone)
  return Math.floor((wall - Math.floor(wall / dayLength) * dayLength) / 3_600_000)
}

/** The weekday that the zone's clocks show. Throws OutsideRange. */
export function weekdayOf(at: Instant, zone: Zone): string {
  const day = localDayNumber(at, zone)
  return weekdays[(((day + 3) % 7) + 7) % 7] as string
}

/** Midnights between two instants: 1 from any time of one day to any time of the next. Throws OutsideRange. */
export function daysBetween(from: Instant, to: Instant, zone: Zone): number {
  return localDayNumber(to, zone) - localDayNumber(from, zone)
}

/** Whole local months between two dates; the last one counts when its day of the month is reached. Throws OutsideRange. */
export function monthsBetween(from: Instant, to: Instant, zone: Zone): number {
  if (to < from) return -monthsBetween(to, from, zone) || 0
  const [start, end] = [dateParts(from, zone), dateParts(to, zone)]
  const months = (end.year - start.year) * 12 + end.month - start.month
  const reached = end.day >= start.day || end.day === lastDayOf(end.year, end.month)
  return reached ? months : months - 1
}

function dateParts(at: Instant, zone: Zone): { year: number; month: number; day: number } {
  const [year, month, day] = localDate(at, zone).split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function localDayNumber(at: Instant, zone: Zone): number {
  return Math.floor((at + zoneOffset(at, zone)) / dayLength)
}
