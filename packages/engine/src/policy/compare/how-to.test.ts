import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import { compilePolicy } from '../compile/index.ts'
import { comparePolicies } from './index.ts'

const root = new URL('../../../../../', import.meta.url).pathname
const page = readFileSync(`${root}docs/how-to/change-a-policy.md`, 'utf8')

test('the how-to shows what comparing its two versions says', () => {
  const text = readFileSync(`${root}policies/examples/smallest/policy.yaml`, 'utf8')
  const changed = text
    .replace('version: "2026.1"', 'version: "2027.1"')
    .replace('effective: 2026-01-01', 'effective: 2027-01-01')
    .replace('three days of delivery', 'two days of delivery')
    .replace('within: 3 days', 'within: 2 days')
  const [old, newer] = [text, changed].map((one) => compilePolicy(one, { file: 'policy.yaml', ports }).policy)
  if (!old || !newer) throw new Error('the example does not compile')
  const shown = page.replace(/\s+/g, ' ')
  const changes = comparePolicies(old, newer, 'en')
  expect(changes).toHaveLength(3)
  for (const { text: said, at } of changes) expect(shown).toContain(`${said} (${at})`)
})
