import { expect, test } from 'vitest'
import { differsHere, writeDistance, writeDue, writeHere } from './formats.ts'

const distance = (now: string, at: string, language = 'en') =>
  writeDistance(at, Date.parse(at) - Date.parse(now), language)

const saturday = '2026-11-28T10:40:00+01:00'

test.each([
  ['2026-11-28T10:40:30+01:00', 'in 30 seconds'],
  ['2026-11-28T12:40:00+01:00', 'in 2 hours'],
  ['2026-11-29T10:39:59+01:00', 'in 23 hours'],
  ['2026-11-29T10:40:00+01:00', 'tomorrow'],
  ['2026-11-29T23:59:00+01:00', 'tomorrow'],
  ['2026-11-30T00:00:00+01:00', 'tomorrow'],
  ['2026-11-30T00:01:00+01:00', 'in 2 days'],
  ['2026-11-30T09:00:00+01:00', 'in 2 days'],
  ['2026-12-28T10:40:00+01:00', 'in 30 days'],
  ['2026-11-28T10:39:00+01:00', '1 minute ago'],
  ['2026-11-27T10:40:00+01:00', 'yesterday'],
  ['2026-11-27T00:00:00+01:00', '2 days ago'],
  ['2026-11-26T23:00:00+01:00', '2 days ago'],
])('on Saturday 28 November at 10:40, %s is %s', (at, told) => expect(distance(saturday, at)).toBe(told))

test('days are those of the policy’s zone', () => {
  expect(distance('2026-11-28T22:30:00Z', '2026-11-30T00:30:00+01:00')).toBe('in 2 days')
  expect(distance('2026-11-28T23:30:00Z', '2026-11-30T00:30:00+01:00')).toBe('tomorrow')
  expect(distance('2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z')).toBe('today')
})

test('as each language says it', () => {
  expect(distance(saturday, '2026-11-30T09:00:00+01:00', 'fr')).toBe('après-demain')
  expect(distance(saturday, '2026-11-30T09:00:00+01:00', 'nl')).toBe('overmorgen')
  expect(distance(saturday, '2026-11-29T12:00:00+01:00', 'ar')).toBe('غدًا')
})

test('the end of a day is 24:00 of that day', () => {
  expect(writeDue('2026-11-30T00:00:00+01:00', 'en')).toBe('Nov 29, 2026, 24:00')
  expect(writeDue('2026-11-30T00:00:01+01:00', 'fr')).toBe('30 nov. 2026, 00:00')
  expect(writeDue('2026-11-30T00:00:00+01:00', 'ar')).toMatch(/2026، 24:00$/)
})

test('a zone that is half an hour off differs from one that is not', () => {
  const [here, there] = ['2026-03-03T10:00:00Z', '2026-03-03T15:30:00+05:30']
  expect(differsHere(here)).not.toBe(differsHere(there))
})

test('the reader’s own clock is told where it shows another time, and its day where that is another', () => {
  const noon = new Date(2026, 2, 3, 12)
  const two = (number: number) => String(number).padStart(2, '0')
  const at = (offset: number) => {
    const sign = offset < 0 ? '-' : '+'
    const there = new Date(noon.getTime() + offset * 60_000).toISOString().slice(0, 19)
    return `${there}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  }
  const here = -noon.getTimezoneOffset()
  expect(writeHere(at(here), 'en')).toBeUndefined()
  expect(writeHere(at(here + 60), 'en-GB')).toBe('12:00')
  expect(writeHere(at(here + 13 * 60), 'en-GB')).toBe('3 Mar 2026, 12:00')
})
