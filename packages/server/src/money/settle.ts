import type { Db } from '../store/store.ts'
import type { Payout } from './rows.ts'

export interface Settlement {
  state: 'settled' | 'failed'
  reference?: string | undefined
  /** Of one that failed: why, in a word. */
  failure?: string | undefined
  /** Who says so: a user's id, or a key's. */
  by: string
}

export type Settled =
  | { outcome: 'recorded'; payout: Payout }
  | { outcome: 'not-found' }
  /** The connector is being asked, or is about to be: whoever paid by hand now might pay twice. */
  | { outcome: 'under-way' }
  /** It has another end already. */
  | { outcome: 'settled-before'; payout: Payout }

/** Records that a payout was paid, or came back, as somebody says. Saying the same again changes nothing. */
export async function settlePayout(
  db: Db,
  organisation: string,
  id: string,
  { state, reference, failure, by }: Settlement,
  at: Date,
): Promise<Settled> {
  const payout = await db
    .selectFrom('payouts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('payout_id', '=', id)
    .executeTakeFirst()
  if (!payout) return { outcome: 'not-found' }
  const effect = await db
    .selectFrom('effects')
    .select('state')
    .where('organisation', '=', organisation)
    .where('effect_id', '=', payout.effect_id)
    .forUpdate()
    .executeTakeFirst()
  if (effect?.state === 'waiting') return { outcome: 'under-way' }
  const recorded = await db
    .updateTable('payouts')
    .set({
      state,
      failure: state === 'failed' ? (failure ?? 'refused') : null,
      settled_by: by,
      settled_at: state === 'settled' ? at : null,
      ...(reference === undefined ? {} : { reference }),
    })
    .where('organisation', '=', organisation)
    .where('payout_id', '=', id)
    .where('state', '<>', 'settled')
    .returningAll()
    .executeTakeFirst()
  if (recorded) return { outcome: 'recorded', payout: recorded }
  const now = await db
    .selectFrom('payouts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('payout_id', '=', id)
    .executeTakeFirstOrThrow()
  const same = state === 'settled' && (reference === undefined || reference === now.reference)
  return same ? { outcome: 'recorded', payout: now } : { outcome: 'settled-before', payout: now }
}
