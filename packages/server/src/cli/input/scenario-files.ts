import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Policy } from '@redress/engine'
import { checkScenario, type Diagnostic, readScenarios, type Scenario } from '@redress/engine/author'
import { hasErrors } from '../output/diagnostics.ts'
import { readText, shownPath } from './read-text.ts'

export interface ScenarioFile {
  file: string
  text: string
  scenarios: Scenario[]
  diagnostics: Diagnostic[]
}

/** The scenario files that lie beside a policy, by name, held against it. */
export async function openScenarios(
  folder: string,
  from: string,
  policy: Policy | undefined,
): Promise<ScenarioFile[]> {
  const names = await readdir(join(folder, 'scenarios')).catch(() => [])
  const paths = names.filter((name) => /\.ya?ml$/.test(name)).sort()
  return Promise.all(paths.map((name) => openScenarioFile(join(folder, 'scenarios', name), from, policy)))
}

/** One scenario file; `scenarios` are those without errors, ready to be played. */
export async function openScenarioFile(
  path: string,
  from: string,
  policy: Policy | undefined,
): Promise<ScenarioFile> {
  const text = await readText(path, 'a scenario file')
  const file = shownPath(path, from)
  const { scenarios, diagnostics } = readScenarios(text, file)
  const checked = scenarios.map((scenario) => ({
    scenario,
    found: policy ? checkScenario(scenario, policy) : [],
  }))
  return {
    file,
    text,
    scenarios: checked.filter(({ found }) => !hasErrors(found)).map(({ scenario }) => scenario),
    diagnostics: [...diagnostics, ...checked.flatMap(({ found }) => found)],
  }
}
