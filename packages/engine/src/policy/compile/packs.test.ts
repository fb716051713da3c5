import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as ports from '../../platform/index.ts'
import { timesOf } from '../../testing/times-of.ts'
import { compilePolicy } from './index.ts'

const policies = new URL('../../../../../policies/', import.meta.url).pathname
const files = globSync('**/policy.yaml', { cwd: policies }).sort()

test.each(files)('%s is right', (file) => {
  const text = readFileSync(policies + file, 'utf8')
  expect(compilePolicy(text, { file, ports }).diagnostics).toEqual([])
})

test('the longest is read and checked with a few times the work that reading it as YAML is', () => {
  const texts = files.map((file) => readFileSync(policies + file, 'utf8'))
  const longest = texts.sort((one, other) => other.length - one.length)[0] ?? ''
  const compile = () => compilePolicy(longest, { file: 'policy.yaml', ports })
  expect(timesOf(compile, () => parse(longest))).toBeLessThan(10)
})
