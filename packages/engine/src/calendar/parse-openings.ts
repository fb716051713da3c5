import { readLocalTime } from './local-time.ts'
import { failed } from './problem.ts'
import type { Failed, Opening, Parsed } from './types.ts'

const dayLength = 86_400_000

/**
 * The openings of a day: "08:00-18:00", several in a list or with commas; none for an empty list. An end at or
 * before the beginning lies on the next day. Sorted; openings of the same day may touch but not overlap.
 */
export function parseOpenings(texts: string | readonly string[]): Parsed<readonly Opening[]> {
  const openings: Opening[] = []
  for (const text of [texts].flat()) {
    let offset = 0
    for (const part of text.split(',')) {
      const opening = readOpening(part.trim())
      if (!opening) return unreadable(text, part.trim(), offset + part.length - part.trimStart().length)
      openings.push(opening)
      offset += part.length + 1
    }
  }
  openings.sort((one, other) => one[0] - other[0])
  const overlapping = openings.findIndex(
    (opening, index) => index > 0 && opening[0] < (openings[index - 1]?.[1] ?? 0),
  )
  return overlapping < 0 ? { ok: true, value: openings } : overlap([texts].flat().join(', '))
}

function readOpening(text: string): Opening | undefined {
  const [from = '', to = '', more] = text.split('-').map((time) => time.trim())
  const [start, end] = [readLocalTime(from), readLocalTime(to)]
  if (start === undefined || end === undefined || more !== undefined) return undefined
  if (start === end || start === dayLength) return undefined
  return [start, end > start ? end : end + dayLength]
}

function unreadable(text: string, part: string, offset: number): Failed {
  return failed(
    'hours-unreadable',
    { text, part },
    `"${part}" is not an opening. Write it like "08:00-18:00", past midnight like "22:00-06:00", ` +
      'and a whole day as "00:00-24:00".',
    offset,
  )
}

function overlap(text: string): Failed {
  return failed('hours-overlap', { text }, `The openings "${text}" overlap. Join them into one.`, 0)
}
