import { dayLength, digits, formatDate, readDate } from './civil.ts'
import { readLocalTime } from './local-time.ts'
import { failed } from './problem.ts'
import type { Instant, Milliseconds, Parsed, Zone } from './types.ts'
import { zoneOffset } from './zone.ts'

/** An instant with the zone's offset: "2026-03-03T12:00:00+01:00"; milliseconds when there are any. Throws OutsideRange. */
export function formatInstant(instant: Instant, zone: Zone): string {
  const offset = zoneOffset(instant, zone)
  const wall = instant + offset
  const day = Math.floor(wall / dayLength)
  const time = wall - day * dayLength
  const milliseconds = time % 1000
  const fraction = milliseconds === 0 ? '' : `.${digits(milliseconds, 3)}`
  return `${formatDate(day)}T${clockTime(time)}${fraction}${formatOffset(offset)}`
}

/**
 * Reads an ISO 8601 instant with an offset or Z: "2026-03-03T12:00+01:00", seconds and up to three decimals
 * optional. Refuses impossible dates and times, and a text without an offset, which names no instant.
 */
export function parseInstant(text: string): Parsed<Instant> {
  const match = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,3}))?(Z|z|[+-]\d\d:?\d\d)?$/.exec(
    text,
  )
  if (!match) return unreadable(text, 0, 'This is not a date and time.')
  const [, date = '', time = '', fraction = '', zone] = match
  const day = readDate(date)
  if (day === undefined) return unreadable(text, 0, `There is no ${date}.`)
  const sinceMidnight = readLocalTime(time)
  if (sinceMidnight === undefined) return unreadable(text, 11, `There is no ${time}.`)
  if (zone === undefined) {
    return unreadable(text, text.length, 'Without its offset from UTC this names no instant.')
  }
  const offset = readOffset(zone)
  if (offset === undefined) return unreadable(text, text.length - zone.length, `There is no offset ${zone}.`)
  return { ok: true, value: day * dayLength + sinceMidnight + Number(fraction.padEnd(3, '0')) - offset }
}

function clockTime(time: Milliseconds): string {
  const seconds = Math.floor(time / 1000)
  const minutes = Math.floor(seconds / 60)
  return `${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}:${digits(seconds % 60, 2)}`
}

/** An offset from UTC as ISO 8601 writes it: "+01:00". */
export function formatOffset(offset: Milliseconds): string {
  const time = clockTime(Math.abs(offset))
  return (offset < 0 ? '-' : '+') + (time.endsWith(':00') ? time.slice(0, 5) : time)
}

function readOffset(text: string): Milliseconds | undefined {
  if (text === 'Z' || text === 'z') return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  if (hours > 23 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 3_600_000 + minutes * 60_000)
}

function unreadable(text: string, offset: number, why: string): Parsed<Instant> {
  return failed(
    'instant-unreadable',
    { text },
    `${why} Write it like 2026-03-03T12:00:00+01:00, or with Z for UTC.`,
    offset,
  )
}
