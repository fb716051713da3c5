/** What becomes of an effect after an attempt. Each changes it only while it waits: what is done or dead stays so. */
import type { ClientBase } from 'pg'
import { queueSql } from './enqueue.ts'

/** `at` is the instant of the record. */
export async function markDone(
  client: ClientBase,
  organisation: string,
  effectId: string,
  at: Date,
): Promise<void> {
  await client.query({
    name: 'effect-done',
    text: `update effects set state = 'done', attempts = attempts + 1, last_error = null, run_at = null, settled_at = $3
      where organisation = $1 and effect_id = $2 and state = 'waiting'`,
    values: [organisation, effectId, at],
  })
}

export async function markDead(
  client: ClientBase,
  organisation: string,
  effectId: string,
  { error, at }: { error: string; at: Date },
): Promise<void> {
  await client.query({
    name: 'effect-dead',
    text: `update effects set state = 'dead', attempts = attempts + 1, last_error = $3, run_at = null, settled_at = $4
      where organisation = $1 and effect_id = $2 and state = 'waiting'`,
    values: [organisation, effectId, error, at],
  })
}

/** Tries it again after so many seconds of the machine's time. Without an error, no attempt is counted. */
export async function tryAgain(
  client: ClientBase,
  organisation: string,
  effectId: string,
  { error, seconds }: { error?: string; seconds: number },
): Promise<void> {
  await client.query({
    name: 'effect-again',
    text: `with changed as (
        update effects set run_at = now() + $4::float8 * interval '1 second', last_error = coalesce($3, last_error),
          attempts = attempts + case when $3::text is null then 0 else 1 end
        where organisation = $1 and effect_id = $2 and state = 'waiting'
        returning organisation, effect_id, kind, run_at)
      ${queueSql('changed')}`,
    values: [organisation, effectId, error ?? null, seconds],
  })
}

/** Lets an effect that was postponed begin at once. One that is being carried out is left alone, so that it is not carried out twice. */
export async function wake(client: ClientBase, organisation: string, effectId: string): Promise<void> {
  await client.query({
    name: 'effect-wake',
    text: `with changed as (
        update effects set run_at = null
        where organisation = $1 and effect_id = $2 and state = 'waiting' and run_at > now()
        returning organisation, effect_id, kind, run_at)
      ${queueSql('changed')}`,
    values: [organisation, effectId],
  })
}

/** Which effects are begun anew: these, or all dead ones of a kind, or all dead ones. */
export type Again = { ids: readonly string[] } | { kind: string } | 'all'

/** Begins dead effects anew, with all their attempts before them. Gives how many there were. */
export async function retryDead(client: ClientBase, organisation: string, which: Again): Promise<number> {
  return beginAnew(client, organisation, which, "state = 'dead'")
}

/** Carries out once more what is dead or done, such as a delivery that somebody asks for again. Never for money. */
export async function repeat(
  client: ClientBase,
  organisation: string,
  ids: readonly string[],
): Promise<number> {
  return beginAnew(client, organisation, { ids }, "state <> 'waiting' and kind <> 'payment'")
}

async function beginAnew(
  client: ClientBase,
  organisation: string,
  which: Again,
  condition: string,
): Promise<number> {
  const ids = which !== 'all' && 'ids' in which ? which.ids : null
  const kind = which !== 'all' && 'kind' in which ? which.kind : null
  const { rows } = await client.query<{ queued: number }>(
    `with changed as (
        update effects set state = 'waiting', attempts = 0, last_error = null, run_at = null, settled_at = null
        where organisation = $1 and ${condition}
          and ($2::uuid[] is null or effect_id = any($2)) and ($3::text is null or kind = $3)
        returning organisation, effect_id, kind, run_at)
      ${queueSql('changed')}`,
    [organisation, ids, kind],
  )
  return rows[0]?.queued ?? 0
}
