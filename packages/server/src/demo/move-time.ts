import type { Instant } from '@redress/engine'

/** Moves an instant by whole days on the clocks of a zone, so that 11:59 stays 11:59, in summer as in winter. */
export function moveByDays(instant: Instant, days: number, zone: string): Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).add({ days })
    .epochMilliseconds
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/

/** The same data with every instant in it moved: texts that are instants with their offset. */
export function movedIn<Value>(value: Value, move: (instant: Instant) => Instant): Value {
  if (typeof value === 'string')
    return (isInstant.test(value) ? new Date(move(Date.parse(value))).toISOString() : value) as Value
  if (Array.isArray(value)) return value.map((each) => movedIn(each, move)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, movedIn(each, move)])) as Value
}
