import { expect, test } from 'vitest'
import { subscribes } from './subscribes.ts'

test.each([
  ['*', 'case.decided', true],
  ['case.*', 'case.decided', true],
  ['case.decided', 'case.decided', true],
  ['case.decide', 'case.decided', false],
  ['case.obligation-*', 'case.obligation-late', true],
  ['case.obligation-*', 'case.opened', false],
  ['*-late', 'case.obligation-late', true],
  ['*.obligation-*', 'case.obligation-kept', true],
  ['case.*-*-kept', 'case.obligation-kept', false],
  ['case.**', 'case.opened', true],
  ['ab*ba', 'aba', false],
  ['case.opened*', 'case.opened', true],
  ['', 'case.opened', false],
])('%s takes %s: %s', (pattern, type, takes) => {
  expect(subscribes([pattern], type)).toBe(takes)
})

test('one of several is enough, and none is none', () => {
  expect(subscribes(['case.closed', 'case.op*'], 'case.opened')).toBe(true)
  expect(subscribes([], 'case.opened')).toBe(false)
})
