import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each([
  ['en', ['fr-BE', 'en-GB', 'en-US'], 'en-GB'],
  ['fr', ['fr-BE', 'en-GB'], 'fr-BE'],
  ['nl', ['en-GB'], 'nl'],
  ['nl', [], 'nl'],
  ['ar', ['ar-EG'], 'ar'],
])('%s where the browser wishes for %j is written as %s', (language, wished, locale) => {
  expect(localeOf(language, wished)).toBe(locale)
})
