import { describe, expect, test } from 'vitest'
import { timesOf } from '../../testing/times-of.ts'
import { check, type Said, world } from './testing/world.ts'

const long = `true${' || true'.repeat(490)}`

/** What comes of some work, which may be no more than that of checking a few expressions that are long and good. */
function bounded<Result>(work: () => Result): Result {
  expect(timesOf(work, () => check(long))).toBeLessThan(200)
  return work()
}

describe('an expression made to harm is refused at once, when the policy is loaded', () => {
  test.each([
    ['parentheses', `${'('.repeat(1990)}1${')'.repeat(1990)}`, 'expression-too-deep'],
    ['lists', `${'['.repeat(1990)}1${']'.repeat(1990)}`, 'expression-too-deep'],
    ['negations', `${'!'.repeat(3990)}true`, 'expression-too-deep'],
    ['minuses', `${'-'.repeat(3990)}1`, 'expression-too-deep'],
    ['a long sum', `1${'+1'.repeat(1990)}`, 'expression-too-deep'],
    ['choices', `${'true ? '.repeat(200)}1${' : 1'.repeat(200)}`, 'expression-too-deep'],
    ['fields', `order${'.total'.repeat(500)}`, 'expression-too-deep'],
    ['20,000 terms', `true${'||true'.repeat(20_000)}`, 'expression-too-long'],
    ['a text of 5 MB', `"${'x'.repeat(5_000_000)}" == "x"`, 'expression-too-long'],
    ['three loops', '[1].all(a, [1].all(b, [1].all(c, a == c)))', 'loops-too-deep'],
    ['a regular expression', 'order.number.matches("^(a+)+$")', 'no-regular-expressions'],
    ['a prototype', '__proto__.total == 1', 'expression-unreadable'],
    ['a constructor', 'constructor == 1', 'unknown-name'],
    ['a constructor of a fact', 'order.constructor == 1', 'unknown-name'],
    ['a prototype of a fact', 'order.__proto__.total == 1', 'unknown-name'],
    ['a method of objects', 'order.toString() == ""', 'unknown-function'],
    ['a binding', 'cel.bind(x, [1], x + x) == [1]', 'unknown-function'],
    ['a constant of CEL', 'int == int', 'unknown-name'],
    ['a number of a thousand digits', `order.total > ${'9'.repeat(1000)}`, 'number-too-long'],
    ['a number with a huge exponent', 'order.total > 1e300', 'number-too-long'],
    ['half an escape', '"\\u12" == ""', 'expression-unreadable'],
    ['a character that is none', 'order.total > \u0000', 'expression-unreadable'],
  ])('%s', (_, source, id) => {
    const checked = bounded(() => check(source))
    expect(checked.ok ? 'accepted' : checked.id).toBe(id)
    expect(checked.ok ? 'accepted' : checked.message.length).toBeLessThan(200)
  })

  test('600 conditions in a row are just a long condition', () => {
    expect(check(long).ok).toBe(true)
  })

  test('20,000 lets that read one another', () => {
    const lets = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [
        `v${index}`,
        index === 19_999 ? '1' : `v${index + 1} + 1`,
      ]),
    )
    expect(() => check('v0 > 1', { let: lets })).not.toThrow()
  })
})

describe('work is bounded when a condition runs', () => {
  const line = (index: number) => ({ id: `${index}`, quantity: index, title: 'x'.repeat(50) })
  const many = Array.from({ length: 10_000 }, (_, index) => line(index))
  const story = (said: Said = {}) => world(said, { facts: { order: { lines: many } } })
  const tooLong =
    'This takes too long to work out: a list is too long for what is asked of each of its entries.'

  test('a loop over 10,000 entries is done', () => {
    const { value } = story()
    expect(bounded(() => value('size(order.lines.filter(l, l.quantity >= 5000))'))).toBe('5000')
    expect(bounded(() => value('sum(order.lines.map(l, l.quantity))'))).toBe('49995000')
  })

  test.each([
    'order.lines.all(a, !order.lines.exists(b, b.quantity > a.quantity + 20000))',
    'order.lines.all(a, order.lines.all(b, a.quantity + b.quantity >= 0))',
    'order.lines.all(a, order.lines.map(b, b.quantity).exists(q, q == a.quantity))',
    'order.lines.all(a, a.quantity in quantities)',
    'order.lines.all(a, sum(quantities) >= a.quantity)',
    `order.lines.all(a, ${'a.quantity * a.quantity / 7 >= 0 && '.repeat(80)} true)`,
    `order.lines.all(a, ${'after(now, "14 days on working-days") > now && '.repeat(60)} true)`,
  ])('and one that asks too much of each is a fault: %s', (source) => {
    const { evaluate } = story({ let: { quantities: 'order.lines.map(l, l.quantity)' } })
    const result = bounded(() => evaluate(source))
    expect(result).toEqual({ known: false, missing: [], fault: tooLong })
  })

  test('numbers and texts do not grow without end', () => {
    const doubled = (first: string, of: (name: string) => string) =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [`v${at}`, at === 0 ? first : of(`v${at - 1}`)]),
      )
    const numbers = story({ let: doubled('1.000000001', (name) => `${name} * ${name}`) })
    expect(bounded(() => numbers.evaluate('v59 > 1'))).toMatchObject({
      known: false,
      fault: expect.stringContaining('digits'),
    })
    const texts = story({ let: doubled('"text"', (name) => `${name} + ${name}`) })
    expect(bounded(() => texts.evaluate('v59 == ""'))).toMatchObject({
      known: false,
      fault: expect.stringContaining('longer than'),
    })
    const lists = story({ let: doubled('[1]', (name) => `${name} + ${name}`) })
    expect(bounded(() => lists.evaluate('size(v59) > 1'))).toMatchObject({ known: false, fault: tooLong })
  })

  test('a let that is defined by itself is a fault', () => {
    const { evaluate } = story({ let: { one: 'other + 1', other: 'one + 1' } })
    expect(evaluate('one > 1')).toEqual({ known: false, missing: [], fault: '"one" is defined by itself.' })
  })

  test('10,000 lets that read one another do not end the process', () => {
    const lets = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`v${at}`, at === 9999 ? '1' : `v${at + 1} + 1`]),
    )
    const { evaluate } = story({ let: lets })
    expect(bounded(() => evaluate('v0 > 1'))).toMatchObject({
      known: false,
      fault: 'Too many named values rest on one another.',
    })
  })
})
