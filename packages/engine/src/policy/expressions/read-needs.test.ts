import { describe, expect, test } from 'vitest'
import { readNeeds } from './read-needs.ts'

describe('what a fact would have to be', () => {
  test.each([
    ['before 2026-03-03T12:00:00+01:00', 'before', ['2026-03-03T12:00:00+01:00']],
    ['at or before 2026-03-03T12:00:00+01:00', 'at-or-before', ['2026-03-03T12:00:00+01:00']],
    ['at or after 2026-03-03T12:00:00+01:00', 'at-or-after', ['2026-03-03T12:00:00+01:00']],
    ['at least 20', 'at-least', ['20']],
    ['at most 12.50', 'at-most', ['12.50']],
    ['one of gold, platinum', 'one-of', ['gold', 'platinum']],
    ['none of defective, wrong-item', 'none-of', ['defective', 'wrong-item']],
    ['anything but used', 'is-not', ['used']],
    ['another than under-review', 'is-not', ['under-review']],
    ['with chilled', 'with', ['chilled']],
    ['present', 'present', []],
    ['absent', 'absent', []],
    ['account', 'is', ['account']],
    ['true', 'is', ['true']],
    ['containing frozen', 'other', ['containing frozen']],
    ['an entry where head == "x"', 'other', ['an entry where head == "x"']],
  ])('%s', (needs, how, values) => {
    expect(readNeeds(needs)).toEqual({ how, values })
  })
})
