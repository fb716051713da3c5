import { dayLength, formatDate } from './civil.ts'
import type { Step } from './explain-step.ts'
import { openingsByDay } from './openings.ts'
import type { Calendar, Instant, Names, Zone } from './types.ts'
import { localDay } from './zone.ts'
import { instantOfWall, zoneTable } from './zone-table.ts'

/** The openings of a calendar between two instants, cut to them, and the days without any. */
export function explainOpenings(
  calendar: Calendar,
  zone: Zone,
  from: Instant,
  end: Instant,
): readonly Step[] {
  const steps: Step[] = []
  const openingsOf = openingsByDay(calendar)
  const table = zoneTable(zone)
  const firstDay = localDay(from, zone)
  let counted = from
  for (let day = firstDay - 1; day <= localDay(end - 1, zone); day += 1) {
    const openings = openingsOf(day)
    if (openings.length === 0 && day >= firstDay) steps.push(closedStep(calendar, day))
    for (const [opens, closes] of openings) {
      const start = Math.max(counted, instantOfWall(table, day * dayLength + opens))
      const close = Math.min(end, instantOfWall(table, day * dayLength + closes))
      if (start >= close) continue
      steps.push({ kind: 'opening', date: formatDate(day), start, end: close, counted: close - start })
      counted = close
    }
  }
  return steps
}

/** A day on which a calendar does not open, with the holiday's names when it is one. */
export function closedStep(calendar: Calendar, day: number): Step {
  const date = formatDate(day)
  const names = closedBecause(calendar, date)
  return names ? { kind: 'closed', date, names } : { kind: 'closed', date }
}

/** The names of the holiday, or of the policy's own closure, on a closed date. */
export function closedBecause(calendar: Calendar, date: string): Names | undefined {
  const index = calendar.closed.indexOf(date)
  return index < 0 ? undefined : calendar.names[calendar.reasons[index] ?? -1]
}
