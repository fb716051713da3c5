import {
  type ClauseCoverage,
  coverClauses,
  type Diagnostic,
  runScenario,
  type ScenarioResult,
} from '@redress/engine/author'
import { openPolicy } from './input/policy-file.ts'
import { openScenarios } from './input/scenario-files.ts'
import { hasErrors } from './output/diagnostics.ts'

/** What came of a policy's scenarios. The first file is the policy's own. */
export interface PackResult {
  file: string
  files: FileResult[]
  /** Absent where the policy has errors. */
  coverage?: ClauseCoverage[]
  passed: boolean
}

export interface FileResult {
  file: string
  text: string
  diagnostics: Diagnostic[]
  results: ScenarioResult[]
}

/** Plays the scenarios beside a policy; `only` keeps those whose file or name holds that text. */
export async function playPack(path: string, from: string, only = ''): Promise<PackResult> {
  const { file, folder, text, policy, loaded, diagnostics } = await openPolicy(path, from)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const own: FileResult = { file, text, diagnostics: errors, results: [] }
  if (!policy || !loaded) return { file, files: [own], passed: false }
  const played = (await openScenarios(folder, from, policy)).map(({ scenarios, ...read }): FileResult => {
    const wanted = scenarios.filter(({ name }) =>
      `${read.file} ${name}`.toLowerCase().includes(only.toLowerCase()),
    )
    return { ...read, results: wanted.map((scenario) => runScenario(loaded, scenario)) }
  })
  const results = played.flatMap((each) => each.results)
  const passed =
    !played.some((each) => hasErrors(each.diagnostics)) && results.every((result) => result.passed)
  return { file, files: [own, ...played], coverage: coverClauses(policy, results), passed }
}
