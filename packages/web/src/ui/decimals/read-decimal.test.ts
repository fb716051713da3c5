import { expect, test } from 'vitest'
import { readDecimal } from './read-decimal.ts'

test.each([
  ['11,5', '11.5'],
  ['11.5', '11.5'],
  ['١١٫٥', '11.5'],
  ['1.234,50', '1234.50'],
  ['1,234.50', '1234.50'],
  ["1'234.50", '1234.50'],
  ['1 234,50', '1234.50'],
  ['1.234.567', '1234567'],
  ['0', '0'],
  ['−3,2', '-3.2'],
  [' 12 ', '12'],
  ['12,', '12'],
  ['١٬٢٣٤٫٥', '1234.5'],
  ['۱۲٫۵', '12.5'],
  ['٩،٢', '9.2'],
  ['\u200f١٢', '12'],
  ['0,500', '0.500'],
])('%s is %s', (text, read) => expect(readDecimal(text, 'en')).toBe(read))

test.each(['', 'twelve', '1,2,', '1.2.3,4', '--1', '12 kg', '1 2', '1e5', '١٬٢', '١٫٢٫٣', '1,2.345'])(
  '%j is no number',
  (text) => expect(readDecimal(text, 'en')).toBeUndefined(),
)

test.each([
  ['1.234,5', 'en'],
  ['1.234,5', 'fr'],
  ['1,234.5', 'nl'],
  ['1,234.5', 'ar'],
])('%s means the same to every reader, also in %s', (text, language) =>
  expect(readDecimal(text, language)).toBe('1234.5'),
)

test('what two customs read in two ways is asked again rather than guessed', () => {
  expect(readDecimal('1,234', 'en')).toBeUndefined()
  expect(readDecimal('1.234', 'en')).toBe('1.234')
  expect(readDecimal('1.234', 'nl')).toBeUndefined()
  expect(readDecimal('1,234', 'nl')).toBe('1.234')
  expect(readDecimal('1,2345', 'en')).toBe('1.2345')
})
