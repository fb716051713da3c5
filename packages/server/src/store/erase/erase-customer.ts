/** Forgets a customer: everything that says who it was, and what was said. What the log proves stays proven, since it holds references only. */
import type { PoolClient } from 'pg'
import { eraseConversation } from '../../conversation/erase.ts'
import { eraseFiles, filesOfCustomer } from '../../evidence/erase.ts'
import { erasedMarkSql } from '../../orders/erased-mark.ts'
import type { Store } from '../store.ts'

export interface EraseOptions {
  store: Store
  organisation: string
  customerId: string
  at: Date
  /** Also where cases are still open, which then go on without what was said in them. */
  force?: boolean
}

export type Erasure =
  | { outcome: 'not-found' }
  | { outcome: 'open-cases'; cases: { caseId: string; number: string; status: string }[] }
  | { outcome: 'erased'; erased: Readonly<Record<string, number>>; already: boolean }

/** All in one transaction. Done again, it erases what was written since, and is otherwise without effect. */
export function eraseCustomer(options: EraseOptions): Promise<Erasure> {
  const { store, organisation, customerId, at, force = false } = options
  return store.transaction(organisation, async (db, client) => {
    const customer = await db
      .selectFrom('customers')
      .select(['erased_at', 'email'])
      .where('organisation', '=', organisation)
      .where('customer_id', '=', customerId)
      .forUpdate()
      .executeTakeFirst()
    if (!customer) return { outcome: 'not-found' }
    const cases = await openCases(client, organisation, customerId)
    if (cases.length > 0 && !force) return { outcome: 'open-cases', cases }
    // Conversation and files first: mails are found by the customer's address, which is gone afterwards.
    const said = await eraseConversation(db, organisation, customerId, at)
    const files = await filesOfCustomer(client, organisation, customerId)
    const erased = {
      ...said,
      files: await eraseFiles(client, organisation, files, at),
      ...(await eraseRows(client, organisation, customerId, at)),
    }
    return { outcome: 'erased', erased, already: customer.erased_at !== null }
  })
}

async function openCases(client: PoolClient, organisation: string, customerId: string) {
  const { rows } = await client.query<{ caseId: string; number: string; status: string }>(
    `select case_id as "caseId", number, status from cases
     where organisation = $1 and customer_id = $2 and open order by opened_at`,
    [organisation, customerId],
  )
  return rows
}

const theirCases = 'select case_id from cases where organisation = $1 and customer_id = $2'

/** What is erased besides, each with the words under which it is counted. The triggers of search forget with the rows. */
const erasures: Readonly<Record<string, string>> = {
  texts: `update case_texts set body = null, erased_at = $3
    where organisation = $1 and body is not null and case_id in (${theirCases})`,
  sessions: `delete from customer_sessions where organisation = $1 and user_id in (
    select id from customer_users where organisation = $1 and customer_id = $2)`,
  codes: `delete from customer_codes where organisation = $1 and identifier like '%' || $2 || '%'`,
  'sign-ins': 'delete from customer_users where organisation = $1 and customer_id = $2',
  refusals: `update command_receipts set refusal = null
    where organisation = $1 and refusal is not null and case_id in (${theirCases})`,
  'webhook answers': `update webhook_attempts set excerpt = null where organisation = $1 and excerpt is not null and delivery_id in (
    select delivery_id from webhook_deliveries where organisation = $1 and case_id in (${theirCases}))`,
  'tracking numbers': `update deliveries set tracking = null where organisation = $1 and tracking is not null and order_id in (
    select order_id from orders where organisation = $1 and customer_id = $2)`,
  customers: `update customers set email = null, name = null, phone = null, address = null, language = null, tier = null, since = null,
      facts = '{}', external_id = case when erased_at is null then ${erasedMarkSql} else external_id end, erased_at = coalesce(erased_at, $3), updated_at = $3
    where organisation = $1 and customer_id = $2 and (erased_at is null or email is not null or name is not null)`,
}

async function eraseRows(
  client: PoolClient,
  organisation: string,
  customerId: string,
  at: Date,
): Promise<Record<string, number>> {
  const erased: Record<string, number> = {}
  for (const [what, statement] of Object.entries(erasures)) {
    const values = statement.includes('$3') ? [organisation, customerId, at] : [organisation, customerId]
    erased[what] = (await client.query(statement, values)).rowCount ?? 0
  }
  return erased
}

/** What is kept, and why; printed after every erasure. */
export const kept = [
  "orders, their products, prices and invoices' numbers: accounts must be kept, and a guarantee runs with the product",
  'the log of each case with its dates, clauses and decisions: it proves that promises were kept, and holds references instead of words',
  'payouts and credit notes: accounts must be kept; they name order and invoice, not the person',
  "a file's SHA-256 and times: they prove which file a decision rested on, without the file",
] as const
