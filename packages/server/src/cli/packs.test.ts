import { globSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { coverClauses, reportScenario, runScenario, type ScenarioResult } from '@redress/engine/author'
import { describe, expect, test } from 'vitest'
import { openPolicy } from './input/policy-file.ts'
import { openScenarioFile } from './input/scenario-files.ts'
import { hasErrors, printDiagnostics } from './output/diagnostics.ts'

const root = resolve(import.meta.dirname, '../../../..')
const packs = globSync('policies/**/policy.yaml', { cwd: root }).sort()
const noColour = (_colour: string, text: string) => text

const opened = new Map<string, ReturnType<typeof openPolicy>>()
function open(file: string) {
  const pack = opened.get(file) ?? openPolicy(file, root, { lint: {} })
  opened.set(file, pack)
  return pack
}

describe.each(packs)('%s', (file) => {
  test('has no errors', async () => {
    const { diagnostics, text } = await open(file)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(printDiagnostics(errors, text, noColour, 120).join('\n')).toBe('')
  })

  const played: ScenarioResult[] = []
  const scenarios = globSync('scenarios/*.yaml', { cwd: join(root, dirname(file)) }).sort()
  test.each(scenarios)('%s', async (name) => {
    const { policy, loaded } = await open(file)
    if (!policy || !loaded) throw new Error(`${file} has errors.`)
    const read = await openScenarioFile(join(root, dirname(file), name), root, policy)
    expect(
      hasErrors(read.diagnostics),
      printDiagnostics(read.diagnostics, read.text, noColour, 120).join('\n'),
    ).toBe(false)
    const results = read.scenarios.map((scenario) => runScenario(loaded, scenario))
    played.push(...results)
    const failed = results.filter(({ passed }) => !passed)
    expect(failed.flatMap((result) => reportScenario(result)).join('\n')).toBe('')
  })

  test('shows every clause by a scenario, unless the file says why it is only information', async () => {
    const { policy } = await open(file)
    if (!policy) throw new Error(`${file} has errors.`)
    const hidden = coverClauses(policy, played).filter(
      ({ granted, refused, information }) => granted.length + refused.length === 0 && !information,
    )
    expect(hidden.map(({ clause }) => clause)).toEqual([])
  })
})

test('there are packs to test', () => {
  expect(packs.map((file) => relative('policies', dirname(file)))).toContain('seafood-marketplace')
})
