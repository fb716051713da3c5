import { compareCases, comparePolicies, recordedCases } from '@redress/engine/author'
import type { ExitCode } from '../exit-code.ts'
import { openCases } from '../input/case-files.ts'
import { openSoundPolicy } from '../input/policy-file.ts'
import { printComparison } from '../output/comparison.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const compareCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('compare')
    .description('Say what a new version changes: in words, then over cases played under both.')
    .argument('<old>', 'policy file, or folder that holds policy.yaml')
    .argument('<new>', 'the newer one')
    .option(
      '--cases <file>',
      'scenario file, or folder of them (default: the scenarios beside the old version)',
    )
    .option('--language <code>', "language of the words (default: the new version's first)")
    .option('--json', 'print the comparison as JSON')
    .action(async (old: string, newer: string, options: CompareOptions) =>
      end(await compareVersions(old, newer, options, terminal)),
    )
}

interface CompareOptions {
  cases?: string
  language?: string
  json?: boolean
}

/** Prints what differs between two versions of a policy. */
export async function compareVersions(
  oldPath: string,
  newPath: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const old = await openSoundPolicy(oldPath, terminal.folder)
  const newer = await openSoundPolicy(newPath, terminal.folder)
  const language = options.language ?? newer.policy.languages[0] ?? 'en'
  const changes = comparePolicies(old.policy, newer.policy, language)
  const scenarios = await openCases(options.cases, old.folder, terminal.folder)
  const recorded = scenarios.flatMap((scenario) => recordedCases(old.loaded, scenario))
  const comparison = { changes, cases: compareCases(old.loaded, newer.loaded, recorded) }
  if (options.json) printJson(terminal, { old: versionOf(old), new: versionOf(newer), ...comparison })
  else
    for (const line of printComparison(old.policy, newer.policy, comparison, language, terminal))
      terminal.out(line)
  return 0
}

function versionOf({ file, policy }: { file: string; policy: { id: string; version: string } }) {
  return { file, policy: policy.id, version: policy.version }
}
