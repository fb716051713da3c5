import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import { timesOf } from '../../testing/times-of.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { compilePolicy } from './index.ts'

const base = readFileSync(new URL('../golden/base.yaml', import.meta.url), 'utf8')
compilePolicy(base, { file: 'warm-up.yaml', ports })

/** What is said of a file, which is refused with no more work than some good ones are, in a bounded number of clear sentences. */
function refused(text: string): Diagnostic[] {
  const compile = (source: string) => compilePolicy(source, { file: 'policy.yaml', ports })
  const { policy, diagnostics } = compile(text)
  expect(
    timesOf(
      () => compile(text),
      () => compile(base),
    ),
  ).toBeLessThan(150)
  expect(policy).toBeUndefined()
  expect(diagnostics.length).toBeGreaterThan(0)
  expect(diagnostics.length).toBeLessThan(210)
  for (const { message, help, position } of diagnostics) {
    expect(message.length + help.length).toBeLessThan(2000)
    expect(position.line).toBeGreaterThan(0)
    expect(`${message} ${help}`).not.toMatch(/undefined|\[object|NaN|Maximum call stack|Invalid input/)
  }
  return diagnostics
}

const withCondition = (condition: string) =>
  base.replace('when: now >= returnWindow', () => `when: ${JSON.stringify(condition)}`)
const ids = (text: string) => refused(text).map(({ id }) => id)

const repeated = (part: string, times: number) => part.repeat(times)

test('a file of 50 MB is refused by its size', () => {
  expect(refused(repeated('a: b # filler\n', 3_600_000))[0]?.message).toContain('a policy may have 1 MB')
})

test.each([
  ['brackets', repeated('[', 100_000)],
  ['braces', repeated('{a: ', 50_000)],
  ['closed brackets', repeated('[', 5000) + repeated(']', 5000)],
  ['dashes on a line', `${repeated('- ', 50_000)}x`],
  ['question marks', `${repeated('? ', 50_000)}x`],
  ['keys on a line', `${repeated('a: ', 50_000)}x`],
  ['indentation', Array.from({ length: 800 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['brackets within the policy', base.replace('value: 30', `value: ${repeated('[', 3000)}`)],
])('nesting of %s ends in one clear error', (_, text) => {
  expect(['file-refused', 'nested-too-deeply']).toEqual(expect.arrayContaining(ids(text)))
})

test('aliases that repeat one another are counted, not written out', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 12; level += 1) {
    const before = `*a${level - 1}`
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => before).join(', ')}]`)
  }
  expect(ids(lines.join('\n'))).toEqual(['too-large'])
})

test('thousands of aliases of one anchor take no longer than what they stand for', () => {
  expect(ids(`a: &a 1\nb:\n${repeated('  - *a\n', 20_000)}`)).toContain('unknown-key')
})

test('an alias of itself is refused', () => {
  expect(ids('a: &a [ *a ]')).toEqual(['yaml-alias'])
})

test('aliases of a value are read', () => {
  const text = base
    .replace('title: { en: Support, fr: Assistance }', 'title: &title { en: Support, fr: Assistance }')
    .replace('title: { en: Workshop, fr: Atelier }', 'title: *title')
  expect(compilePolicy(text, { file: 'policy.yaml', ports }).diagnostics).toEqual([])
})

test.each([
  ['many keys', Array.from({ length: 60_000 }, (_, key) => `key${key}: 1`).join('\n')],
  ['many clauses', `clauses:\n${Array.from({ length: 30_000 }, (_, key) => `  c${key}: 1`).join('\n')}`],
  ['many short values', `a: [${repeated('1,', 400_000)}]`],
  ['many comments', repeated('# nothing\n', 90_000)],
  ['many anchors', Array.from({ length: 30_000 }, (_, key) => `k${key}: &a${key} 1`).join('\n')],
  ['one key, many times', repeated('a: 1\n', 40_000)],
  [
    'many mistyped names',
    base.replace('pauses: [', `pauses: [${repeated('awaiting-informatoin, ', 20_000)}`),
  ],
  [
    'many wrong conditions',
    `${base.replace('admission:', `admission:\n${repeated('  - { when: nwo > 1, refuse: window }\n', 10_000)}`)}`,
  ],
  [
    'many steps',
    base.replace(
      '    steps:\n',
      `    steps:\n${Array.from({ length: 5000 }, (_, step) => `      - s${step}: { owes: nobody }\n`).join('')}`,
    ),
  ],
  [
    'many named values',
    base.replace(
      'let:\n',
      `let:\n${Array.from({ length: 5000 }, (_, name) => `  v${name}: v${name + 1} + 1\n`).join('')}`,
    ),
  ],
])('%s are met with bounded work', (_, text) => {
  refused(text)
})

test('a huge scalar is refused where it stands, and not repeated', () => {
  refused(base.replace('timezone: Europe/Paris', `timezone: ${repeated('x', 900_000)}`))
  refused(base.replace('refuse: window-closed', `refuse: ${repeated('x', 900_000)}`))
  refused(base.replace('within: 4 hours on office', `within: ${repeated('9', 900_000)} hours`))
  refused(base.replace('until: 14:00', `until: ${repeated('1 ', 400_000)}`))
  refused(withCondition(repeated('a', 900_000)))
})

test.each([
  ['a NUL byte', base.replace('kettle-shop', 'kettle\0shop'), 'file-refused'],
  ['another control character', base.replace('kettle-shop', 'kettle\x1bshop'), 'file-refused'],
  ['a tab', base.replace('teams:\n  ', 'teams:\n\t'), 'yaml-syntax'],
  ['two documents', `${base}---\n${base}`, 'yaml-syntax'],
  ['a merge key', base.replace('teams:\n', 'teams:\n  <<: { x: 1 }\n'), 'yaml-merge'],
  ['a tag', base.replace('kettle-shop', '!!js/function kettle'), 'yaml-tag'],
  ['__proto__', base.replace('clauses:\n', 'clauses:\n  __proto__: { en: x, fr: y }\n'), 'reserved-key'],
  [
    '__proto__ quoted',
    base.replace('clauses:\n', 'clauses:\n  "__proto__": { en: x, fr: y }\n'),
    'reserved-key',
  ],
  ['a key that is a map', base.replace('clauses:\n', 'clauses:\n  ? { a: b }\n  : c\n'), 'yaml-key'],
  ['nothing', '', 'wrong-type'],
  ['a text', 'hello', 'wrong-type'],
  ['a list', '[1, 2]', 'wrong-type'],
  ['a lone bracket', ']', 'yaml-syntax'],
  ['a directive', '%YAML 9.9\n---\n', 'wrong-type'],
])('%s is refused', (_, text, id) => {
  expect(ids(text)).toContain(id)
})

test('a byte order mark is read over, and so are Windows line ends', () => {
  expect(compilePolicy(`\uFEFF${base}`, { file: 'policy.yaml', ports }).diagnostics).toEqual([])
  expect(compilePolicy(base.replaceAll('\n', '\r\n'), { file: 'policy.yaml', ports }).diagnostics).toEqual([])
})

test('names of Object are names like any other', () => {
  for (const name of ['constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    const id = name.toLowerCase()
    expect(ids(base.replace('refuse: window-closed', `refuse: ${name}`))).toContain('unknown-name')
    expect(ids(base.replace('customer.tier: {', `customer.${name}: wrong\n  customer.tier: {`))).toContain(
      'wrong-type',
    )
    expect(ids(base.replace('- { tier: gold,', `- { ${name}: gold,`))).toContain('unknown-name')
    expect(ids(base.replace('audience:', `${name}: 1\naudience:`))).toContain('unknown-key')
    const clause = base.replace('clauses:\n', `clauses:\n  ${id}: { en: x, fr: y }\n`)
    expect(compilePolicy(clause, { file: 'policy.yaml', ports }).policy?.clauses[id]?.order).toBe(0)
  }
})

test.each([
  ['parentheses', `${repeated('(', 4000)}true${repeated(')', 4000)}`],
  ['negations', `${repeated('!', 20_000)}true`],
  ['a chain', `${repeated('true || ', 20_000)}true`],
  [
    'nested loops',
    'order.lines.all(a, order.lines.all(b, order.lines.all(c, order.lines.all(d, order.lines.all(e, true)))))',
  ],
  ['regular expressions', 'order.number.matches("^(a+)+$")'],
  ['prototypes', 'order.__proto__ == null || order.constructor.name == "Object"'],
])('conditions made of %s are refused', (_, condition) => {
  refused(withCondition(condition))
})

test('any value of the wrong type, anywhere, is told and never thrown', () => {
  const wrong = ['null', '[ [ ] ]', '{ a: { b: c } }', '3', '"x"', '{ when: 1 }', '-0.0e99']
  const lines = base.split('\n')
  for (const [index, line] of lines.entries()) {
    const key = /^(\s*(?:- )?[\w.-]+:)/.exec(line)?.[1]
    if (!key) continue
    for (const value of wrong) {
      const changed = [...lines.slice(0, index), `${key} ${value}`, ...lines.slice(index + 1)].join('\n')
      const { diagnostics } = compilePolicy(changed, { file: 'policy.yaml', ports })
      expect(diagnostics.length, changed).toBeLessThan(210)
      for (const { message } of diagnostics) expect(message).not.toMatch(/undefined|\[object|NaN/)
    }
  }
})

test('a file cut off anywhere is told and never thrown', () => {
  for (let end = 0; end < base.length; end += 37)
    compilePolicy(base.slice(0, end), { file: 'policy.yaml', ports })
})
