import { dayLength, formatDate } from './civil.ts'
import { readLocalTime } from './local-time.ts'
import { OutsideRange, outsideRange } from './problem.ts'
import type { Instant, Milliseconds, PlainDate, Zone } from './types.ts'
import { instantOfWall, offsetAt, zoneTable } from './zone-table.ts'

/** Whether the zone's offset is known at an instant. */
export function covers(zone: Zone, instant: Instant): boolean {
  return instant >= zone.from && instant < zone.until
}

/** The zone's offset at an instant, in milliseconds east of UTC. Throws OutsideRange. */
export function zoneOffset(instant: Instant, zone: Zone): Milliseconds {
  if (!covers(zone, instant)) throw outside(zone)
  return offsetAt(zoneTable(zone), instant)
}

/** The day number (days since 1970-01-01) that the zone's clocks show. Throws OutsideRange. */
export function localDay(instant: Instant, zone: Zone): number {
  return Math.floor((instant + zoneOffset(instant, zone)) / dayLength)
}

/** The date that the zone's clocks show. Throws OutsideRange. */
export function localDate(instant: Instant, zone: Zone): PlainDate {
  return formatDate(localDay(instant, zone))
}

/** The first instant of the instant's local day. Throws OutsideRange. */
export function startOfDay(instant: Instant, zone: Zone): Instant {
  return startOfDayNumber(localDay(instant, zone), zone)
}

/** The instant at which the local day is over, which is the first of the next. Throws OutsideRange. */
export function endOfDay(instant: Instant, zone: Zone): Instant {
  return startOfDayNumber(localDay(instant, zone) + 1, zone)
}

/** The first instant of a day, by its number. Throws OutsideRange. */
export function startOfDayNumber(day: number, zone: Zone): Instant {
  const start = instantOfWall(zoneTable(zone), day * dayLength)
  if (start < zone.from || start > zone.until) throw outside(zone)
  return start
}

/**
 * A wall-clock time ("14:00", "24:00") on the local day of an instant. A time that the clocks skip means the
 * first instant after the gap; one that they repeat, the first of the two. Throws OutsideRange, and a
 * RangeError when the time cannot be read: `parseLocalTime` is the gate for texts of policy authors.
 */
export function atLocalTime(instant: Instant, time: string, zone: Zone): Instant {
  const sinceMidnight = readLocalTime(time)
  if (sinceMidnight === undefined) throw new RangeError(`Not a local time: ${time}`)
  const at = instantOfWall(zoneTable(zone), localDay(instant, zone) * dayLength + sinceMidnight)
  if (!covers(zone, at)) throw outside(zone)
  return at
}

function outside(zone: Zone): OutsideRange {
  return new OutsideRange(outsideRange(zone.from, zone.until, 'A time').problem)
}
