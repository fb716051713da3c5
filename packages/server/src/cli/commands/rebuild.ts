import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { organisationsNamed } from '../input/organisations.ts'
import { count } from '../output/count.ts'
import { printJson } from '../output/json.ts'
import { progressLine } from '../output/progress.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const rebuildCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('rebuild')
    .description(
      'Make the read models again from the log: cases, promises, search. The server goes on meanwhile.',
    )
    .option('--organisation <name>', 'only this one (default: all)')
    .option('--check', 'only compare, and change nothing; ends with 1 where anything differs')
    .option('--json', 'print the differences as JSON')
    .action(async (options: RebuildOptions) =>
      end(await withDatabase(terminal, (connection) => rebuildModels(connection, options, terminal))),
    )
}

export interface RebuildOptions {
  organisation?: string
  check?: boolean
  json?: boolean
}

/** How many differences are printed; all are counted. */
const most = 100

export async function rebuildModels(
  { store }: Pick<Connection, 'store'>,
  { organisation: only, check = false, json }: RebuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { rebuild } = await import('../../store/rebuild/rebuild.ts')
  const { createPolicies } = await import('../../policies/create-policies.ts')
  const policies = createPolicies(store)
  const progress = progressLine()
  const total = { cases: 0, events: 0, differences: 0 }
  const shown: unknown[] = []
  for (const organisation of await organisationsNamed(store, only)) {
    const { cases, events, differences } = await rebuild({
      store,
      policies,
      organisation,
      check,
      onProgress: (done) => progress.say(`${organisation}: ${done} cases`),
      onDifference: (difference) => {
        if (shown.length < most) shown.push({ organisation, ...difference })
        if (!json && shown.length <= most) terminal.out(told(difference))
      },
    }).finally(progress.done)
    total.cases += cases
    total.events += events
    total.differences += differences
  }
  const bad = check && total.differences > 0
  if (json) printJson(terminal, { ok: !bad, ...total, shown })
  else terminal.out(summary(total, check, terminal))
  return bad ? 1 : 0
}

function told({
  caseId,
  what,
  stored,
  fromLog,
}: {
  caseId: string
  what: string
  stored: unknown
  fromLog: unknown
}): string {
  return `case ${caseId}  ${what}: ${short(stored)}; from the log ${short(fromLog)}`
}

const short = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function summary(
  { cases, events, differences }: { cases: number; events: number; differences: number },
  check: boolean,
  terminal: Terminal,
): string {
  const read = `${count(cases, 'case')} from ${count(events, 'event')}`
  if (!check)
    return `${terminal.paint('green', '✓')} ${read} made again; ${count(differences, 'value')} ${differences === 1 ? 'was' : 'were'} other`
  if (differences === 0) return `${terminal.paint('green', '✓')} ${read}: all as the log gives it`
  return `${terminal.paint('red', '✗')} ${count(differences, 'difference')} in ${read}; "redress rebuild" mends them`
}
