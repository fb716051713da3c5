import type { Diagnostic } from '@redress/engine/author'
import type { ExitCode } from '../exit-code.ts'
import { findPolicies } from '../input/find-policies.ts'
import { openPolicy } from '../input/policy-file.ts'
import { readDay } from '../input/read-day.ts'
import { openScenarios } from '../input/scenario-files.ts'
import { count } from '../output/count.ts'
import { countDiagnostics, hasErrors, printDiagnostics } from '../output/diagnostics.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const checkCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('check')
    .description('Find what is wrong with policies: errors and warnings, each with its place and what to do.')
    .argument('<file...>', 'policy files, or folders that hold them')
    .option('--no-scenarios', 'leave the scenario files beside the policy alone')
    .option(
      '--as-of <date>',
      'the day whose law they are held against, where it is later than the day they take effect',
    )
    .option('--json', 'print the findings as JSON')
    .action(async (files: string[], options: CheckOptions) =>
      end(await checkPolicies(files, options, terminal)),
    )
}

interface CheckOptions {
  scenarios: boolean
  asOf?: string
  json?: boolean
}

interface CheckedFile {
  file: string
  text: string
  diagnostics: Diagnostic[]
}

/** Checks policies, and reads the scenarios beside them. */
export async function checkPolicies(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const checked: CheckedFile[] = []
  const lint = options.asOf === undefined ? {} : { asOf: readDay('--as-of', options.asOf) }
  for (const path of await findPolicies(files, terminal.folder)) {
    const { policy, folder, ...read } = await openPolicy(path, terminal.folder, { lint })
    checked.push(read)
    if (options.scenarios && policy) checked.push(...(await openScenarios(folder, terminal.folder, policy)))
  }
  const all = checked.flatMap(({ diagnostics }) => diagnostics)
  if (options.json) printJson(terminal, { ok: !hasErrors(all), diagnostics: all })
  else print(checked, all, terminal)
  return hasErrors(all) ? 1 : 0
}

function print(checked: readonly CheckedFile[], all: readonly Diagnostic[], terminal: Terminal): void {
  for (const { diagnostics, text } of checked) {
    for (const line of printDiagnostics(diagnostics, text, terminal.paint, terminal.columns))
      terminal.out(line)
  }
  const [mark, colour] = hasErrors(all) ? (['✗', 'red'] as const) : (['✓', 'green'] as const)
  const found = countDiagnostics(all) || 'nothing to report'
  terminal.out(`${terminal.paint(colour, mark)} ${found} in ${count(checked.length, 'file')}`)
}
