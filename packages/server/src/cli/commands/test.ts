import { reportScenario } from '@redress/engine/author'
import type { ExitCode } from '../exit-code.ts'
import { findPolicies } from '../input/find-policies.ts'
import { count } from '../output/count.ts'
import { printCoverage } from '../output/coverage.ts'
import { hasErrors, printDiagnostics } from '../output/diagnostics.ts'
import { printJson } from '../output/json.ts'
import { packJson } from '../output/pack-json.ts'
import { type FileResult, type PackResult, playPack } from '../pack-result.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const testCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('test')
    .description('Play the scenarios that lie beside policies, in scenarios/*.yaml.')
    .argument('<file...>', 'policy files, or folders that hold them')
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

/** Plays the scenarios of each policy. A policy or a scenario file that has errors fails. */
export async function testPolicies(
  files: readonly string[],
  options: TestOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const packs: PackResult[] = []
  for (const path of await findPolicies(files, terminal.folder)) {
    const pack = await playPack(path, terminal.folder, options.only)
    packs.push(pack)
    if (!options.json) print(pack, options, terminal)
  }
  const good = packs.every(({ passed }) => passed)
  if (options.json)
    printJson(terminal, { ok: good, policies: packs.map((pack) => packJson(pack, options.coverage)) })
  else terminal.out(summary(packs, good, terminal))
  return good ? 0 : 1
}

function print({ file, files, coverage }: PackResult, options: TestOptions, terminal: Terminal): void {
  terminal.out(terminal.paint('bold', file))
  terminal.out(
    files
      .flatMap((each) => printFile(each, terminal))
      .join('\n')
      .trimEnd(),
  )
  if (!coverage) terminal.out('The policy has errors, so its scenarios were not played.')
  else if (files.length === 1) terminal.out('There are no scenarios beside it, in scenarios/*.yaml.')
  if (options.coverage && coverage) terminal.out(printCoverage(coverage, terminal.paint).join('\n'))
  terminal.out('')
}

function printFile({ file, text, diagnostics, results }: FileResult, { paint, columns }: Terminal): string[] {
  const found = printDiagnostics(diagnostics, text, paint, columns)
  const played = results
    .flatMap((result) => reportScenario(result, paint))
    .map((line) => `  ${line}`.trimEnd())
  return [...found, ...(played.length > 0 ? ['', paint('dim', file), ...played] : [])]
}

function summary(packs: readonly PackResult[], good: boolean, { paint }: Terminal): string {
  const files = packs.flatMap((pack) => pack.files)
  const results = files.flatMap((each) => each.results)
  const failed = results.filter(({ passed }) => !passed).length
  const unreadable = files.filter(({ diagnostics }) => hasErrors(diagnostics)).map(({ file }) => file)
  const parts = [
    count(results.length, 'scenario'),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unreadable.length > 0 ? [`errors in ${unreadable.join(', ')}`] : []),
    ...(good && results.length > 0 ? ['all hold'] : []),
  ]
  return `${good ? paint('green', '✓') : paint('red', '✗')} ${parts.join(', ')}`
}
