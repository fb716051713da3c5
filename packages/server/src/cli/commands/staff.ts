import { text } from 'node:stream/consumers'
import { Option } from 'commander'
import { roles, type StaffRole } from '../../http/access/principal.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { peopleOf } from '../input/people.ts'
import { columns } from '../output/columns.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

const organisation = () => new Option('--organisation <name>', 'its short name').makeOptionMandatory()

export const staffCommand: AddCommand = (parent, terminal, end) => {
  const staff = parent.command('staff').description('Add, list, disable and reset members of staff.')
  const on = (work: (connection: Connection) => Promise<ExitCode>) => withDatabase(terminal, work).then(end)
  staff
    .command('add')
    .description(
      'Add somebody: prints a link with which they choose a password, which holds for seven days and once.',
    )
    .argument('<email>', 'with which they sign in')
    .addOption(organisation())
    .option('--name <name>', 'as colleagues and customers read it')
    .addOption(new Option('--role <role...>', 'what they are').choices([...roles]).default([], 'none'))
    .option('--team <team...>', 'teams of the policy that they act for', [])
    .option('--password-stdin', 'add them at once, with the password that is read from standard input')
    .action((email: string, options: AddOptions) =>
      on(async (connection) => {
        const password = options.passwordStdin ? (await text(process.stdin)).trim() : undefined
        return addStaff(connection, email, { ...options, password }, terminal)
      }),
    )
  staff
    .command('list')
    .description('List the members of staff.')
    .addOption(organisation())
    .option('--json', 'print them as JSON')
    .action((options: { organisation: string; json?: boolean }) =>
      on((connection) => showStaff(connection, options, terminal)),
    )
  for (const disabled of [true, false])
    staff
      .command(disabled ? 'disable' : 'enable')
      .description(disabled ? 'Sign somebody out and let them in no more.' : 'Let somebody in again.')
      .argument('<email>')
      .addOption(organisation())
      .action((email: string, options: { organisation: string }) =>
        on((connection) => disableStaff(connection, email, { ...options, disabled }, terminal)),
      )
  staff
    .command('reset')
    .description(
      "Take somebody's second factor and passkeys away, sign them out, and mail them a link to choose a password.",
    )
    .argument('<email>')
    .addOption(organisation())
    .action((email: string, options: { organisation: string }) =>
      on((connection) => resetStaff(connection, email, options, terminal)),
    )
}

export interface AddOptions {
  organisation: string
  name?: string
  role: StaffRole[]
  team: string[]
  passwordStdin?: boolean
}

export async function addStaff(
  connection: Connection,
  email: string,
  given: AddOptions & { password?: string | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new CallError(`"${email}" is no mail address.`, 'Give the one that they sign in with.')
  const { people, organisation, origin } = await peopleOf(connection, given.organisation)
  const wish = { email, roles: given.role, teams: given.team, ...(given.name ? { name: given.name } : {}) }
  const name = organisation.organisation
  const now = people.clock.now()
  if (given.password === undefined) {
    const { invite } = await import('../../people/invitations.ts')
    const made = await invite(connection.store, name, { ...wish, createdBy: 'command line' }, now)
    if (!made) throw isThere(email)
    terminal.out(`${terminal.paint('green', '✓')} ${email} is invited. Give them this link:`)
    terminal.out(`${origin}/desk/invitation#${made.token}`)
    return 0
  }
  const { shortestPassword } = await import('../../people/auth/staff-auth.ts')
  if (given.password.length < shortestPassword)
    throw new CallError('The password is too short.', `Give one of ${shortestPassword} characters or more.`)
  const { insertPerson } = await import('../../people/staff.ts')
  const { setPassword } = await import('../../people/passwords.ts')
  const person = await connection.store.transaction(name, (db) =>
    insertPerson(db, name, { ...wish, name: given.name ?? email }, now),
  )
  if (!person) throw isThere(email)
  await setPassword(people.staffAuth(organisation, origin), person.id, given.password)
  terminal.out(`${terminal.paint('green', '✓')} ${email} signs in at ${origin}`)
  return 0
}

export async function showStaff(
  connection: Connection,
  options: { organisation: string; json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const members = await everybody(connection, options.organisation)
  if (options.json) printJson(terminal, members)
  else if (members.length === 0) terminal.out('There is nobody yet. Add somebody: redress staff add')
  else {
    const cells = members.map(({ email, name, roles, teams, secondFactor, disabledAt }) => [
      email,
      name,
      roles.join(', '),
      teams.join(', '),
      secondFactor ? 'yes' : 'no',
      disabledAt ? 'disabled' : '',
    ])
    terminal.out(columns([['address', 'name', 'roles', 'teams', 'second factor', ''], ...cells]).join('\n'))
  }
  return 0
}

export async function disableStaff(
  connection: Connection,
  email: string,
  { organisation, disabled }: { organisation: string; disabled: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { changeStaff } = await import('../../people/staff.ts')
  const { people } = await peopleOf(connection, organisation)
  const { id } = await member(connection, organisation, email)
  const changed = await changeStaff(connection.store, organisation, id, { disabled }, people.clock.now())
  if (changed === 'last-admin')
    throw new CallError('Nobody would be left who may manage staff.', 'Make somebody else an admin first.')
  terminal.out(`${terminal.paint('green', '✓')} ${email} ${disabled ? 'is out' : 'may sign in again'}`)
  return 0
}

export async function resetStaff(
  connection: Connection,
  email: string,
  { organisation }: { organisation: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const { resetPerson } = await import('../../people/staff.ts')
  const found = await peopleOf(connection, organisation)
  const { id } = await member(connection, organisation, email)
  const address = await resetPerson(connection.store, organisation, id)
  if (!address) throw new CallError(`${email} is disabled.`, 'Enable them first: redress staff enable')
  await found.people
    .staffAuth(found.organisation, found.origin)
    .api.requestPasswordReset({ body: { email: address } })
  terminal.out(`${terminal.paint('green', '✓')} ${email} is signed out; a mail with a link is on its way`)
  return 0
}

async function everybody(connection: Connection, organisation: string) {
  const { listPeople } = await import('../../people/staff.ts')
  await peopleOf(connection, organisation)
  return listPeople(connection.store, organisation, { most: 100_000 })
}

async function member(connection: Connection, organisation: string, email: string) {
  const found = (await everybody(connection, organisation)).find((each) => each.email === email.toLowerCase())
  if (found) return found
  throw new CallError(`No member of staff has the address ${email}.`, 'List them with "redress staff list".')
}

const isThere = (email: string) =>
  new CallError(`Somebody signs in with ${email} already.`, 'List them with "redress staff list".')
