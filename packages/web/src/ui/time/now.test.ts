import { expect, test } from 'vitest'
import { untilTold } from './now.tsx'

test.each([
  [-5, 60_000],
  [0, 60_000],
  [10, 50],
  [59_400, 400],
  [3_600_000, 50],
  [3_600_500, 500],
  [3_700_000, 60_000],
])('with %d ms left it is told anew in %d ms', (left, pause) => {
  expect(untilTold(left)).toBe(pause)
})
