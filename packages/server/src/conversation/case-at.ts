import { type CaseEvent, type CaseState, evolveAll } from '@redress/engine'
import type { PoolClient } from 'pg'
import { filledIn } from '../cases/references.ts'
import { meaningsOf } from '../commands/load.ts'

const eventsUpTo = {
  name: 'events-up-to',
  text: `select body from case_events where organisation = $1 and case_id = $2 and (version <= $3 or (at, recorded_at) = (
      select at, recorded_at from case_events where organisation = $1 and case_id = $2 and version = $3))
    order by version`,
}

/**
 * A case as one of its events left it, with its texts, and the instant of that event: with all that followed from it at once, since a letter names promises
 * which the same event raises. Undefined where it has no such event.
 */
export async function caseAt(
  client: PoolClient,
  organisation: string,
  caseId: string,
  version: number,
): Promise<{ state: CaseState; at: number } | undefined> {
  const { rows } = await client.query<{ body: string }>({
    ...eventsUpTo,
    values: [organisation, caseId, version],
  })
  if (rows.length < version) return undefined
  const json = `[${rows.map(({ body }) => body).join()}]`
  const events = filledIn<CaseEvent[]>(json, await meaningsOf(client, organisation, json))
  const state = evolveAll(undefined, events)
  const at = events[version - 1]?.at
  return state && at !== undefined ? { state, at } : undefined
}
