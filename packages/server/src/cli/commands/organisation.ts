import { json } from '../../store/tables/columns.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { columns } from '../output/columns.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'
import { type Changes, changeOrganisation, codesOf, colourOf } from './organisation-set.ts'

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
    .option('--colour <colour>', 'of its pages and letters, such as #0b6e8a')
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
    .option('--colour <colour>', 'of its pages and letters, such as #0b6e8a')
    .option('--settings <file>', 'a JSON file with its settings, in the place of those before')
    .action(async (name: string, options: Changes) =>
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
  colour?: string
}

export async function addOrganisation(
  { store }: Pick<Connection, 'store'>,
  name: string,
  { title, languages, host = [], colour }: AddOptions,
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
        brand: json(colour === undefined ? {} : { colour: colourOf(colour) }),
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
