import { expect, test } from 'vitest'
import { offsetInScalar } from './offset-in-scalar.ts'
import { readYaml } from './read.ts'
import { nodeAt, type ScalarNode } from './tree.ts'

test.each([
  ['plain', 'a: now > HERE'],
  ['plain over two lines', 'a: now >\n  long ago && HERE'],
  ['in single quotes', "a: 'it''s > HERE'"],
  ['in double quotes', 'a: "\\"x\\" \\u00e9 > HERE"'],
  ['literal', 'a: |\n  now >\n    HERE'],
  ['folded', 'a: >-\n  now >\n\n  more\n  HERE'],
  ['in braces', 'a: { b: c }\nb: { a: now > HERE }'],
])('a word of a scalar that is %s stands where it stands', (_, text) => {
  const { root } = readYaml(text, 'policy.yaml')
  const path = text.includes('b: { a') ? ['b', 'a'] : ['a']
  const scalar = nodeAt(root as NonNullable<typeof root>, path) as ScalarNode
  expect(offsetInScalar(text, scalar, String(scalar.value).indexOf('HERE'))).toBe(text.indexOf('HERE'))
})
