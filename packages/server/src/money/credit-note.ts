import { type CaseState, localDate, type Policy } from '@redress/engine'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { GiveUp } from '../effects/failures.ts'
import type { Db } from '../store/store.ts'
import { json } from '../store/tables/columns.ts'
import type { CreditNoteLine } from '../store/tables/money.ts'
import type { Payout } from './rows.ts'

/** Steps that make a credit note, by the policy's own list or their name. */
export function makesCreditNote(policy: Policy, step: string): boolean {
  return (policy.law?.creditNotes ?? ['credit-note']).includes(step)
}

export interface Noted {
  policy: Policy
  state: CaseState
  orderId: string | null
  customerId: string
  sellerId: string | null
}

/**
 * Writes the credit note of a payout, with the next number of the organisation's year: the counter stays locked until the transaction ends, so that there
 * is no gap, whatever fails. Gives up where the order has no invoice with a number and a date, which a credit note must name (EN 16931 BT-25 and BT-26).
 */
export async function writeCreditNote(db: Db, payout: Payout, noted: Noted, now: number): Promise<void> {
  const { organisation } = payout
  const { policy, state, orderId, customerId, sellerId } = noted
  const zone = zoneOf(policy, state)
  const invoice = await invoiceOf(db, organisation, noted, zone)
  const issuedOn = localDate(now, zone)
  const year = Number(issuedOn.slice(0, 4))
  const { sequence, prefix } = await nextNumber(db, organisation, year)
  await db
    .insertInto('credit_notes')
    .values({
      organisation,
      credit_note_id: uuidv7(),
      number: `${prefix}-${year}-${String(sequence).padStart(6, '0')}`,
      year,
      sequence,
      issued_at: new Date(now),
      issued_on: issuedOn,
      invoice_number: invoice.number,
      invoice_date: invoice.date,
      case_id: payout.case_id,
      payout_id: payout.payout_id,
      order_id: invoice.orderId,
      order_number: invoice.orderNumber,
      customer_id: customerId,
      seller_id: sellerId,
      currency: payout.currency,
      amount: payout.amount,
      lines: json(await linesOf(db, payout, policy, orderId)),
    })
    .execute()
}

function zoneOf(policy: Policy, state: CaseState) {
  const region = policy.regions.find(({ id }) => id === state.region) ?? policy.regions[0]
  if (!region) throw new Error('A policy has a region.')
  return region.zone
}

async function invoiceOf(
  db: Db,
  organisation: string,
  { state, orderId }: Noted,
  zone: Parameters<typeof localDate>[1],
) {
  const known = state.order?.invoice as { number?: unknown } | undefined
  const named = typeof known?.number === 'string' ? known.number : ''
  const found =
    orderId === null
      ? undefined
      : await db
          .selectFrom('invoices')
          .innerJoin('orders', (join) =>
            join
              .onRef('orders.organisation', '=', 'invoices.organisation')
              .onRef('orders.order_id', '=', 'invoices.order_id'),
          )
          .select(['invoices.number', 'invoices.issued_at', 'orders.number as order_number'])
          .where('invoices.organisation', '=', organisation)
          .where('invoices.order_id', '=', orderId)
          .where('invoices.issued_at', 'is not', null)
          .where('invoices.number', '<>', '')
          .orderBy((is) => is('invoices.number', '=', named), 'desc')
          .orderBy('invoices.issued_at', 'desc')
          .orderBy('invoices.invoice_id')
          .executeTakeFirst()
  if (!found?.issued_at || orderId === null)
    throw new GiveUp(
      'A credit note must name the number and the date of its invoice (EN 16931, BT-25 and BT-26), and the order has none. Add the invoice to the order, then retry.',
    )
  if (found.number.length > 35)
    throw new GiveUp(
      'The number of the invoice has more than 35 characters (BR-FR-01). Correct it, then retry.',
    )
  const date = localDate(found.issued_at.getTime(), zone)
  return { number: found.number, date, orderId, orderNumber: found.order_number }
}

async function nextNumber(db: Db, organisation: string, year: number) {
  const { last } = await db
    .insertInto('credit_note_counters')
    .values({ organisation, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'year'])
        .doUpdateSet((is) => ({ last: is('credit_note_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const { prefix } = await db
    .selectFrom('organisations')
    .select(sql<string | null>`settings #>> '{creditNotes,prefix}'`.as('prefix'))
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow()
  return { sequence: last, prefix: prefix ?? 'CN' }
}

/** A paying step is about one line of the order, or about the whole case. */
async function linesOf(
  db: Db,
  { organisation, line, amount, remedy }: Payout,
  policy: Policy,
  orderId: string | null,
): Promise<CreditNoteLine[]> {
  const found =
    orderId === null
      ? undefined
      : await db
          .selectFrom('order_lines')
          .select(['title', 'quantity', 'unit'])
          .where('organisation', '=', organisation)
          .where('order_id', '=', orderId)
          .where('line_id', '=', line)
          .executeTakeFirst()
  const title = found?.title ?? policy.remedies[remedy]?.title[policy.languages[0] ?? ''] ?? remedy
  return [
    {
      line,
      title,
      ...(found?.quantity == null ? {} : { quantity: found.quantity }),
      ...(found?.unit == null ? {} : { unit: found.unit }),
      amount,
    },
  ]
}
