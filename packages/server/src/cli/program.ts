import { Command } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { backupCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { demoCommand } from './commands/demo.ts'
import { doctorCommand } from './commands/doctor.ts'
import { dueCommand } from './commands/due.ts'
import { effectsCommand } from './commands/effects.ts'
import { eraseCommand } from './commands/erase.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { keyCommand } from './commands/key.ts'
import { migrateCommand } from './commands/migrate.ts'
import { moneyCommand } from './commands/money.ts'
import { organisationCommand } from './commands/organisation.ts'
import { policyInstallCommand } from './commands/policy-install.ts'
import { publishCommand } from './commands/publish.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { restoreCommand } from './commands/restore.ts'
import { schemaCommand } from './commands/schema.ts'
import { secretCommand } from './commands/secret.ts'
import { serveCommand } from './commands/serve.ts'
import { staffCommand } from './commands/staff.ts'
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
    .description('Check, test, explain, publish, compare and install policies.')
    .showHelpAfterError(callHelp)
  const ofPolicy: AddCommand[] = [
    checkCommand,
    testCommand,
    explainCommand,
    publishCommand,
    compareCommand,
    schemaCommand,
    policyInstallCommand,
  ]
  for (const add of ofPolicy) add(policy, terminal, end)
  dueCommand(program, terminal, end)
  const ofServer: AddCommand[] = [
    serveCommand,
    migrateCommand,
    demoCommand,
    organisationCommand,
    auditCommand,
    exportCommand,
    doctorCommand,
    eraseCommand,
    rebuildCommand,
    restoreCommand,
    backupCommand,
    effectsCommand,
    moneyCommand,
    importCommand,
    keyCommand,
    secretCommand,
    staffCommand,
  ]
  for (const add of ofServer) add(program, terminal, end)
  return program
}
