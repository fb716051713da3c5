import { parseInstant } from '@redress/engine'
import { Option } from 'commander'
import { type Permission, permissions } from '../../http/access/principal.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { peopleOf } from '../input/people.ts'
import { columns } from '../output/columns.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

const organisation = () => new Option('--organisation <name>', 'its short name').makeOptionMandatory()

export const keyCommand: AddCommand = (parent, terminal, end) => {
  const key = parent.command('key').description('Make, list and revoke API keys.')
  const on = (work: (connection: Connection) => Promise<ExitCode>) => withDatabase(terminal, work).then(end)
  key
    .command('create')
    .description('Make an API key and print it; it is shown this once.')
    .argument('<name>', 'what it is for')
    .addOption(organisation())
    .addOption(
      new Option('--scope <scope...>', 'what it may do; docs/reference/access.md lists all').choices(
        Object.keys(permissions),
      ),
    )
    .option('--all-scopes', 'it may do everything')
    .option('--expires <instant>', 'until when it holds, such as 2027-01-01T00:00:00Z')
    .option('--json', 'print it as JSON')
    .action((name: string, options: CreateOptions) =>
      on((connection) => createKey(connection, name, options, terminal)),
    )
  key
    .command('list')
    .description('List the API keys, without the keys themselves.')
    .addOption(organisation())
    .option('--json', 'print them as JSON')
    .action((options: { organisation: string; json?: boolean }) =>
      on((connection) => listKeys(connection, options, terminal)),
    )
  key
    .command('revoke')
    .description('Revoke an API key; servers refuse it within ten seconds.')
    .argument('<id>', 'as it is listed')
    .addOption(organisation())
    .action((id: string, options: { organisation: string }) =>
      on((connection) => revokeKey(connection, id, options, terminal)),
    )
}

export interface CreateOptions {
  organisation: string
  scope?: Permission[]
  allScopes?: boolean
  expires?: string
  json?: boolean
}

export async function createKey(
  connection: Connection,
  name: string,
  options: CreateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const scopes = options.allScopes ? (Object.keys(permissions) as Permission[]) : options.scope
  if (!scopes)
    throw new CallError(
      'The key could do nothing.',
      'Say what it may do: --scope orders.write, or --all-scopes.',
    )
  const { people } = await peopleOf(connection, options.organisation)
  const expires = options.expires === undefined ? undefined : readExpiry(options.expires, people.clock.now())
  const { key, apiKey } = await people.keys.create(options.organisation, {
    name,
    scopes,
    createdBy: 'command line',
    ...(expires ? { expiresAt: expires } : {}),
  })
  if (options.json) printJson(terminal, { ...apiKey, key })
  else terminal.out(key)
  return 0
}

function readExpiry(text: string, now: number): Date {
  const read = parseInstant(text)
  if (!read.ok)
    throw new CallError(`"${text}" is no instant.`, 'Give date, time and offset: 2027-01-01T00:00:00Z.')
  if (read.value > now) return new Date(read.value)
  throw new CallError('The key would have run out already.', 'Give a later --expires, or none.')
}

export async function listKeys(
  connection: Connection,
  options: { organisation: string; json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { people } = await peopleOf(connection, options.organisation)
  const keys = await people.keys.list(options.organisation)
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  if (options.json) printJson(terminal, keys)
  else if (keys.length === 0) terminal.out('There is none yet. Make one: redress key create')
  else {
    const cells = keys.map(({ keyId, name, ending, scopes, lastUsedAt, expiresAt, revokedAt }) => [
      keyId,
      name,
      `…${ending}`,
      day(lastUsedAt) || 'never',
      revokedAt ? 'revoked' : day(expiresAt),
      scopes.join(', '),
    ])
    terminal.out(columns([['id', 'name', 'ending', 'last used', 'until', 'scopes'], ...cells]).join('\n'))
  }
  return 0
}

export async function revokeKey(
  connection: Connection,
  id: string,
  options: { organisation: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const { people } = await peopleOf(connection, options.organisation)
  if (!(await people.keys.revoke(options.organisation, id)))
    throw new CallError(`There is no API key ${id}.`, 'List them with "redress key list".')
  terminal.out(`${terminal.paint('green', '✓')} revoked`)
  return 0
}
