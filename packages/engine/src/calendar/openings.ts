import { dayLength, readDate, weekdayOf } from './civil.ts'
import type { Calendar, Instant, Opening, Zone } from './types.ts'
import { localDay } from './zone.ts'
import { instantOfWall, zoneTable } from './zone-table.ts'

/** The days that both the calendar and the zone know: from `first` up to, not including, `end`. */
export interface KnownDays {
  first: number
  end: number
  /** Instants between which everything about openings is known. */
  from: Instant
  until: Instant
}

/** The openings of a day as the calendar gives them, in wall-clock time. */
export type OpeningsOf = (day: number) => readonly Opening[]

/** Looks up the openings of a day: exceptions first, then closed dates, then the weekday. */
export function openingsByDay(calendar: Calendar): OpeningsOf {
  const exceptions = new Map(
    Object.entries(calendar.exceptions).map(([date, openings]) => [readDate(date), openings]),
  )
  const closed = new Set(calendar.closed.map(readDate))
  return (day) => exceptions.get(day) ?? (closed.has(day) ? [] : (calendar.weekly[weekdayOf(day)] ?? []))
}

export function knownDays(calendar: Calendar, zone: Zone): KnownDays {
  const first = Math.max(readDate(calendar.from) ?? 0, localDay(zone.from, zone) + 1)
  const end = Math.max(first, Math.min(readDate(calendar.until) ?? 0, localDay(zone.until - 1, zone)))
  const table = zoneTable(zone)
  return {
    first,
    end,
    from: instantOfWall(table, first * dayLength + pastMidnight(calendar)),
    until: instantOfWall(table, end * dayLength),
  }
}

/** Visits every opening in order. One that the clocks skip wholly is left out. */
export function visitOpenings(
  calendar: Calendar,
  zone: Zone,
  days: KnownDays,
  visit: (start: Instant, end: Instant, day: number) => void,
): void {
  const table = zoneTable(zone)
  const openingsOf = openingsByDay(calendar)
  for (let day = days.first; day < days.end; day += 1) {
    for (const [from, until] of openingsOf(day)) {
      const start = instantOfWall(table, day * dayLength + from)
      const end = instantOfWall(table, day * dayLength + until)
      if (start < end) visit(start, end, day)
    }
  }
}

/** How far the latest closing reaches into the next day. */
function pastMidnight(calendar: Calendar): number {
  const openings = [...calendar.weekly.flat(), ...Object.values(calendar.exceptions).flat()]
  return openings.reduce((furthest, [, end]) => Math.max(furthest, end - dayLength), 0)
}
