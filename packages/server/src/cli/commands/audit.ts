import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { organisationsNamed } from '../input/organisations.ts'
import { count } from '../output/count.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const auditCommand: AddCommand = (parent, terminal, end) => {
  const audit = parent.command('audit').description('Prove the log, and seal it.')
  audit
    .command('verify')
    .description(
      'Read the whole log and tell where it is not what was recorded; ends with 1 where it is not.',
    )
    .option('--organisation <name>', 'only this one (default: all)')
    .option('--seal <line...>', 'lines of seals that were kept elsewhere, which must still hold')
    .option('--json', 'print the findings as JSON')
    .action(async (options: VerifyOptions) =>
      end(await withDatabase(terminal, (connection) => verifyLog(connection, options, terminal))),
    )
  audit
    .command('seal')
    .description(
      'Seal what changed since the last seal, and print the line to keep elsewhere. The server does so daily.',
    )
    .option('--organisation <name>', 'only this one (default: all)')
    .action(async (options: { organisation?: string }) =>
      end(await withDatabase(terminal, (connection) => seal(connection, options, terminal))),
    )
}

export interface VerifyOptions {
  organisation?: string
  seal?: string[]
  json?: boolean
}

export async function verifyLog(
  { store }: Pick<Connection, 'store'>,
  { organisation, seal = [], json }: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { verify } = await import('../../store/audit/verify.ts')
  const { readSealLine, sealLine } = await import('../../store/audit/seal.ts')
  const kept = seal.map((line) => {
    const read = readSealLine(line)
    if (read) return read
    throw new CallError(
      `"${line}" is not the line of a seal.`,
      'Give it in quotes, as "redress audit seal" printed it.',
    )
  })
  await organisationsNamed(store, organisation)
  const audit = await verify(store, { kept, ...(organisation ? { organisation } : {}) })
  if (json) {
    printJson(terminal, { ok: audit.found === 0, ...audit })
    return audit.found === 0 ? 0 : 1
  }
  for (const { organisation: of, caseId, message } of audit.findings)
    terminal.out(`${of}  ${caseId ? `case ${caseId}  ` : ''}${terminal.paint('red', message)}`)
  const read = `${count(audit.events, 'event')} in ${count(audit.cases, 'case')} of ${count(audit.organisations, 'organisation')}`
  if (audit.found === 0) terminal.out(`${terminal.paint('green', '✓')} ${read}, all as they were recorded`)
  else terminal.out(`${terminal.paint('red', '✗')} ${count(audit.found, 'finding')} in ${read}`)
  if (audit.seals.length > 0) terminal.out('Keep elsewhere:')
  for (const each of audit.seals) terminal.out(`  ${sealLine(each)}`)
  return audit.found === 0 ? 0 : 1
}

export async function seal(
  { store }: Pick<Connection, 'store'>,
  { organisation }: { organisation?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const { sealLine, sealLog } = await import('../../store/audit/seal.ts')
  for (const name of await organisationsNamed(store, organisation)) {
    const sealed = await sealLog(store, name, new Date())
    if (sealed) terminal.out(sealLine(sealed.seal))
    else terminal.error(`${name} has no cases yet, so there is nothing to seal.`)
  }
  return 0
}
