import { Command } from 'commander'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { dueCommand } from './commands/due.ts'
import { explainCommand } from './commands/explain.ts'
import { publishCommand } from './commands/publish.ts'
import { schemaCommand } from './commands/schema.ts'
import { testCommand } from './commands/test.ts'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/** Adds one command: its name, arguments, options, and what it does, which gives the exit code. */
export type AddCommand = (parent: Command, terminal: Terminal, end: (code: ExitCode) => void) => void

/** What to do after a call that cannot be read. */
export const callHelp = 'Run it with --help to see how it is called.'

/** The `redress` command. With `silent`, nothing is written of a call that cannot be read. */
export function createProgram(terminal: Terminal, end: (code: ExitCode) => void, silent: boolean): Command {
  const program = new Command('redress')
    .description('After-sales policies that run.')
    .version('0.1.0')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => {
        if (!silent) terminal.error(text.trimEnd())
      },
      outputError: (text, write) => write(text.replace(/^error:/, terminal.paintError('red', 'error:'))),
    })
    .showHelpAfterError(callHelp)
  const policy = program
    .command('policy')
    .description('Check, test, explain, publish and compare policies.')
    .showHelpAfterError(callHelp)
  const ofPolicy: AddCommand[] = [
    checkCommand,
    testCommand,
    explainCommand,
    publishCommand,
    compareCommand,
    schemaCommand,
  ]
  for (const add of ofPolicy) add(policy, terminal, end)
  dueCommand(program, terminal, end)
  return program
}
