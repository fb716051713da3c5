import { calendarNamed, calendarOf } from './always.ts'

import { explainDays } from './explain-days.ts'
import { explainOpenings } from './explain-openings.ts'
import type { Step } from './explain-step.ts'
import { lineOf } from './explain-words.ts'
import { addPeriod } from './period.ts'
import type { CalendarContext, Failed, Instant, Period, Zone } from './types.ts'
import { countsDays, unitLength } from './unit.ts'
import { zoneOffset } from './zone.ts'

/** How a period was counted: as steps for programs, and as lines for people. */
export type Explained = { ok: true; at: Instant; steps: readonly Step[]; lines: readonly string[] } | Failed

const mostDayRelated = 80

/**
 * Tells how `addPeriod` counts: each opening used, days skipped and why, changes of the clocks, the zone and the
 * version of its data. Lines are in the language asked for where it is known (en, fr), else in English. The
 * middle of a long count is left out and said to be.
 */
export function explainPeriod(
  from: Instant,
  period: Period,
  context: CalendarContext,
  language: string,
): Explained {
  const end = addPeriod(from, period, context)
  if (!end.ok) return end
  const { zone } = context
  const counted = countsDays(period)
    ? explainDays(from, period, context)
    : explainTime(from, end.at, period, context)
  const steps: Step[] = [
    { kind: 'zone', name: zone.name, dataVersion: zone.dataVersion },
    { kind: 'begins', at: from },
    ...shorten(counted),
    ...offsetChanges(zone, from, end.at),
    { kind: 'ends', at: end.at },
  ]
  return { ok: true, at: end.at, steps, lines: steps.map((step) => lineOf(step, zone, language)) }
}

function explainTime(from: Instant, end: Instant, period: Period, context: CalendarContext): readonly Step[] {
  const name = calendarOf(period)
  const calendar = calendarNamed(name, context)
  if (name !== 'always' && calendar.ok) return explainOpenings(calendar.value, context.zone, from, end)
  return [{ kind: 'elapsed', length: (unitLength[period.unit] ?? 0) * period.amount }]
}

function offsetChanges(zone: Zone, from: Instant, end: Instant): readonly Step[] {
  return zone.changes
    .filter(({ at }) => at > from && at <= end)
    .map(({ at, offset }) => ({ kind: 'offset-change', at, before: zoneOffset(at - 1, zone), after: offset }))
}

function shorten(steps: readonly Step[]): readonly Step[] {
  if (steps.length <= mostDayRelated) return steps
  const half = mostDayRelated / 2
  const omitted: Step = { kind: 'omitted', count: steps.length - 2 * half }
  return [...steps.slice(0, half), omitted, ...steps.slice(-half)]
}
