import { knownDays, visitOpenings } from './openings.ts'
import { noMoreOpenTime, OutsideRange, outsideRange } from './problem.ts'
import { rememberPair } from './remember.ts'
import { locate, type SearchTable, searchTable } from './search.ts'
import type { Calendar, Counted, Instant, Milliseconds, Zone } from './types.ts'

/** Open time as stretches that neither touch nor overlap, with the open time before each. */
interface OpenTime {
  from: Instant
  until: Instant
  starts: SearchTable
  ends: Float64Array
  before: SearchTable
  total: Milliseconds
}

const openTime = rememberPair((calendar: Calendar, zone: Zone): OpenTime => {
  const days = knownDays(calendar, zone)
  const starts: number[] = []
  const ends: number[] = []
  visitOpenings(calendar, zone, days, (start, closing) => {
    const end = Math.min(closing, days.until)
    const last = ends.length - 1
    if (last >= 0 && start <= (ends[last] as number)) ends[last] = Math.max(ends[last] as number, end)
    else {
      starts.push(start)
      ends.push(end)
    }
  })
  const before = new Float64Array(starts.length)
  let total = 0
  for (let index = 0; index < starts.length; index += 1) {
    before[index] = total
    total += (ends[index] as number) - (starts[index] as number)
  }
  return {
    from: days.from,
    until: days.until,
    starts: searchTable(Float64Array.from(starts)),
    ends: Float64Array.from(ends),
    before: searchTable(before),
    total,
  }
})

/** Whether the calendar is open at an instant. An opening holds its first instant, not its last. Throws OutsideRange. */
export function isOpen(calendar: Calendar, zone: Zone, instant: Instant): boolean {
  const table = openTime(calendar, zone)
  check(table, instant, instant + 1)
  const index = locate(table.starts, instant)
  return index >= 0 && instant < (table.ends[index] as number)
}

/** The first instant, from the given one on, at which the calendar is open. */
export function nextOpening(calendar: Calendar, zone: Zone, instant: Instant): Counted {
  const table = openTime(calendar, zone)
  if (!known(table, instant)) return outsideRange(table.from, table.until, 'The start')
  const index = locate(table.starts, instant)
  if (index >= 0 && instant < (table.ends[index] as number)) return { ok: true, at: instant }
  const next = table.starts.values[index + 1]
  return next === undefined ? noMoreOpenTime(calendar, table) : { ok: true, at: next }
}

/** Open time between two instants; below zero when the second comes first. Throws OutsideRange. */
export function openTimeBetween(calendar: Calendar, zone: Zone, from: Instant, to: Instant): Milliseconds {
  const table = openTime(calendar, zone)
  check(table, from, to)
  return openUntil(table, to) - openUntil(table, from)
}

/** The first instant by which so much open time has passed. */
export function addOpenTime(calendar: Calendar, zone: Zone, from: Instant, amount: Milliseconds): Counted {
  const table = openTime(calendar, zone)
  if (!known(table, from)) return outsideRange(table.from, table.until, 'The start of the period')
  if (amount === 0) return { ok: true, at: from }
  const passed = openUntil(table, from)
  const wanted = passed + amount
  if (wanted > table.total) return noMoreOpenTime(calendar, table)
  let index = locate(table.before, wanted)
  if (table.before.values[index] === wanted) index -= 1
  const at = (table.starts.values[index] as number) + wanted - (table.before.values[index] as number)
  return { ok: true, at }
}

/** The last instant from which so much open time is left until the given one. */
export function subtractOpenTime(calendar: Calendar, zone: Zone, to: Instant, amount: Milliseconds): Counted {
  const table = openTime(calendar, zone)
  if (!known(table, to)) return outsideRange(table.from, table.until, 'The event')
  if (amount === 0) return { ok: true, at: to }
  const passed = openUntil(table, to)
  const wanted = passed - amount
  if (wanted < 0) return outsideRange(table.from, table.until, 'The beginning of the period')
  const index = locate(table.before, wanted)
  const at = (table.starts.values[index] as number) + wanted - (table.before.values[index] as number)
  return { ok: true, at }
}

function openUntil(table: OpenTime, instant: Instant): Milliseconds {
  const index = locate(table.starts, instant)
  if (index < 0) return 0
  const start = table.starts.values[index] as number
  return (table.before.values[index] as number) + Math.min(instant, table.ends[index] as number) - start
}

function known(table: OpenTime, instant: Instant): boolean {
  return instant >= table.from && instant <= table.until
}

function check(table: OpenTime, one: Instant, other: Instant): void {
  if (known(table, one) && known(table, other)) return
  throw new OutsideRange(outsideRange(table.from, table.until, 'A time').problem)
}
