import { expect, test } from 'vitest'
import { writeFactValue } from './fact-value.ts'

test.each([
  ['2026-03-03T12:00:00+01:00', 'fr', '3 mars 2026, 12:00'],
  ['2026-03-03', 'en', 'Mar 3, 2026'],
  ['9.20', 'fr', '9,2'],
  [12, 'en', '12'],
  [['gold', 'platinum'], 'en', 'gold, platinum'],
  ['F-1042', 'en', 'F-1042'],
])('%j in %s is %s', (value, language, written) => {
  expect(writeFactValue(value, language)).toBe(written)
})
