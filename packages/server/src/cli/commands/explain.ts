import { runScenario, type ScenarioResult } from '@redress/engine/author'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { openCase } from '../input/case-file.ts'
import { openSoundPolicy } from '../input/policy-file.ts'
import { printExplanation } from '../output/explanation.ts'
import { explanationJson } from '../output/explanation-json.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const explainCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('explain')
    .description('Judge one case and show why: every rule, the facts it read, what it gave, and the clause.')
    .argument('<file>', 'policy file, or folder that holds policy.yaml')
    .argument('<case>', 'case file: given and steps as in a scenario, or JSON with given and commands')
    .option('--only <text>', 'where the case file holds several, the one whose name holds this text')
    .option('--language <code>', "language of the clauses (default: the policy's first)")
    .option('--json', 'print the judgement as JSON')
    .action(async (file: string, path: string, options: ExplainOptions) =>
      end(await explainCase(file, path, options, terminal)),
    )
}

interface ExplainOptions {
  only?: string
  language?: string
  json?: boolean
}

/** Plays one case and prints each judgement so that a customer, a board or a court can follow it. */
export async function explainCase(
  file: string,
  path: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { policy, loaded } = await openSoundPolicy(file, terminal.folder)
  const language = options.language ?? policy.languages[0] ?? 'en'
  if (!policy.languages.includes(language)) {
    throw new CallError(
      `The policy is not written in ${language}.`,
      `It has: ${policy.languages.join(', ')}.`,
    )
  }
  const scenario = await openCase(path, terminal.folder, policy, options.only)
  const result: ScenarioResult = runScenario(loaded, scenario)
  if (options.json) printJson(terminal, explanationJson(policy, result))
  else for (const line of printExplanation(policy, result, language, terminal)) terminal.out(line)
  return 0
}
