import type { Selectable } from 'kysely'
import type { Db } from '../store/store.ts'
import type { CaseTables } from '../store/tables/cases.ts'

export const effectStates = ['waiting', 'dead', 'done'] as const
export type EffectState = (typeof effectStates)[number]
export type StoredEffect = Selectable<CaseTables['effects']>

export interface EffectQuery {
  states: readonly EffectState[]
  kind?: string | undefined
  caseId?: string | undefined
  /** Older than this one. */
  before?: string | undefined
  limit: number
}

/** Effects, newest first. */
export function listEffects(
  db: Db,
  organisation: string,
  { states, kind, caseId, before, limit }: EffectQuery,
): Promise<StoredEffect[]> {
  let query = db
    .selectFrom('effects')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('state', 'in', states)
    .orderBy('effect_id', 'desc')
    .limit(limit)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  if (before !== undefined) query = query.where('effect_id', '<', before)
  return query.execute()
}

/** An effect as it is shown. */
export const shownEffect = (row: StoredEffect) => ({
  id: row.effect_id,
  kind: row.kind,
  key: row.key,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
  caseId: row.case_id,
  version: row.version,
  payload: row.payload,
  createdAt: row.created_at.toISOString(),
  nextAttemptAt: row.run_at?.toISOString() ?? null,
  settledAt: row.settled_at?.toISOString() ?? null,
})
