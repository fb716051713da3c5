import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'

test.each([
  ['en', '“Agreed.”'],
  ['nl', '“Agreed.”'],
  ['fr', '«\u202fAgreed.\u202f»'],
  ['it', '«Agreed.»'],
  ['ar', '«Agreed.»'],
])('in %s: %s', (language, text) => expect(quoted('Agreed.', { language })).toBe(text))

test.each(['', undefined])('nothing of %j', (text) =>
  expect(quoted(text, { language: 'en' })).toBeUndefined(),
)
