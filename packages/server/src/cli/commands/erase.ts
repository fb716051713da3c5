import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { organisationsNamed } from '../input/organisations.ts'
import { columns } from '../output/columns.ts'
import { count } from '../output/count.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const eraseCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('erase')
    .description(
      "Erase a customer's personal data for good; the log stays provable. Older backups still have it.",
    )
    .argument('<customer>', "the shop's id of the customer, its mail address, or our id")
    .requiredOption('--organisation <name>', 'whose customer')
    .option('--force', 'also where cases are still open')
    .option('--yes', 'erase; without it, it only says what there is')
    .option('--json', 'print what was erased as JSON')
    .action(async (customer: string, options: EraseOptions) =>
      end(await withDatabase(terminal, (connection) => erase(connection, customer, options, terminal))),
    )
}

export interface EraseOptions {
  organisation: string
  force?: boolean
  yes?: boolean
  json?: boolean
}

interface Found {
  customer_id: string
  external_id: string
  cases: number
  orders: number
}

export async function erase(
  { store }: Pick<Connection, 'store'>,
  customer: string,
  { organisation, force = false, yes, json }: EraseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { eraseCustomer, kept } = await import('../../store/erase/erase-customer.ts')
  await organisationsNamed(store, organisation)
  const found = await find(store, organisation, customer)
  const { customer_id: customerId, external_id, cases, orders } = found
  if (!yes) {
    terminal.out(`${customerId} (${external_id}) has ${count(orders, 'order')} and ${count(cases, 'case')}.`)
    terminal.out('Nothing is erased yet, and it cannot be undone: run it again with --yes.')
    return 0
  }
  const result = await eraseCustomer({ store, organisation, customerId, at: new Date(), force })
  if (result.outcome === 'open-cases') {
    terminal.error(columns(result.cases.map(({ number, status }) => [number, status])).join('\n'))
    throw new CallError(
      `${count(result.cases.length, 'case')} of this customer ${result.cases.length === 1 ? 'is' : 'are'} still open.`,
      'Bring them to their end first, or erase all the same with --force: they then go on without what was said in them.',
    )
  }
  if (result.outcome === 'not-found') throw new CallError('The customer is gone.', 'Look for it again.')
  if (json) printJson(terminal, { customerId, ...result, kept })
  else {
    const what = Object.entries(result.erased).filter(([, number]) => number > 0)
    const told = what.map(([name, number]) => `${name} ${number}`).join(', ')
    terminal.out(`${terminal.paint('green', '✓')} ${customerId}: ${told || 'nothing was left to erase'}`)
    terminal.out(['Kept:', ...kept.map((each) => `  ${each}`)].join('\n'))
    terminal.out(
      "The files' bytes go within minutes, by the running server. Backups made before still hold everything.",
    )
  }
  return 0
}

async function find(store: Connection['store'], organisation: string, customer: string): Promise<Found> {
  const { rows } = await store.read(organisation, (_, client) =>
    client.query<Found>(
      `select customer_id, external_id,
         (select count(*)::int from cases where cases.organisation = $1 and cases.customer_id = customers.customer_id) as cases,
         (select count(*)::int from orders where orders.organisation = $1 and orders.customer_id = customers.customer_id) as orders
       from customers where organisation = $1 and (external_id = $2 or lower(email) = lower($2) or customer_id::text = $2)`,
      [organisation, customer],
    ),
  )
  const [only, ...others] = rows
  if (only && others.length === 0) return only
  if (!only)
    throw new CallError(
      'There is no such customer, or it was erased before.',
      "Give the shop's id, the mail address, or our id; after an erasure only our id is left.",
    )
  const ids = rows.map(({ customer_id, external_id }) => `${customer_id} (${external_id})`)
  throw new CallError(`${rows.length} customers have this address.`, `Give the id of one: ${ids.join(', ')}.`)
}
