import type { Selectable } from 'kysely'
import type { Db } from '../store/store.ts'
import type { MoneyTables } from '../store/tables/money.ts'

export type Payout = Selectable<MoneyTables['payouts']>
export type CreditNote = Selectable<MoneyTables['credit_notes']>

/** The payout of a key. Amounts of rows are decimals as text. */
export async function payoutOf(db: Db, organisation: string, key: string): Promise<Payout | undefined> {
  return db
    .selectFrom('payouts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function creditNoteOf(
  db: Db,
  organisation: string,
  payoutId: string,
): Promise<CreditNote | undefined> {
  return db
    .selectFrom('credit_notes')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('payout_id', '=', payoutId)
    .executeTakeFirst()
}
