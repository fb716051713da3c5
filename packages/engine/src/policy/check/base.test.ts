import { expect, test } from 'vitest'
import { lintWith, told } from '../testing/policy-with.ts'

test('a sound policy is met with silence', () => {
  expect(lintWith({})).toEqual([])
  expect(told(lintWith({}, '2030-01-01'))).toEqual([])
})
