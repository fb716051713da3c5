import { failed } from './problem.ts'
import type { Milliseconds, Parsed } from './types.ts'

/** "14:00" or "14:00:30" as milliseconds since midnight, up to "24:00"; undefined when it is no such time. */
export function readLocalTime(text: string): Milliseconds | undefined {
  const match = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!match) return undefined
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  const time = hours * 3_600_000 + minutes * 60_000 + seconds * 1000
  return minutes > 59 || seconds > 59 || time > 86_400_000 ? undefined : time
}

/** A wall-clock time as a policy author writes it; the problem says what to write instead. */
export function parseLocalTime(text: string): Parsed<Milliseconds> {
  const value = readLocalTime(text)
  if (value !== undefined) return { ok: true, value }
  return failed(
    'local-time-unreadable',
    { text },
    `"${text}" is not a time of day. Write hours and minutes with two digits each, from "00:00" to "24:00".`,
    0,
  )
}
