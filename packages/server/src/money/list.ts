import type { Db } from '../store/store.ts'
import type { CreditNote, Payout } from './rows.ts'

export const payoutStates = ['due', 'sent', 'settled', 'failed'] as const

interface Page {
  caseId?: string | undefined
  /** Older than this one. */
  before?: string | undefined
  limit: number
}

/** Payouts, newest first. */
export function listPayouts(
  db: Db,
  organisation: string,
  {
    state,
    kind,
    caseId,
    before,
    limit,
  }: Page & { state?: Payout['state'] | undefined; kind?: string | undefined },
): Promise<Payout[]> {
  let query = db
    .selectFrom('payouts')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('payout_id', 'desc')
    .limit(limit)
  if (state !== undefined) query = query.where('state', '=', state)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  if (before !== undefined) query = query.where('payout_id', '<', before)
  return query.execute()
}

/** Credit notes, newest first. */
export function listCreditNotes(
  db: Db,
  organisation: string,
  { year, caseId, before, limit }: Page & { year?: number | undefined },
): Promise<CreditNote[]> {
  let query = db
    .selectFrom('credit_notes')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('credit_note_id', 'desc')
    .limit(limit)
  if (year !== undefined) query = query.where('year', '=', year)
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  if (before !== undefined) query = query.where('credit_note_id', '<', before)
  return query.execute()
}
