import type { Instant } from '@redress/engine'
import type { Store } from '../store/store.ts'
import { forgetLimits } from './rate-limits.ts'

/** For how long an invitation that was accepted, taken back or has run out is kept, in days: who invited whom may be asked. */
const invitationsKeptDays = 365

/** Removes what has run out: sessions, codes, links, limits, old invitations. To be called now and then, by any one process. */
export async function forgetExpired(store: Store, now: Instant): Promise<void> {
  await forgetLimits(store, now)
  // better-auth counts by the clock of the machine, which the database has too.
  await store.everywhere(async (db, client) => {
    for (const table of ['people_sessions', 'customer_sessions', 'people_verifications', 'customer_codes'])
      await client.query(`delete from ${table} where expires_at < now()`)
    const before = new Date(now - invitationsKeptDays * 86_400_000)
    await db.deleteFrom('invitations').where('expires_at', '<', before).execute()
  })
}
