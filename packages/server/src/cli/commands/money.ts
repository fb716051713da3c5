import type { Finding, Reconciliation } from '../../money/verify.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { columns } from '../output/columns.ts'
import { count } from '../output/count.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'
import { hasOrganisation } from './effects.ts'

export const moneyCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('money')
    .description('Hold the money against the log.')
    .command('verify')
    .description(
      'Hold every paying step against its payout, and the other way round; ends with 1 where they do not agree.',
    )
    .option('--organisation <name>', 'only this one (default: all)')
    .option('--json', 'print what was found as JSON')
    .action(async (options: VerifyOptions) =>
      end(await withDatabase(terminal, (connection) => verifyMoney(connection, options, terminal))),
    )
}

export interface VerifyOptions {
  organisation?: string
  json?: boolean
}

export async function verifyMoney(
  { store }: Pick<Connection, 'store'>,
  { organisation, json }: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { reconcileMoney } = await import('../../money/verify.ts')
  if (organisation !== undefined) await hasOrganisation(store, organisation)
  const names = organisation === undefined ? await organisationsOf(store) : [organisation]
  const results: ({ organisation: string } & Reconciliation)[] = []
  for (const name of names)
    results.push({
      organisation: name,
      ...(await store.read(name, (db, client) => reconcileMoney(db, client, name))),
    })
  const agrees = results.every(({ findings }) => findings.length === 0)
  if (json) printJson(terminal, { ok: agrees, organisations: results })
  else for (const result of results) print(result, terminal)
  return agrees ? 0 : 1
}

const meanings: Readonly<Record<Finding['what'], string>> = {
  missing: 'was done and never paid: no payout, no effect',
  'given-up': 'was done and its payment given up; see "redress effects list --state dead"',
  extra: 'was paid without a step of the log',
  amount: 'was paid otherwise than the log says',
  'credit-note': 'has a payout without its credit note',
}

function print(
  {
    organisation,
    steps,
    payouts,
    creditNotes,
    waiting,
    sums,
    findings,
  }: { organisation: string } & Reconciliation,
  terminal: Terminal,
): void {
  const read = `${organisation}: ${count(steps, 'paying step')}, ${count(payouts, 'payout')}, ${count(creditNotes, 'credit note')}`
  const mark = findings.length === 0 ? terminal.paint('green', '✓') : terminal.paint('red', '✗')
  terminal.out(`${mark} ${read}${waiting > 0 ? `, ${waiting} still to be paid` : ''}`)
  for (const { currency, paid } of sums) terminal.out(`  ${paid} ${currency}`)
  if (findings.length === 0) return
  const rows = findings.map(({ what, caseId, run, step, logged = '', paid = '' }) => [
    caseId,
    `${run}/${step}`,
    logged,
    paid,
    meanings[what],
  ])
  terminal.out(columns([['case', 'step', 'log', 'paid', ''], ...rows]).join('\n'))
}

async function organisationsOf(store: Connection['store']): Promise<string[]> {
  const rows = await store.everywhere((db) =>
    db.selectFrom('organisations').select('organisation').orderBy('organisation').execute(),
  )
  return rows.map(({ organisation }) => organisation)
}
