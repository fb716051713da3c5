import { CommanderError } from 'commander'
import { CallError } from './call-error.ts'
import type { ExitCode } from './exit-code.ts'
import { CaseError } from './input/case-file.ts'
import { PolicyError } from './input/policy-error.ts'
import { printDiagnostics } from './output/diagnostics.ts'
import { printJson } from './output/json.ts'
import { callHelp, createProgram } from './program.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Runs `redress` with these arguments and gives the exit code. */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  let code: ExitCode = 0
  const json = argv.includes('--json')
  const end = (given: ExitCode) => {
    code = given
  }
  const program = createProgram(terminal, end, json)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      if (json) report(unreadable(error), json, terminal)
      return 2
    }
    if (!(error instanceof CallError)) throw error
    report(error, json, terminal)
    return error instanceof PolicyError ? 1 : 2
  }
}

/** A call that does not fit the commands and their options. */
function unreadable({ code, message }: CommanderError): CallError {
  if (code === 'commander.help') return new CallError('The call names no command.', callHelp)
  const [error = '', ...hints] = message.replace(/^error: /, '').split('\n')
  return new CallError(error, [...hints, callHelp].join(' '))
}

function report(error: CallError, json: boolean, terminal: Terminal): void {
  const found = error instanceof PolicyError || error instanceof CaseError ? error : undefined
  if (json) {
    printJson(terminal, { error: error.message, help: error.help, diagnostics: found?.diagnostics })
    return
  }
  if (found) {
    const lines = printDiagnostics(found.diagnostics, found.text, terminal.paintError, terminal.columns)
    terminal.error(lines.join('\n'))
  }
  terminal.error(`${terminal.paintError('red', 'error:')} ${error.message}\n${error.help}`)
}
