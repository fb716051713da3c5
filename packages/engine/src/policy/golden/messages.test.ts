import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as ports from '../../platform/index.ts'
import { compilePolicy } from '../compile/index.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { badPolicies, type Change } from './cases.ts'

const base = readFileSync(new URL('base.yaml', import.meta.url), 'utf8')
const golden = new URL('messages.txt', import.meta.url)

test('the base is right', () => {
  expect(compilePolicy(base, { file: 'base.yaml', ports }).diagnostics).toEqual([])
})

test('what is wrong with a policy is said as the golden file has it (UPDATE_GOLDEN=1 rewrites it)', () => {
  const said = Object.entries(badPolicies).map(([part, changes]) => `# ${part}\n\n${changes.map(told).join('\n')}`)
  const text = said.join('\n')
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text)
  expect(text).toBe(readFileSync(golden, 'utf8'))
})

test('each bad policy is told what is wrong, and at least sixty messages differ', () => {
  const messages = Object.values(badPolicies).flatMap((changes) => changes.map((change) => compiled(change)))
  expect(messages.filter((diagnostics) => diagnostics.length === 0)).toEqual([])
  expect(new Set(messages.flat().map(({ message }) => message)).size).toBeGreaterThan(60)
})

function told(change: Change): string {
  const [replaced, by] = change
  const lines = compiled(change).map(
    ({ file, position, severity, id, message, help }) =>
      `${file}:${position.line}:${position.column} ${severity} [${id}] ${message} / ${help}\n`,
  )
  return `${JSON.stringify(replaced)} -> ${JSON.stringify(by)}\n${lines.join('')}`
}

function compiled([replaced, by]: Change): Diagnostic[] {
  expect(base.split(replaced), replaced).toHaveLength(2)
  return compilePolicy(base.replace(replaced, () => by), { file: 'policy.yaml', ports }).diagnostics
}
