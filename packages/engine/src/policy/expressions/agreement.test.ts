import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpression } from './parse.ts'
import { world } from './testing/world.ts'

/** Expressions of what this language and CEL have in common, over two texts, two conditions and a list of texts. */
const { condition } = fc.letrec<{ text: string; condition: string; list: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('order.number', 'order.country', '"a"', '"ab"', '""'),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(${one} + ${other})`),
    fc
      .tuple(tie('condition'), tie('text'), tie('text'))
      .map(([when, yes, no]) => `(${when} ? ${yes} : ${no})`),
  ),
  list: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('["a", "ab", "b"]', '[order.number]'),
    fc.tuple(tie('list'), tie('list')).map(([one, other]) => `(${one} + ${other})`),
    fc.tuple(tie('list'), tie('text')).map(([list, text]) => `${list}.filter(x, x != ${text})`),
    fc.tuple(tie('list'), tie('text')).map(([list, text]) => `${list}.map(x, x + ${text})`),
  ),
  condition: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(
      'true',
      'false',
      'has(order.number)',
      'has(order.channel)',
      'order.channel == "web"',
      '["a"][1] == "a"',
    ),
    fc
      .tuple(tie('text'), fc.constantFrom('==', '!=', '<', '>='), tie('text'))
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('text'), tie('list')).map(([text, list]) => `${text} in ${list}`),
    fc.tuple(tie('list'), tie('list')).map(([one, other]) => `${one} == ${other}`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('condition').map((inner) => `!(${inner})`),
    fc
      .tuple(tie('list'), fc.constantFrom('exists', 'all'), tie('text'))
      .map(
        ([list, loop, text]) => `${list}.${loop}(x, x.contains(${text}) || (x == "b" && order.channel == x))`,
      ),
    fc
      .tuple(tie('text'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('text'))
      .map(([text, method, part]) => `${text}.${method}(${part})`),
  ),
}))

test('conditions give what the library itself gives for them, absent facts and faults included', () => {
  const order = { number: 'ab', country: 'b' }
  const { holds } = world({}, { facts: { order } })
  const library = new Environment().registerVariable('order', 'map<string, string>')
  let unknown = 0
  fc.assert(
    fc.property(condition, (source) => {
      fc.pre(parseExpression(source).ok)
      let expected: unknown
      try {
        expected = library.parse(source)({ order })
      } catch {
        expected = 'unknown'
        unknown += 1
      }
      expect(holds(source)).toBe(expected)
    }),
    { numRuns: 2000 },
  )
  expect(unknown).toBeGreaterThan(20)
})
