import {
  type ClauseCoverage,
  coverClauses,
  reportScenario,
  runScenario,
  type ScenarioResult,
} from '@redress/engine/author'
import type { ExitCode } from '../exit-code.ts'
import { openPolicy } from '../input/policy-file.ts'
import { openScenarios } from '../input/scenario-files.ts'
import { count } from '../output/count.ts'
import { printCoverage } from '../output/coverage.ts'
import { hasErrors, printDiagnostics } from '../output/diagnostics.ts'
import { printJson } from '../output/json.ts'
import { resultJson } from '../output/result-json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const testCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('test')
    .description('Play the scenarios that lie beside policies, in scenarios/*.yaml.')
    .argument('<file...>', 'policy files, or folders that hold policy.yaml')
    .option('--only <text>', 'only the scenarios whose name or file holds this text')
    .option('--coverage', 'say which clauses the scenarios show, as granted and as refused')
    .option('--json', 'print the results as JSON')
    .action(async (files: string[], options: TestOptions) =>
      end(await testPolicies(files, options, terminal)),
    )
}

interface TestOptions {
  only?: string
  coverage?: boolean
  json?: boolean
}

interface PackResult {
  file: string
  results: ScenarioResult[]
  /** Whether the policy and its scenarios could be read. */
  readable: boolean
  coverage?: ClauseCoverage[]
}

/** Plays the scenarios of each policy. A policy or a scenario file that has errors fails. */
export async function testPolicies(
  files: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const packs: PackResult[] = []
  const json: unknown[] = []
  for (const path of files) {
    const pack = await testPack(path, options, options.json ? { ...terminal, out: () => {} } : terminal)
    packs.push(pack)
    json.push({
      file: pack.file,
      readable: pack.readable,
      coverage: pack.coverage,
      scenarios: pack.results.map(resultJson),
    })
  }
  const good = packs.every(({ readable, results }) => readable && results.every(({ passed }) => passed))
  if (options.json) printJson(terminal, { ok: good, policies: json })
  else terminal.out(summary(packs, good, terminal))
  return good ? 0 : 1
}

async function testPack(path: string, options: TestOptions, terminal: Terminal): Promise<PackResult> {
  const { file, folder, text, policy, loaded, diagnostics } = await openPolicy(path, terminal.folder)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  terminal.out(terminal.paint('bold', file))
  for (const line of printDiagnostics(errors, text, terminal.paint, terminal.columns)) terminal.out(line)
  if (!policy || !loaded) return { file, results: [], readable: false }
  const pack: PackResult = { file, results: [], readable: errors.length === 0 }
  for (const read of await openScenarios(folder, terminal.folder, policy)) {
    if (hasErrors(read.diagnostics)) pack.readable = false
    for (const line of printDiagnostics(read.diagnostics, read.text, terminal.paint, terminal.columns))
      terminal.out(line)
    const wanted = read.scenarios.filter(({ name }) => isWanted(`${read.file} ${name}`, options.only))
    if (wanted.length === 0) continue
    terminal.out(`\n${terminal.paint('dim', read.file)}`)
    for (const scenario of wanted) {
      const result = runScenario(loaded, scenario)
      pack.results.push(result)
      for (const line of reportScenario(result, terminal.paint)) terminal.out(`  ${line}`.trimEnd())
    }
  }
  if (options.coverage) {
    pack.coverage = coverClauses(policy, pack.results)
    for (const line of printCoverage(pack.coverage, terminal.paint)) terminal.out(line)
  }
  terminal.out('')
  return pack
}

function isWanted(name: string, only: string | undefined): boolean {
  return only === undefined || name.toLowerCase().includes(only.toLowerCase())
}

function summary(packs: readonly PackResult[], good: boolean, { paint }: Terminal): string {
  const results = packs.flatMap((pack) => pack.results)
  const failed = results.filter(({ passed }) => !passed).length
  const unreadable = packs.filter(({ readable }) => !readable).map(({ file }) => file)
  const parts = [
    `${count(results.length, 'scenario')}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unreadable.length > 0 ? [`errors in ${unreadable.join(', ')} or its scenarios`] : []),
    ...(failed === 0 && unreadable.length === 0 ? ['all hold'] : []),
  ]
  return `${good ? paint('green', '✓') : paint('red', '✗')} ${parts.join(', ')}`
}
