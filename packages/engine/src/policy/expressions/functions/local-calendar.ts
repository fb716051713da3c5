import {
  civil,
  dayLength,
  dayNumber,
  daysInMonth,
  readDate,
  weekdayOf as weekdayNumber,
} from '../../../calendar/civil.ts'
import { type Instant, type Zone, zoneOffset } from '../../../calendar/index.ts'
import { localDay, startOfDayNumber } from '../../../calendar/zone.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The first instant of a local date, or undefined when there is no such date. Throws OutsideRange. */
export function dayBegins(date: string, zone: Zone): Instant | undefined {
  const day = readDate(date)
  return day === undefined ? undefined : startOfDayNumber(day, zone)
}

/** The first instant of the local day so many days after that of an instant. Throws OutsideRange. */
export function addDaysTo(at: Instant, days: number, zone: Zone): Instant {
  return startOfDayNumber(localDay(at, zone) + days, zone)
}

/** The first instant of the month that the zone's clocks show. Throws OutsideRange. */
export function startOfMonth(at: Instant, zone: Zone): Instant {
  const { year, month } = civil(localDay(at, zone))
  return startOfDayNumber(dayNumber(year, month, 1), zone)
}

/** The first instant of the year that the zone's clocks show. Throws OutsideRange. */
export function startOfYear(at: Instant, zone: Zone): Instant {
  return startOfDayNumber(dayNumber(civil(localDay(at, zone)).year, 1, 1), zone)
}

/** The month, 1 to 12, that the zone's clocks show. Throws OutsideRange. */
export function monthOf(at: Instant, zone: Zone): number {
  return civil(localDay(at, zone)).month
}

/** The hour, 0 to 23, that the zone's clocks show. Throws OutsideRange. */
export function hourOf(at: Instant, zone: Zone): number {
  const wall = at + zoneOffset(at, zone)
  return Math.floor((wall - localDay(at, zone) * dayLength) / 3_600_000)
}

/** The weekday that the zone's clocks show. Throws OutsideRange. */
export function weekdayOf(at: Instant, zone: Zone): string {
  return weekdays[weekdayNumber(localDay(at, zone))] as string
}

/** Midnights between two instants: 1 from any time of one day to any time of the next. Throws OutsideRange. */
export function daysBetween(from: Instant, to: Instant, zone: Zone): number {
  return localDay(to, zone) - localDay(from, zone)
}

/** Whole months between two local dates; the last counts when its day, or the month's last, is reached. Throws OutsideRange. */
export function monthsBetween(from: Instant, to: Instant, zone: Zone): number {
  if (to < from) return -monthsBetween(to, from, zone) || 0
  const [start, end] = [civil(localDay(from, zone)), civil(localDay(to, zone))]
  const months = (end.year - start.year) * 12 + end.month - start.month
  const reached = end.day >= start.day || end.day === daysInMonth(end.year, end.month)
  return reached ? months : months - 1
}
