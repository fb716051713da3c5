import { knownDays, visitOpenings } from './openings.ts'
import { noMoreOpenTime, outsideRange } from './problem.ts'
import { rememberPair } from './remember.ts'
import { lastAtMost } from './search.ts'
import type { Calendar, Failed, Instant, Zone } from './types.ts'

/** A day that has open time: its number, its first opening and its last closing. */
export interface OpenDay {
  day: number
  opens: Instant
  closes: Instant
}

/** The days that have open time, in order. */
interface OpenDays {
  from: Instant
  until: Instant
  first: number
  end: number
  days: Int32Array
  opens: Float64Array
  closes: Float64Array
  /** For each known day, how many open days come before it; one entry more than there are days. */
  before: Int32Array
  total: number
}

const openDays = rememberPair((calendar: Calendar, zone: Zone): OpenDays => {
  const known = knownDays(calendar, zone)
  const days: number[] = []
  const opens: number[] = []
  const closes: number[] = []
  visitOpenings(calendar, zone, known, (start, end, day) => {
    if (end > known.until) return
    const last = days.length - 1
    if (days[last] === day) closes[last] = Math.max(closes[last] as number, end)
    else {
      days.push(day)
      opens.push(start)
      closes.push(end)
    }
  })
  const before = new Int32Array(known.end - known.first + 1)
  for (const day of days) before[day - known.first + 1] = 1
  for (let index = 1; index < before.length; index += 1) {
    before[index] = (before[index] as number) + (before[index - 1] as number)
  }
  return {
    ...known,
    days: Int32Array.from(days),
    opens: Float64Array.from(opens),
    closes: Float64Array.from(closes),
    before,
    total: days.length,
  }
})

/** The n-th open day after a day (n from 1), or the n-th before it (n from -1); 0 is the day itself or the next open one. */
export function openDayFrom(
  calendar: Calendar,
  zone: Zone,
  day: number,
  n: number,
): { ok: true; value: OpenDay } | Failed {
  const table = openDays(calendar, zone)
  if (day < table.first || day >= table.end) return outsideRange(table.from, table.until, 'The day')
  const rank =
    n > 0 ? (table.before[day - table.first + 1] as number) - 1 : (table.before[day - table.first] as number)
  const index = rank + n
  if (index < 0) return outsideRange(table.from, table.until, 'The beginning of the period')
  if (index >= table.total) return noMoreOpenTime(calendar, table)
  const value = {
    day: table.days[index] as number,
    opens: table.opens[index] as number,
    closes: table.closes[index] as number,
  }
  return { ok: true, value }
}

/** How many open days after a day lie wholly between two instants: they open and close within them. */
export function openDaysWithin(
  calendar: Calendar,
  zone: Zone,
  afterDay: number,
  from: Instant,
  to: Instant,
): number {
  const table = openDays(calendar, zone)
  const begin = lastAtMost(table.opens, from - 1, 0, table.total - 1) + 1
  let count = 0
  for (let index = begin; index < table.total && (table.opens[index] as number) < to; index += 1) {
    if ((table.days[index] as number) > afterDay && (table.closes[index] as number) <= to) count += 1
  }
  return count
}
