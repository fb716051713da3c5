import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import { compilePolicy } from './index.ts'

const policies = new URL('../../../../../policies/', import.meta.url).pathname
const files = globSync('**/policy.yaml', { cwd: policies }).sort()

test.each(files)('%s is right', (file) => {
  const text = readFileSync(policies + file, 'utf8')
  expect(compilePolicy(text, { file, ports }).diagnostics).toEqual([])
})

test('the longest is read and checked in well under a second', () => {
  const texts = files.map((file) => readFileSync(policies + file, 'utf8'))
  const longest = texts.sort((one, other) => other.length - one.length)[0] ?? ''
  compilePolicy(longest, { file: 'policy.yaml', ports })
  const before = process.cpuUsage()
  compilePolicy(longest, { file: 'policy.yaml', ports })
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(300)
})
