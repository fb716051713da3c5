import { remember } from './remember.ts'
import { lastAtMost } from './search.ts'
import type { Instant, Milliseconds, Zone } from './types.ts'

/** A zone as stretches of one offset each. Wall-clock times are milliseconds since 1970-01-01T00:00 local time. */
export interface ZoneTable {
  begins: Float64Array
  offsets: Float64Array
  /** The furthest that the wall clock has been before each stretch begins; the first entry is minus infinity. */
  wallReached: Float64Array
}

export const zoneTable = remember((zone: Zone): ZoneTable => {
  const begins = Float64Array.of(zone.from, ...zone.changes.map((change) => change.at))
  const offsets = Float64Array.of(zone.initialOffset, ...zone.changes.map((change) => change.offset))
  const wallReached = new Float64Array(begins.length).fill(Number.NEGATIVE_INFINITY)
  for (let index = 1; index < begins.length; index += 1) {
    const begin = begins[index] as number
    const before = begin + (offsets[index - 1] as number)
    wallReached[index] = Math.max(wallReached[index - 1] as number, before)
  }
  return { begins, offsets, wallReached }
})

/** Offset in force at an instant. */
export function offsetAt(table: ZoneTable, instant: Instant): Milliseconds {
  const index = lastAtMost(table.begins, instant, 0, table.begins.length - 1)
  return table.offsets[Math.max(index, 0)] as number
}

/**
 * The first instant at which the wall clock shows a time or a later one. So a time that the clocks skip
 * means the first instant after the gap, and one that they repeat means the first of the two.
 */
export function instantOfWall(table: ZoneTable, wall: Milliseconds): Instant {
  const { wallReached, begins, offsets } = table
  const index = lastAtMost(wallReached, wall, 0, wallReached.length - 1)
  const instant = wall - (offsets[index] as number)
  return index === 0 ? instant : Math.max(instant, begins[index] as number)
}
