import { expect, test } from 'vitest'
import { fits } from './fits.ts'

test.each([
  ['Go to the overview', '', true],
  ['Go to the overview', 'over', true],
  ['Go to the overview', 'view', false],
  ['Réception', 'recep', true],
  ['Assign to me', 'me ass', true],
  ['Assign to me', 'me assx', false],
  ['قائمة العمل', 'العمل', true],
])('“%s” for “%s”: %s', (title, asked, expected) => expect(fits(title, asked)).toBe(expected))
