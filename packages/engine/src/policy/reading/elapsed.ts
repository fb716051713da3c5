import { calendarNamed } from '../../calendar/always.ts'
import { addPeriod, type Instant, type Period, type PlainDate } from '../../calendar/index.ts'
import { startOfDayNumber } from '../../calendar/zone.ts'
import type { Region } from '../model.ts'
import { closedSpans, daysLookedAt } from './closed-spans.ts'

const dayLength = 86_400_000

/** The most time that can pass from the start of a period to its end, and when it does. */
export interface Longest {
  milliseconds: number
  from: Instant
  until: Instant
}

/** The longest that a period can take, tried from every day and every closing of two years. Undefined when it cannot be counted. */
export function longestElapsed(period: Period, region: Region, effective: PlainDate): Longest | undefined {
  let longest: Longest | undefined
  for (const from of starts(period, region, effective)) {
    const end = addPeriod(from, period, region)
    if (!end.ok) continue
    const milliseconds = end.at - from
    if (longest === undefined || milliseconds > longest.milliseconds) {
      longest = { milliseconds, from, until: end.at }
    }
  }
  return longest
}

/** The days in it as a law would count them: the day of the event not counted. */
export function longestInDays(period: Period, region: Region, effective: PlainDate): number | undefined {
  const longest = longestElapsed(period, region, effective)
  if (longest === undefined) return undefined
  const days = longest.milliseconds / dayLength
  return isClockTime(period) ? days : Math.ceil(days - 0.1) - 1
}

export function isClockTime({ unit }: Pick<Period, 'unit'>): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour'
}

function starts(period: Period, region: Region, effective: PlainDate): Instant[] {
  const { zone } = region
  const { first, end } = daysLookedAt(effective)
  const midnights: Instant[] = []
  for (let day = first; day < end; day += 1) {
    const start = startOfDayNumber(day, zone)
    if (start >= zone.from && start < zone.until) midnights.push(start)
  }
  if (period.calendar === undefined || period.calendar === 'always') return midnights
  const calendar = calendarNamed(period.calendar, region)
  if (!calendar.ok) return midnights
  return [...midnights, ...closedSpans(calendar.value, zone, effective).map(({ from }) => from)]
}
