/**
 * Open cases of an organisation, each with a customer of 200,000 at most and two promises. One in ten owes nothing; the others within thirty days, so that
 * a thousandth is late. They are written by set, and for the queue: their state is empty, they have no log, and the search does not know them.
 */
import { type BenchDatabase, tidyUp } from '../database/open.ts'

export const teams = ['support', 'finance', 'manager'] as const
/** What time it is. */
export const now = Date.parse('2026-03-03T10:00:00+01:00')

const stride = 100_000

export async function fillQueue(database: BenchDatabase, organisation: string, count: number): Promise<void> {
  const { store } = database
  const at = new Date(now)
  const write = (text: string, ...values: unknown[]) =>
    store.transaction(organisation, (_, client) => client.query(text, [organisation, ...values]))
  await write(customers, Math.min(200_000, Math.ceil(count / 5)))
  await store.everywhere((_, client) => client.query('alter table cases disable trigger searched'))
  for (let from = 0; from < count; from += stride) {
    const to = Math.min(count, from + stride)
    await write(cases, at, teams, from, to, Math.min(200_000, Math.ceil(count / 5)))
  }
  await store.everywhere((_, client) => client.query('alter table cases enable trigger searched'))
  await write(promises, at)
  await tidyUp(database, 'customers', 'cases', 'obligations')
}

/** The id of the n-th thing of a kind. */
const idOf = (kind: string, n: string) => `md5($1 || '${kind}' || (${n}))::uuid`

const customers = `insert into customers (organisation, customer_id, external_id, kind, name, language, country)
  select $1, ${idOf('customer', 'n')}, 'C-' || n, 'business', 'Poissonnerie ' || n, 'fr', 'FR' from generate_series(0, $2::integer - 1) n`
const cases = `insert into cases (organisation, case_id, number, policy, policy_version, kind, channel, status, open, level, team, customer_id, order_number,
    opened_at, received_at, updated_at, version, hash, state, next_due, owed_by)
  select $1, ${idOf('case', 'n')}, 'N-' || n, policy, version, 'quality', 'web', 'received', true, 1, ($3::text[])[1 + n % cardinality($3::text[])],
    ${idOf('customer', 'n % $6::integer')}, 'F-' || n, opened, opened, opened, 8, '', '{}', owed, owed
  from policy_versions, generate_series($4::integer, $5::integer - 1) n,
    lateral (select $2::timestamptz - random() * interval '10 days' as opened,
      case when n % 10 <> 0 then $2::timestamptz + (random() - 0.001) * interval '30 days' end as owed) instants
  where organisation = $1`
const promises = `insert into obligations (organisation, case_id, obligation_id, name, source, owes, owed_to, clause, state, raised_at, due_at)
  select organisation, case_id, name, name, 'obligation', 'support', 'customer', 'answer-time',
    case when owed_by is null then 'kept' when owed_by < $2 then 'late' else 'running' end, opened_at, owed_by
  from cases, (values ('decide'), ('claim-on-the-carrier')) promises (name) where organisation = $1`
