import type { Store } from '../store/store.ts'
import { queueSql } from './enqueue.ts'

/** The first half of the advisory lock that a living runner holds; the second is of its name. */
export const livingLock = 0x52_45_44

/** Whoever took a job so many seconds ago has had time to show that they live. */
const usualGraceSeconds = 15

/**
 * Jobs that a runner held which no longer lives are free again: its lock went with its connection. Gives how many runners that were.
 * Without this, the queue would wait four hours.
 */
export async function freeJobsOfTheDead(store: Store, graceSeconds = usualGraceSeconds): Promise<number> {
  return store.everywhere(async (_, client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct locked_by as name from graphile_worker.jobs
       where locked_at < now() - $2 * interval '1 second' and not exists (
         select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
           and database = (select oid from pg_database where datname = current_database())
           and classid::bigint = $1 and objid::bigint = (hashtext(locked_by)::bigint & 4294967295))`,
      [livingLock, graceSeconds],
    )
    const names = rows.map(({ name }) => name)
    if (names.length > 0)
      await client.query('select graphile_worker.force_unlock_workers($1::text[])', [names])
    return names.length
  })
}

/** At most so many jobs are made in one statement. */
const atOnce = 1000

/** Effects that wait without a job, such as after a restore, get one. Gives how many there were. */
export async function findLost(store: Store): Promise<number> {
  return store.everywhere(async (_, client) => {
    let found = 0
    for (;;) {
      const { rows } = await client.query<{ queued: number }>(
        `with lost as (
           select organisation, effect_id, kind, run_at from effects
           where state = 'waiting' and not exists (
             select from graphile_worker.jobs where key = effect_id::text and (attempts < max_attempts or locked_at is not null))
           limit ${atOnce})
         ${queueSql('lost')}`,
      )
      const queued = rows[0]?.queued ?? 0
      found += queued
      if (queued < atOnce) return found
    }
  })
}
