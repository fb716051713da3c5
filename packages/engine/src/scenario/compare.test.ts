import { expect, test } from 'vitest'
import { difference, exactly, including, together } from './compare.ts'

test.each([
  ['9.90', 9.9],
  [25, '25.00'],
  ['none', 'none'],
  [true, true],
])('%s and %s are the same', (one, other) => {
  expect(difference(one, other)).toBeUndefined()
})

test('what differs is said for people', () => {
  expect(difference('kept', undefined)).toEqual({ expected: 'kept', came: 'none' })
  expect(difference('1.80', '1.81')).toEqual({ expected: '1.80', came: '1.81' })
})

test('exactly these, in any order', () => {
  expect(exactly(['a', 'b'], ['b', 'a', 'a'])).toBeUndefined()
  expect(exactly([], ['a'])).toEqual({ expected: 'none', came: 'a' })
})

test('at least these', () => {
  expect(including(['a'], ['b', 'a'])).toBeUndefined()
  expect(including(['a', 'c'], ['b', 'a'])).toEqual({ expected: 'c', came: 'b, a' })
})

test('several differences become one', () => {
  expect(together([['one', undefined]])).toBeUndefined()
  expect(
    together([
      ['a', difference(1, 2)],
      ['b', difference(3, 4)],
    ]),
  ).toEqual({ expected: 'a: 1, b: 3', came: 'a: 2, b: 4' })
})
