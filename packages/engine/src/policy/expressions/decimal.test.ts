import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal } from './decimal.ts'

const decimal = (text: string | number) => Decimal.from(text) as Decimal

/** A number as so many hundredths of a millionth, to reckon with in whole numbers. */
const places = 8
const amounts = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const asDecimal = (units: bigint) => {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return decimal(`${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`)
}

describe('exact decimals', () => {
  test('0.1 and 0.2 are 0.3', () => {
    expect(decimal(0.1).plus(decimal('0.2')).toString()).toBe('0.3')
  })

  test('sums, differences, products and comparisons are those of whole numbers', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const [left, right] = [asDecimal(one), asDecimal(other)]
        expect(left.plus(right).compare(asDecimal(one + other))).toBe(0)
        expect(left.minus(right).compare(asDecimal(one - other))).toBe(0)
        expect(left.times(right).times(decimal('1e16')).toString()).toBe(String(one * other))
        expect(Math.sign(left.compare(right))).toBe(one < other ? -1 : one > other ? 1 : 0)
      }),
    )
  })

  test('a quotient is right to 30 decimals', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        if (other === 0n) return
        const quotient = asDecimal(one).dividedBy(asDecimal(other))
        const error = quotient.times(asDecimal(other)).minus(asDecimal(one)).absolute()
        expect(error.compare(asDecimal(other).absolute().times(decimal('1e-30')))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test.each([
    ['half-up', '2.345', '2.35'],
    ['half-up', '-2.345', '-2.35'],
    ['half-even', '2.345', '2.34'],
    ['half-even', '2.355', '2.36'],
    ['down', '2.349', '2.34'],
    ['down', '-2.349', '-2.34'],
    ['up', '2.341', '2.35'],
    ['up', '2.34', '2.34'],
  ] as const)('rounds %s: %s is %s', (rounding, from, to) => {
    expect(decimal(from).rounded(2, rounding).toFixed(2)).toBe(to)
  })

  test.each([
    ['2', '2', '2'],
    ['2.0000001', '2', '3'],
    ['0.5', '0', '1'],
    ['0', '0', '0'],
    ['-0.5', '-1', '0'],
    ['-2', '-2', '-2'],
    ['-2.5', '-3', '-2'],
  ])('%s lies between the whole numbers %s and %s', (text, below, above) => {
    expect(decimal(text).floor().toString()).toBe(below)
    expect(decimal(text).ceil().toString()).toBe(above)
  })

  test('keeps the decimals of money, and no sign on zero', () => {
    expect(decimal('9.9').toFixed(2)).toBe('9.90')
    expect(decimal('-0.001').rounded(2, 'half-up').toFixed(2)).toBe('0.00')
    expect(decimal('-0').toString()).toBe('0')
  })

  test.each(['', ' 1', '1 ', '0x10', '1_000', '1,5', 'NaN', 'Infinity', '1e999', '--1', '١', '9'.repeat(61)])(
    'refuses %j',
    (text) => expect(Decimal.from(text)).toBeUndefined(),
  )
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])('refuses %d', (number) =>
    expect(Decimal.from(number)).toBeUndefined(),
  )
  test('knows whole numbers', () => {
    expect(['0', '-3', '1e3', '12.0', '0.5', '1e-3'].map((text) => decimal(text).isWhole)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
