import type { EffectState, StoredEffect } from '../../effects/list.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { columns } from '../output/columns.ts'
import { count } from '../output/count.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const effectsCommand: AddCommand = (parent, terminal, end) => {
  const effects = parent
    .command('effects')
    .description('Look at what is done outside: letters, webhooks, money; and begin anew what was given up.')
  effects
    .command('list')
    .description('List what was given up, and what waits.')
    .requiredOption('--organisation <name>', 'whose')
    .option('--state <state>', 'only these: waiting, dead or done')
    .option('--kind <kind>', 'only of this kind, such as payment')
    .option('--limit <number>', 'how many at most', '50')
    .option('--json', 'print them as JSON')
    .action(async (options: ListOptions) =>
      end(await withDatabase(terminal, (connection) => listForOperator(connection, options, terminal))),
    )
  effects
    .command('retry')
    .description('Begin anew what was given up: the effects of these ids, all of a kind, or all.')
    .argument('[id...]', 'ids, as "redress effects list" shows them')
    .requiredOption('--organisation <name>', 'whose')
    .option('--kind <kind>', 'all of this kind')
    .option('--all', 'all')
    .action(async (ids: string[], options: RetryOptions) =>
      end(await withDatabase(terminal, (connection) => retryForOperator(connection, ids, options, terminal))),
    )
}

export interface ListOptions {
  organisation: string
  state?: string
  kind?: string
  limit: string
  json?: boolean
}

export async function listForOperator(
  { store }: Pick<Connection, 'store'>,
  { organisation, state, kind, limit, json }: ListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { effectStates, listEffects, shownEffect } = await import('../../effects/list.ts')
  const states = state === undefined ? ['dead', 'waiting'] : [state]
  const wrong = states.find((each) => !(effectStates as readonly string[]).includes(each))
  if (wrong !== undefined) throw new CallError(`"${wrong}" is no state.`, 'Use waiting, dead or done.')
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1)
    throw new CallError(`--limit: "${limit}" is no number of effects.`, 'Give a whole number, such as 50.')
  await hasOrganisation(store, organisation)
  const query = { states: states as EffectState[], kind, limit: most }
  const rows = await store.read(organisation, (db) => listEffects(db, organisation, query))
  if (json) printJson(terminal, rows.map(shownEffect))
  else if (rows.length === 0) terminal.out('There are none.')
  else terminal.out(columns([heading, ...rows.map(cells)]).join('\n'))
  return 0
}

const heading = ['id', 'kind', 'state', 'attempts', 'case', 'why']
const cells = (row: StoredEffect) => [
  row.effect_id,
  row.kind,
  row.state,
  String(row.attempts),
  row.case_id ?? '',
  row.last_error ?? '',
]

export interface RetryOptions {
  organisation: string
  kind?: string
  all?: boolean
}

export async function retryForOperator(
  { store }: Pick<Connection, 'store'>,
  ids: readonly string[],
  { organisation, kind, all }: RetryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { retryDead } = await import('../../effects/settle.ts')
  const named = [ids.length > 0, kind !== undefined, all === true].filter((each) => each).length
  if (named !== 1)
    throw new CallError(
      'It is not clear which effects are meant.',
      'Give ids, or --kind, or --all; one of these.',
    )
  const wrong = ids.find((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  if (wrong !== undefined) throw new CallError(`"${wrong}" is no id.`, 'Take it from "redress effects list".')
  await hasOrganisation(store, organisation)
  const which = kind !== undefined ? { kind } : all ? ('all' as const) : { ids }
  const queued = await store.transaction(organisation, (_, client) => retryDead(client, organisation, which))
  if (ids.length > queued)
    throw new CallError(
      `Of these, ${queued} ${queued === 1 ? 'was' : 'were'} given up and will be tried again; the others were not.`,
      'List what was given up with "redress effects list --state dead".',
    )
  terminal.out(`${count(queued, 'effect')} will be tried again by the server.`)
  return 0
}

/** A name that is misspelt would look like an organisation without effects. */
export async function hasOrganisation(store: Connection['store'], organisation: string): Promise<void> {
  const found = await store.everywhere((db) =>
    db
      .selectFrom('organisations')
      .select('organisation')
      .where('organisation', '=', organisation)
      .executeTakeFirst(),
  )
  if (found) return
  throw new CallError(
    `There is no organisation ${organisation}.`,
    'List them with "redress organisation list".',
  )
}
