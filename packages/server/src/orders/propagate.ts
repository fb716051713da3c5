/**
 * Open cases learn what changed of their order, customer or seller. Written as effects in the transaction of the change, so that no crash loses them; what is
 * told is what is known when the effect is carried out, so that updates that overtake each other end in the same facts.
 */
import type { LoadedPolicy } from '@redress/engine'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Effect } from '../effects/effect.ts'
import { enqueue } from '../effects/enqueue.ts'
import type { Services } from '../services.ts'
import type { ChangedFacts } from './changes.ts'
import { type Fields, knownFacts } from './known.ts'

export const orderChangedKind = 'order-changed'

/** What changed, by the id of its order, customer or seller. */
export interface Changes {
  orders: ReadonlyMap<string, ChangedFacts>
  customers: ReadonlyMap<string, ChangedFacts>
  sellers: ReadonlyMap<string, ChangedFacts>
}

const openCases = `
    select case_id, order_id, customer_id, seller_id from cases
    where organisation = $1 and open and order_id = any($2)
    union select case_id, order_id, customer_id, seller_id from cases
    where organisation = $1 and open and customer_id = any($3)
    union select case_id, order_id, customer_id, seller_id from cases
    where organisation = $1 and open and seller_id = any($4)`

interface OpenCase {
  case_id: string
  order_id: string | null
  customer_id: string
  seller_id: string | null
}

/** Enqueues an effect for each open case that the changes are about, in the client's transaction. Gives how many. */
export async function tellOpenCases(
  client: PoolClient,
  organisation: string,
  changes: Changes,
): Promise<number> {
  const { orders, customers, sellers } = changes
  if (orders.size + customers.size + sellers.size === 0) return 0
  const { rows } = await client.query<OpenCase>(openCases, [
    organisation,
    [...orders.keys()],
    [...customers.keys()],
    [...sellers.keys()],
  ])
  const update = uuidv7()
  return enqueue(
    client,
    organisation,
    rows.map((row) => ({
      caseId: row.case_id,
      kind: orderChangedKind,
      key: `${row.case_id}:${update}:${orderChangedKind}`,
      payload: {
        ...orders.get(row.order_id ?? ''),
        ...customers.get(row.customer_id),
        ...sellers.get(row.seller_id ?? ''),
      },
    })),
  )
}

/** Carries out such an effect: gives the case, if it is still open, the facts that changed. */
export async function tellCase(effect: Effect, services: Services): Promise<void> {
  const { organisation, key, caseId } = effect
  const { store, bus, clock, log } = services
  if (!caseId) return
  const changed = effect.payload as ChangedFacts
  const found = await store.read(organisation, async (db) => {
    const row = await db
      .selectFrom('cases')
      .select(['policy', 'policy_version', 'order_id', 'customer_id', 'seller_id', 'state'])
      .where('organisation', '=', organisation)
      .where('case_id', '=', caseId)
      .where('open', '=', true)
      .executeTakeFirst()
    if (!row) return undefined
    const ids = (id: string | null, names: unknown) => (id && names ? [id] : [])
    const known = await knownFacts(db, organisation, {
      orderIds: ids(row.order_id, changed.order ?? changed.lines),
      customerIds: ids(row.customer_id, changed.customer),
      sellerIds: ids(row.seller_id, changed.seller),
    })
    return { row, known }
  })
  if (!found) return
  const { row, known } = found
  const loaded = await services.policies.version(organisation, row.policy, row.policy_version)
  if (!loaded)
    throw new Error(`The policy ${row.policy} ${row.policy_version} of case ${caseId} is not there.`)
  const facts = factsToTell(
    loaded,
    changed,
    row.state.lines.map(({ id }) => id),
    {
      order: known.orders.get(row.order_id ?? ''),
      customer: known.customers.get(row.customer_id),
      seller: known.sellers.get(row.seller_id ?? ''),
    },
  )
  for (const [index, told] of facts.entries()) {
    const result = await bus.execute({
      organisation,
      caseId,
      do: 'record-facts',
      with: told,
      by: { party: 'system' },
      at: clock.now(),
      idempotencyKey: index === 0 ? key : `${key}:${index + 1}`,
    })
    if (result.outcome === 'refused')
      log.warn(
        { caseId, refusal: result.refusal.id, facts: namesIn(told) },
        'a case did not take changed facts',
      )
  }
}

interface Subjects {
  order: Fields | undefined
  customer: Fields | undefined
  seller: Fields | undefined
}

/**
 * The commands that tell a case what changed: built-in facts first, then, apart, those that the policy declares, so that a declared fact of a wrong type
 * keeps none of the others out. What its policy does not know is not told.
 */
export function factsToTell(
  { policy }: LoadedPolicy,
  changed: ChangedFacts,
  lineIds: readonly string[],
  known: Subjects,
): Fields[] {
  const declared = (subject: string, name: string) =>
    policy.facts.some((fact) => fact.subject === subject && fact.name === name)
  const parts = (wanted: (subject: string, name: string) => boolean): Fields => {
    const told: Fields = {}
    for (const subject of ['order', 'customer', 'seller'] as const) {
      const facts = known[subject]
      const names = (changed[subject] ?? []).filter((name) => wanted(subject, name))
      if (facts && names.length > 0) told[subject] = picked(facts, names)
    }
    const ordered = new Map(((known.order?.lines ?? []) as Fields[]).map((line) => [String(line.id), line]))
    const lines = Object.entries(changed.lines ?? {}).flatMap(([id, changedNames]) => {
      const line = ordered.get(id)
      const names = changedNames.filter((name) => wanted('line', name))
      return line && lineIds.includes(id) && names.length > 0 ? [{ ...picked(line, names), id }] : []
    })
    if (lines.length > 0) told.lines = lines
    return told
  }
  return [
    parts((subject, name) => builtIn[subject]?.has(name) ?? false),
    parts((subject, name) => !builtIn[subject]?.has(name) && declared(subject, name)),
  ].filter((told) => Object.keys(told).length > 0)
}

const builtIn: Readonly<Record<string, ReadonlySet<string>>> = {
  order: new Set(
    `number placedAt paidAt shippedAt deliveredAt country channel currency total payment.method payment.dispute payment.disputeOpenedAt
    transport.arrangedBy transport.paidBy transport.acceptedAt transport.signedAt invoice.number invoice.issuedAt`.split(
      /\s+/,
    ),
  ),
  line: new Set(
    'title unit serial brand category condition quantity unitPrice price shippedAt deliveredAt'.split(' '),
  ),
  customer: new Set('kind language country tier since'.split(' ')),
  seller: new Set('country standing'.split(' ')),
}

/** Facts by their dotted names, as a command gives them; null for what is not known any more. */
function picked(facts: Fields, names: readonly string[]): Fields {
  const told: Fields = {}
  for (const name of names) {
    const parts = name.split('.')
    const last = parts.pop() as string
    let from: unknown = facts
    let to = told
    for (const part of parts) {
      from = isGroup(from) ? from[part] : undefined
      to[part] ??= {}
      to = to[part] as Fields
    }
    to[last] = (isGroup(from) ? from[last] : undefined) ?? null
  }
  return told
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function namesIn(told: Fields): string[] {
  return Object.entries(told).flatMap(([subject, facts]) =>
    Array.isArray(facts) ? [subject] : Object.keys(facts as Fields).map((name) => `${subject}.${name}`),
  )
}
