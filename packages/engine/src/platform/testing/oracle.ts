import type { Instant, Period } from '../../calendar/types.ts'

/** A calendar for the oracle: openings of each weekday (Monday first) as texts, and closed dates. */
export interface PlainCalendar {
  week: readonly (readonly string[])[]
  closed: ReadonlySet<string>
}

/** An opening as the oracle sees it: two instants, and the date it begins on. */
export interface OpenStretch {
  date: Temporal.PlainDate
  start: Instant
  end: Instant
}

const midnight = Temporal.PlainTime.from('00:00')

/** The first instant at which the wall clock shows a time, or the end of the gap that swallows it. */
export function wallTime(zone: string, date: Temporal.PlainDate, time: Temporal.PlainTime): Instant {
  const wanted = date.toPlainDateTime(time)
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wanted)) return earlier.epochMilliseconds
  const gap = earlier.getTimeZoneTransition('next')
  if (gap === null) throw new Error('A skipped time without a change of the clocks')
  return gap.epochMilliseconds
}

/** The openings that begin on a date and are not empty. */
export function stretchesOf(zone: string, calendar: PlainCalendar, date: Temporal.PlainDate): OpenStretch[] {
  if (calendar.closed.has(date.toString())) return []
  const stretches: OpenStretch[] = []
  for (const text of calendar.week[date.dayOfWeek - 1] ?? []) {
    const [from = '', to = ''] = text.split('-')
    const next = date.add({ days: 1 })
    const start = wallTime(zone, date, Temporal.PlainTime.from(from))
    const endsToday = to > from && to !== '24:00'
    const end = wallTime(
      zone,
      endsToday ? date : next,
      to === '24:00' ? midnight : Temporal.PlainTime.from(to),
    )
    if (start < end) stretches.push({ date, start, end })
  }
  return stretches
}

/** Openings from the day before an instant on, joined where they overlap, cut to begin at the instant. */
export function* openingsAfter(zone: string, calendar: PlainCalendar, from: Instant): Generator<OpenStretch> {
  let date = dateAt(zone, from).subtract({ days: 2 })
  let reached = from
  for (let day = 0; day < 15_000; day += 1) {
    for (const stretch of stretchesOf(zone, calendar, date)) {
      const start = Math.max(reached, stretch.start)
      if (start < stretch.end) yield { ...stretch, start }
      reached = Math.max(reached, stretch.end)
    }
    date = date.add({ days: 1 })
  }
}

/** The local date of an instant. */
export function dateAt(zone: string, instant: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}

/** Walks from opening to opening until so much time has passed in them. */
export function walkOpenTime(zone: string, calendar: PlainCalendar, from: Instant, amount: number): Instant {
  let left = amount
  for (const { start, end } of openingsAfter(zone, calendar, from)) {
    if (end - start >= left) return start + left
    left -= end - start
  }
  throw new Error('No open time')
}

/** Walks from opening to opening and adds them up. */
export function openTimeOf(zone: string, calendar: PlainCalendar, from: Instant, to: Instant): number {
  let sum = 0
  for (const { start, end } of openingsAfter(zone, calendar, from)) {
    if (start >= to) return sum
    sum += Math.min(end, to) - start
  }
  throw new Error('No open time')
}

/** Walks second by second, asking each time whether any opening holds the moment. */
export function walkSeconds(zone: string, calendar: PlainCalendar, from: Instant, seconds: number): Instant {
  let left = seconds
  let moment = from
  let today = dateAt(zone, moment)
  let near = stretchesNear(zone, calendar, today)
  while (left > 0) {
    if (near.some(({ start, end }) => start <= moment && moment < end)) left -= 1
    moment += 1000
    if (moment % 3_600_000 < 1000) {
      const date = dateAt(zone, moment)
      if (!date.equals(today)) near = stretchesNear(zone, calendar, date)
      today = date
    }
  }
  return moment
}

function stretchesNear(zone: string, calendar: PlainCalendar, today: Temporal.PlainDate): OpenStretch[] {
  return [-2, -1, 0, 1, 2].flatMap((days) => stretchesOf(zone, calendar, today.add({ days })))
}

/** The last day of a period in days or longer, counted day by day, before any move to a working day. */
export function walkToLastDay(
  zone: string,
  calendar: PlainCalendar,
  from: Temporal.PlainDate,
  { amount, unit }: Pick<Period, 'amount' | 'unit'>,
): Temporal.PlainDate {
  if (unit === 'month' || unit === 'year') return from.add({ [`${unit}s`]: amount })
  let date = from
  let left = unit === 'week' ? amount * 7 : amount
  while (left > 0) {
    date = date.add({ days: 1 })
    if (stretchesOf(zone, calendar, date).length > 0) left -= 1
  }
  return date
}

/** When a period ends that has a given last day: with its last closing, or that of a working day after it. */
export function endOfLastDay(
  zone: string,
  calendar: PlainCalendar,
  statutory: PlainCalendar | undefined,
  lastDay: Temporal.PlainDate,
): Instant {
  const opens = (day: Temporal.PlainDate) => stretchesOf(zone, calendar, day).length > 0
  const works = (day: Temporal.PlainDate) => !statutory || stretchesOf(zone, statutory, day).length > 0
  let date = lastDay
  while (!opens(date) || !works(date)) date = date.add({ days: 1 })
  return Math.max(...stretchesOf(zone, calendar, date).map(({ end }) => end))
}

/** How many open days after a date open and close within two instants. */
export function wholeDaysWithin(
  zone: string,
  calendar: PlainCalendar,
  after: Temporal.PlainDate,
  from: Instant,
  to: Instant,
): number {
  let count = 0
  let date = after.add({ days: 1 })
  while (Temporal.PlainDate.compare(date, dateAt(zone, to)) <= 0) {
    const stretches = stretchesOf(zone, calendar, date)
    if (stretches.length > 0 && stretches.every(({ start, end }) => start >= from && end <= to)) count += 1
    date = date.add({ days: 1 })
  }
  return count
}
