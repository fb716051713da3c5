import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { json } from '../../store/tables/columns.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { columns } from '../output/columns.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const organisationCommand: AddCommand = (parent, terminal, end) => {
  const organisation = parent
    .command('organisation')
    .description('Add, change and list the organisations that are served.')
  organisation
    .command('add')
    .description('Add an organisation.')
    .argument('<name>', 'its short name, such as halle-marine')
    .requiredOption('--title <title>', 'its name as people read it')
    .option('--languages <codes>', 'its languages, its own first, with commas between', 'en')
    .option('--host <name...>', 'host names under which it is served, besides NAME.localhost')
    .action(async (name: string, options: AddOptions) =>
      end(await withDatabase(terminal, (connection) => addOrganisation(connection, name, options, terminal))),
    )
  organisation
    .command('set')
    .description('Change an organisation: what is given; the rest stays. Servers know it within seconds.')
    .argument('<name>', 'its short name')
    .option('--title <title>', 'its name as people read it, in its first language')
    .option('--languages <codes>', 'its languages, its own first, with commas between')
    .option('--host <name...>', 'host names under which it is served, besides NAME.localhost')
    .option('--settings <file>', 'a JSON file with its settings, in the place of those before')
    .action(async (name: string, options: Partial<AddOptions> & { settings?: string }) =>
      end(
        await withDatabase(terminal, (connection) => changeOrganisation(connection, name, options, terminal)),
      ),
    )
  organisation
    .command('list')
    .description('List the organisations, with their policies and how much they hold.')
    .option('--json', 'print them as JSON')
    .action(async (options: { json?: boolean }) =>
      end(await withDatabase(terminal, (connection) => listOrganisations(connection, options, terminal))),
    )
}

export interface AddOptions {
  title: string
  languages: string
  host?: string[]
}

export async function addOrganisation(
  { store }: Pick<Connection, 'store'>,
  name: string,
  { title, languages, host = [] }: AddOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new CallError(
      `"${name}" is no short name.`,
      'Use a-z, 0-9 and single hyphens between, such as halle-marine.',
    )
  const codes = codesOf(languages)
  const added = await store.transaction(name, (db) =>
    db
      .insertInto('organisations')
      .values({
        organisation: name,
        title: json({ [codes[0] ?? 'en']: title }),
        languages: codes,
        hosts: host,
        brand: '{}',
        settings: '{}',
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  )
  if (added.numInsertedOrUpdatedRows !== 1n)
    throw new CallError(
      `There is an organisation ${name} already.`,
      'List them with "redress organisation list".',
    )
  terminal.out(`${terminal.paint('green', '✓')} ${name}, at ${[`${name}.localhost`, ...host].join(', ')}`)
  terminal.out(`Give it a policy: redress policy install FILE --organisation ${name}`)
  return 0
}

function codesOf(languages: string): string[] {
  const codes = languages.split(',').map((code) => code.trim())
  const wrong = codes.find((code) => !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code))
  if (wrong !== undefined) throw new CallError(`"${wrong}" is no language.`, 'Give codes such as fr,nl,en.')
  return codes
}

export async function changeOrganisation(
  { store }: Pick<Connection, 'store'>,
  name: string,
  { title, languages, host, settings }: Partial<AddOptions> & { settings?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const codes = languages === undefined ? undefined : codesOf(languages)
  const given = settings === undefined ? undefined : await settingsIn(resolve(terminal.folder, settings))
  if (title === undefined && !codes && !host && !given)
    throw new CallError('Nothing is to be changed.', 'Give --title, --languages, --host or --settings.')
  const changed = await store.transaction(name, async (db) => {
    const kept = await db
      .selectFrom('organisations')
      .select(['title', 'languages'])
      .where('organisation', '=', name)
      .forUpdate()
      .executeTakeFirst()
    if (!kept) return false
    const [own = 'en'] = codes ?? kept.languages
    await db
      .updateTable('organisations')
      .set({
        ...(title === undefined ? {} : { title: json({ ...(kept.title as object), [own]: title }) }),
        ...(codes ? { languages: codes } : {}),
        ...(host ? { hosts: host } : {}),
        ...(given ? { settings: json(given) } : {}),
      })
      .where('organisation', '=', name)
      .execute()
    return true
  })
  if (!changed)
    throw new CallError(`There is no organisation "${name}".`, 'List them with "redress organisation list".')
  terminal.out(`${terminal.paint('green', '✓')} ${name} is changed.`)
  return 0
}

async function settingsIn(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CallError(`${path} cannot be read: ${error.message}.`, 'Give the path of a JSON file.')
  })
  try {
    const given: unknown = JSON.parse(text)
    if (typeof given === 'object' && given !== null && !Array.isArray(given))
      return given as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new CallError(
    `${path} holds no settings.`,
    'Write one JSON object, such as { "mailTeams": true }; docs/reference/command-line.md#organisations tells of the settings.',
  )
}

interface Listed {
  organisation: string
  policies: string[]
  customers: number
  orders: number
  cases: number
  open: number
}

export async function listOrganisations(
  { store }: Pick<Connection, 'store'>,
  options: { json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { rows } = await store.everywhere((_, client) =>
    client.query<Listed>(`
      select organisation,
        array(select policy || ' ' || version from policy_versions p where p.organisation = o.organisation order by published_at) as policies,
        (select count(*)::int from customers c where c.organisation = o.organisation) as customers,
        (select count(*)::int from orders r where r.organisation = o.organisation) as orders,
        (select count(*)::int from cases s where s.organisation = o.organisation) as cases,
        (select count(*)::int from cases s where s.organisation = o.organisation and open) as open
      from organisations o order by organisation`),
  )
  if (options.json) {
    printJson(terminal, rows)
    return 0
  }
  if (rows.length === 0)
    terminal.out('There is none yet. Add one: redress organisation add NAME --title TITLE')
  else terminal.out(columns([heading, ...rows.map(cells)]).join('\n'))
  return 0
}

const heading = ['organisation', 'customers', 'orders', 'cases', 'open', 'policies']
const cells = ({ organisation, customers, orders, cases, open, policies }: Listed) => [
  organisation,
  ...[customers, orders, cases, open].map(String),
  policies.join(', ') || 'none',
]
