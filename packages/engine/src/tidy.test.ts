import { expect, test } from 'vitest'
import { filesIn, type Source, sourceOf, sourcesIn } from './testing/source.ts'
import {
  importsDownwards,
  importsLittle,
  isGivenWhatItNeeds,
  isKebabCase,
  isPlainTypeScript,
  isShort,
  untidy,
} from './testing/tidiness.ts'

const sources = sourcesIn('packages', 'bench', 'script')
const rules = { importsDownwards, importsLittle, isGivenWhatItNeeds, isPlainTypeScript, isShort }

test.each(Object.entries(rules))('every source %s', (_, rule) => {
  expect(untidy(sources, rule)).toEqual([])
})

test('every file is named in kebab-case', () => {
  const conventional = /\/(README|CHANGELOG)\.md$|^script\/[a-z-]+$/
  const files = filesIn('packages', 'bench', 'script', 'policies').filter((path) => !conventional.test(path))
  expect(files.filter((path) => !isKebabCase(path))).toEqual([])
})

test('files are as long as the house style says: half under 70 lines, nine in ten under 160', () => {
  const lengths = sources
    .filter((source) => !source.isTest)
    .map(({ lines }) => lines)
    .sort((one, other) => one - other)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70)
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(160)
})

const inCase = 'packages/engine/src/case/judge.ts'
const untidySources: [keyof typeof rules, string, string][] = [
  ['importsDownwards', 'packages/engine/src/calendar/zone.ts', "import { a } from '../policy/model.ts'"],
  [
    'importsDownwards',
    'packages/engine/src/policy/law/index.ts',
    "import type { A } from '../../case/index.ts'",
  ],
  ['importsDownwards', inCase, "export * from '../scenario/index.ts'"],
  ['importsDownwards', inCase, "import { a } from '../platform/index.ts'"],
  ['importsDownwards', inCase, "const a = import('../scenario/run.ts')"],
  ['importsDownwards', inCase, "import { a } from '../index.ts'"],
  ['importsDownwards', inCase, "import { a } from '../policy/testing/policy-with.ts'"],
  ['importsDownwards', inCase, "import { a } from '../../../server/src/cli/main.ts'"],
  ['importsDownwards', 'packages/engine/src/index.ts', "export * from './platform/index.ts'"],
  ['importsDownwards', 'packages/server/src/cli/main.ts', "import '../../../engine/src/index.ts'"],
  ['importsLittle', inCase, "import { readFileSync } from 'node:fs'"],
  ['importsLittle', inCase, "import Holidays from 'date-holidays'"],
  ['importsLittle', 'packages/engine/src/index.ts', "export * from '@redress/server'"],
  ['isGivenWhatItNeeds', inCase, 'const at = Date.now()'],
  ['isGivenWhatItNeeds', inCase, 'const at = new Date()'],
  ['isGivenWhatItNeeds', inCase, 'const at = Temporal.Now.instant()'],
  ['isGivenWhatItNeeds', inCase, 'new Intl.NumberFormat()'],
  ['isGivenWhatItNeeds', inCase, 'const id = Math.random()'],
  ['isGivenWhatItNeeds', inCase, 'if (process.env.DEBUG) a()'],
  ['isGivenWhatItNeeds', inCase, 'setTimeout(a, 1)'],
  ['isGivenWhatItNeeds', inCase, "fetch('/cases')"],
  ['isGivenWhatItNeeds', inCase, 'console.log(a)'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a source that holds a template
  ['isGivenWhatItNeeds', inCase, 'const text = `it is ${new Date()}`'],
  ['isGivenWhatItNeeds', inCase, 'export async function decide() {}'],
  ['isPlainTypeScript', inCase, 'export enum Status { Open }'],
  ['isPlainTypeScript', inCase, 'const enum Status { Open }'],
  ['isPlainTypeScript', inCase, 'export default function decide() {}'],
  ['isPlainTypeScript', inCase, 'export { decide as default }'],
  ['isShort', inCase, '\n'.repeat(341)],
]

test.each(untidySources)('%s finds what is untidy in %s: %j', (rule, path, text) => {
  expect(untidy([sourceOf(path, text)], rules[rule])).toHaveLength(1)
})

const tidySources: Source[] = [
  sourceOf(inCase, "/** Date.now() */ import { a } from '../policy/model.ts' // fetch\n"),
  sourceOf(inCase, "const text = 'console.log' + `a Date, \\` process`; const { process: a } = b; c.fetch()"),
  sourceOf(inCase, 'const quote = /[\'"`]/; const half = a / 2 / b; const enumOf = schema.enum'),
  sourceOf('packages/engine/src/platform/zone.ts', 'const zone = Temporal.Now.timeZoneId()'),
  sourceOf('packages/engine/src/case/decide.test.ts', "import { a } from '../platform/index.ts'; Date.now()"),
]

test.each(Object.entries(rules))('%s leaves what is tidy alone', (_, rule) => {
  expect(untidy(tidySources, rule)).toEqual([])
})

test.each(['packages/engine/src/case/doStep.ts', 'bench/Judging.ts', 'packages/Engine/src/a.ts', 'a_b.ts'])(
  '%s is not kebab-case',
  (path) => expect(isKebabCase(path)).toBe(false),
)
