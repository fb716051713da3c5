import { formatInstant, type Instant, OutsideRange, type Zone } from '../../calendar/index.ts'
import { Absent } from './absent.ts'
import { Decimal } from './decimal.ts'
import { FactView } from './fact-view.ts'
import type { Evaluated } from './types.ts'
import type { Value } from './value.ts'

/** A value as plain data: instants in milliseconds, numbers as decimal strings, entries as they were given. */
export function plain(value: Value): unknown {
  if (value instanceof Decimal) return value.toString()
  if (value instanceof FactView) return value.raw
  return Array.isArray(value) ? value.map(plain) : value
}

/** A result as plain data. */
export function evaluated(value: Value): Evaluated {
  if (!(value instanceof Absent)) return { known: true, value: plain(value) }
  const missing = [...value.missing]
  return value.fault === undefined ? { known: false, missing } : { known: false, missing, fault: value.fault }
}

/** A value for people to read in a trace: instants in the policy's zone, null for what is absent. */
export function readable(value: Value, zone: Zone): unknown {
  if (value instanceof Absent) return null
  if (typeof value === 'number') return instantText(value, zone)
  if (Array.isArray(value) && value.some((each) => each instanceof FactView)) {
    return value.length === 1 ? '1 entry' : `${value.length} entries`
  }
  return Array.isArray(value) ? value.map((each) => readable(each, zone)) : plain(value)
}

/** An instant with the zone's offset, or in UTC where the zone is not known. */
export function instantText(instant: Instant, zone: Zone): string {
  try {
    return formatInstant(instant, zone)
  } catch (error) {
    if (error instanceof OutsideRange) return formatInstant(instant, utc)
    throw error
  }
}

const utc: Zone = {
  name: 'UTC',
  dataVersion: '',
  initialOffset: 0,
  changes: [],
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
}
