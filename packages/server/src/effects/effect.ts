import type { PoolClient } from 'pg'
import type { Services } from '../services.ts'
import type { Db } from '../store/store.ts'

/** An effect that is being carried out. */
export interface Effect {
  organisation: string
  effectId: string
  caseId: string | null
  version: number | null
  kind: string
  key: string
  payload: Record<string, unknown>
  /** Which attempt this is, from 1. */
  attempt: number
  /** Whether it is given up when this attempt fails. */
  last: boolean
  /**
   * Marks it done in the transaction of the client, so that it stands or falls with what the handler writes there. Where a handler does not call it,
   * the effect is marked done after it returns.
   */
  settle(client: PoolClient): Promise<void>
}

/**
 * Carries out one effect. It can be called again for the same effect, after a crash even when it had come to its end, so it does things once for each
 * `effect.key`. Fails with `GiveUp`, `TryLater` or `Postpone` to say what comes next; any other failure is tried again later.
 */
export type Handler = (effect: Effect, services: Services) => Promise<void>

/** The effect, if it is to be carried out now. */
export async function loadWaiting(
  db: Db,
  organisation: string,
  effectId: string,
): Promise<Omit<Effect, 'last' | 'settle'> | undefined> {
  const row = await db
    .selectFrom('effects')
    .select(['case_id', 'version', 'kind', 'key', 'payload', 'attempts'])
    .where('organisation', '=', organisation)
    .where('effect_id', '=', effectId)
    .where('state', '=', 'waiting')
    .where((is) => is.or([is('run_at', 'is', null), is('run_at', '<=', is.fn<Date>('now', []))]))
    .executeTakeFirst()
  return (
    row && {
      organisation,
      effectId,
      caseId: row.case_id,
      version: row.version,
      kind: row.kind,
      key: row.key,
      payload: row.payload,
      attempt: row.attempts + 1,
    }
  )
}
