import { describe, expect, test } from 'vitest'
import { isSame, keptOf, shownOf } from './typed.ts'
import { keyboardFor, wrongNumber } from './wrong-number.ts'

const weight = { type: 'weight', min: 0.01, max: 500 }
const howIn = (locale: string, text: string, field: { type: string; min?: number; max?: number } = weight) =>
  wrongNumber(field, keptOf(text, locale, field.type === 'integer'))?.how

describe('what is typed is kept, and judged', () => {
  test.each([
    ['-3', 'least'],
    ['0,009', 'least'],
    ['0,01', undefined],
    ['0', 'least'],
    ['500', undefined],
    ['500,01', 'most'],
    ['1e5', 'number'],
    ['12 kg', 'number'],
    ['-', 'number'],
    ['1.234,5', 'most'],
    ['', undefined],
    ['  ', undefined],
  ])('a weight of %j in French: %s', (text, how) => {
    expect(howIn('fr', text)).toBe(how)
  })

  test.each([
    ['nl', '1.234', 'two-ways'],
    ['nl', '1.234,5', undefined],
    ['nl', '1,234', undefined],
    ['nl', '0.500', undefined],
    ['en', '1,234', 'two-ways'],
    ['en', '1,234.5', undefined],
    ['en-ZA', '1,234', undefined],
    ['ar', '١٬٢٣٤', undefined],
    ['ar', '١٫٢٣٤', undefined],
    ['ar', '۹٫۲', undefined],
  ])('an amount in %s of %s: %s', (locale, text, how) => {
    expect(howIn(locale, text, { type: 'money' })).toBe(how)
  })

  test('where only a whole number can be meant, a point between thousands is read', () => {
    expect(keptOf('1.234', 'nl', true)).toBe('1234')
    expect(howIn('nl', '1,5', { type: 'integer' })).toBe('whole')
    expect(howIn('nl', '-1', { type: 'integer' })).toBeUndefined()
  })

  test('what has two readings is told with both, as its reader writes them', () => {
    const wrong = (locale: string, text: string) => wrongNumber(weight, keptOf(text, locale, false))?.values
    expect(wrong('nl', '1.234')).toEqual({ whole: '1234', decimal: '1,234' })
    expect(wrong('en', '1,234')).toEqual({ whole: '1234', decimal: '1.234' })
  })
})

describe('what is kept is shown', () => {
  test.each([
    ['fr', '1234.5', '1234,5'],
    ['en', '1234.5', '1234.5'],
    ['ar', '9.2', '9.2'],
    ['nl', '1.234', '1,234'],
  ])('in %s %s as %s, which is read as the same again', (locale, kept, shown) => {
    expect(shownOf(kept, locale)).toBe(shown)
    expect(keptOf(shown, locale, false)).toBe(kept)
  })

  test('as it was typed where it could not be read', () => {
    expect(shownOf(keptOf('1e5', 'fr', false), 'fr')).toBe('1e5')
    expect(isSame(keptOf('1e5', 'fr', false), keptOf('1e5', 'fr', false))).toBe(true)
    expect(isSame(keptOf('1e5', 'fr', false), '15')).toBe(false)
    expect(isSame('', undefined)).toBe(true)
  })
})

test.each([
  [{ type: 'weight' }, 'decimal'],
  [{ type: 'number', min: 0 }, 'decimal'],
  [{ type: 'integer', min: 1 }, 'numeric'],
  [{ type: 'temperature' }, 'text'],
  [{ type: 'number', min: -1 }, 'text'],
])('the keyboard for %j is %s', (field, keyboard) => expect(keyboardFor(field)).toBe(keyboard))
