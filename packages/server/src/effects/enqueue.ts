import type { ClientBase } from 'pg'
import { uuidv7 } from 'uuidv7'
import type { EffectRow } from './types.ts'

/** The queue's task that carries out one effect. Its payload is `{organisation, effectId}`, its job key the effect's id. */
export const effectTask = 'effect'
/** The same for what goes to addresses that anybody can choose: they may answer slowly, and must not keep letters and money waiting. */
export const slowEffectTask = 'slow-effect'
const slowKinds = ['webhook']

/** How often the queue itself tries a job that could not even be begun; the effect's own attempts are counted in its row. */
export const jobAttempts = 25

/**
 * Writes effects and their jobs in one statement, which takes part in the client's transaction: after a rollback there is neither. Rows whose key the
 * organisation has already are left out. `$2` is a JSON array of `EffectRow`s, each with its id.
 *
 * For a larger statement: `insert into effects … on conflict (organisation, key) do nothing returning organisation, effect_id, kind, run_at` as a `with` part, and
 * `queueSql('that part')` in the place where its rows are counted. `add_jobs` takes an array of
 * `(identifier, payload, queue_name, run_at, max_attempts, job_key, priority, flags)::graphile_worker.job_spec`, and notifies the workers itself.
 */
export const queueSql = (inserted: string) =>
  `select count(*)::int as queued from (select array_agg(row(
     case when kind in (${slowKinds.map((kind) => `'${kind}'`).join()}) then '${slowEffectTask}' else '${effectTask}' end,
     json_build_object('organisation', organisation, 'effectId', effect_id),
     null, run_at, ${jobAttempts}, effect_id::text, 0, null)::graphile_worker.job_spec) as specs from ${inserted}) as batch,
   lateral graphile_worker.add_jobs(batch.specs) where batch.specs is not null`

const enqueueSql = {
  name: 'enqueue-effects',
  text: `with inserted as (
    insert into effects (organisation, effect_id, case_id, version, kind, key, payload, run_at)
    select $1, "effectId", "caseId", version, kind, key, payload, "runAt"
    from json_to_recordset($2) as given
      ("effectId" uuid, "caseId" uuid, version int, kind text, key text, payload json, "runAt" timestamptz)
    on conflict (organisation, key) do nothing
    returning organisation, effect_id, kind, run_at)
  ${queueSql('inserted')}`,
}

/** Writes effects in the client's transaction; they are carried out after its commit. Gives how many were new. */
export async function enqueue(
  client: ClientBase,
  organisation: string,
  rows: readonly EffectRow[],
): Promise<number> {
  if (rows.length === 0) return 0
  const given = JSON.stringify(rows.map((row) => ({ effectId: uuidv7(), ...row })))
  const { rows: counted } = await client.query<{ queued: number }>({
    ...enqueueSql,
    values: [organisation, given],
  })
  return counted[0]?.queued ?? 0
}
