import { expect, test } from 'vitest'
import { timesOf } from '../testing/times-of.ts'
import { positionAt, readTrees } from './tree.ts'

const read = (text: string) => readTrees(text, 'a.yaml')
const value = (text: string) => read(text).trees.map((tree) => tree.value)

test('reads several documents, and anchors of earlier ones', () => {
  const text =
    'shared: { order: &order { number: F-1, lines: [ { id: 1 } ] } }\n---\nscenario: one\ngiven: { order: *order }\n'
  expect(value(text)[1]).toEqual({ scenario: 'one', given: { order: { number: 'F-1', lines: [{ id: 1 }] } } })
})

test('takes maps in with <<, the own keys going first', () => {
  expect(value('base: &base { a: 1, b: 2 }\nmore: { b: 3, <<: *base }\n')[0]).toMatchObject({
    more: { a: 1, b: 3 },
  })
})

test('keeps numbers exact and keys as texts', () => {
  expect(value('{ 1: 9.80, long: 12345678901234567.89 }')[0]).toEqual({
    1: 9.8,
    long: '12345678901234567.89',
  })
})

test('knows where keys and values stand', () => {
  const { trees } = read('a:\n  bc: [ 1, 20 ]\n')
  const tree = trees[0] ?? expect.fail()
  expect(positionAt(tree, ['a', 'bc'], 'key')).toEqual({ line: 2, column: 3 })
  expect(positionAt(tree, ['a', 'bc', 1])).toEqual({ line: 2, column: 12 })
  expect(positionAt(tree, ['a', 'bc', 7, 'x'])).toEqual({ line: 2, column: 7 })
})

test.each([
  ['an anchor that is not there', 'a: *gone', 'There is no anchor &gone above.'],
  ['an anchor that contains itself', 'a: &a { b: *a }', '*a contains itself.'],
  ['a key twice', 'a: 1\na: 2', 'This cannot be read: map keys must be unique.'],
  ['a key that is a list', '[a]: 1', 'A key must be a single name.'],
  ['a prototype', '__proto__: { a: 1 }', 'A key must be a single name.'],
])('reports %s', (_what, text, message) => {
  expect(read(text).diagnostics.map((found) => found.message)).toEqual([message])
})

const ordinary = Array.from({ length: 1000 }, (_, index) => `a${index}: [${index}, b]`).join('\n')

test.each([
  ['deep nesting', '['.repeat(100_000)],
  ['a file that is too long', `a: ${'x'.repeat(1_000_001)}`],
  [
    'anchors that multiply',
    `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`)}]`).join('\n')}`,
  ],
])('refuses %s quickly', (_what, text) => {
  expect(read(text).diagnostics).toHaveLength(1)
  expect(
    timesOf(
      () => read(text),
      () => read(ordinary),
    ),
  ).toBeLessThan(40)
})
