import { describe, expect, test } from 'vitest'
import type { AskedField } from '../../../ui/judging/asked.ts'
import { wrongWith } from './wrong.ts'

const field = (some: Partial<AskedField>): AskedField => ({
  name: 'measured',
  type: 'weight',
  per: 'line',
  label: { en: 'Weight' },
  required: true,
  ...some,
})
const now = Date.parse('2026-03-03T11:00:00Z')

describe('an answer within what the policy declares', () => {
  test.each([
    ['0.009', 'least'],
    ['0.01', undefined],
    ['500', undefined],
    ['500.01', 'most'],
    ['', undefined],
    [undefined, undefined],
    ['-3', 'least'],
    [{ unread: '1e5' }, 'number'],
    [{ unread: '1.234', whole: '1234', decimal: '1,234' }, 'two-ways'],
  ])('a weight of %s: %s', (value, how) => {
    expect(wrongWith(field({ min: 0.01, max: 500 }), value, now)?.how).toBe(how)
  })

  test.each([
    ['3', undefined],
    ['3.5', 'whole'],
  ])('a whole number, %s: %s', (value, how) => {
    expect(wrongWith(field({ type: 'integer' }), value, now)?.how).toBe(how)
  })

  test.each([
    ['four', 'short'],
    ['fives', undefined],
    ['ten-letter', undefined],
    ['eleven-lett', 'long'],
  ])('a text of 5 to 10 characters, %s: %s', (value, how) => {
    expect(wrongWith(field({ type: 'text', min: 5, max: 10 }), value, now)?.how).toBe(how)
  })

  test.each([
    [20_000, undefined],
    [20_001, 'long'],
  ])('a text of %s characters, without bounds: %s', (length, how) => {
    expect(wrongWith(field({ type: 'text' }), 'a'.repeat(length), now)?.how).toBe(how)
  })

  test.each([
    ['2026-03-03T12:00:00+01:00', 'ahead'],
    ['2026-03-03T12:00:01+01:00', undefined],
  ])('an instant that must lie ahead, %s: %s', (value, how) => {
    expect(wrongWith(field({ type: 'instant', ahead: true }), value, now)?.how).toBe(how)
  })

  test('no is an answer', () => {
    expect(wrongWith(field({ type: 'boolean' }), false, now)).toBeUndefined()
  })
})
