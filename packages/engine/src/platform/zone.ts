import type { DateRange, Instant, Parsed, Zone } from '../calendar/types.ts'

/**
 * Reads a zone's offset changes from the platform's Temporal, for the dates of a range and a day more at each
 * end. Fails for a name that the platform does not know.
 */
export function resolveZone(name: string, range: DateRange): Parsed<Zone> {
  const key = `${name} ${range.from} ${range.until}`
  const resolved = zones.get(key) ?? readZone(name, range)
  if (resolved.ok) zones.set(key, resolved)
  return resolved
}

/** Version of the time zone data that comes with the platform, such as "2026c". */
export function zoneDataVersion(): string {
  return globalThis.process?.versions?.tz ?? 'unknown'
}

const zones = new Map<string, Parsed<Zone>>()

function readZone(name: string, range: DateRange): Parsed<Zone> {
  if (!isZoneName(name)) return unknownZone(name)
  const from = Temporal.Instant.from(`${range.from}T00:00Z`).subtract({ hours: 36 })
  const until = Temporal.Instant.from(`${range.until}T00:00Z`).add({ hours: 36 })
  let moment = from.toZonedDateTimeISO(name)
  const { timeZoneId } = moment
  const initialOffset = moment.offsetNanoseconds / 1e6
  const changes: { at: Instant; offset: number }[] = []
  for (;;) {
    const next = moment.getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds >= until.epochMilliseconds) break
    changes.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 })
    moment = next
  }
  const known = { from: from.epochMilliseconds, until: until.epochMilliseconds }
  return {
    ok: true,
    value: { name: timeZoneId, dataVersion: zoneDataVersion(), initialOffset, changes, ...known },
  }
}

function isZoneName(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return /^[A-Za-z]/.test(name)
  } catch {
    return false
  }
}

function unknownZone(name: string): Parsed<Zone> {
  const text = `"${name}" is not a time zone. Write a name of the IANA time zone database, such as "Europe/Paris".`
  return { ok: false, problem: { id: 'zone-unknown', facts: { name }, text, offset: 0 } }
}
