import { createHash } from 'node:crypto'
import type { Instant } from '@redress/engine'
import type { Store } from '../store/store.ts'

/** So many within so many seconds, counted from the first. */
export interface Limit {
  most: number
  seconds: number
}

/** What is limited. Each counts for an address; some for whom or what is asked about as well, so that many addresses do not help. */
export const limits = {
  /** Passwords, second factors, codes that are typed in. */
  'sign-in': { address: { most: 30, seconds: 300 }, subject: { most: 10, seconds: 300 } },
  /** Mails with codes or links. */
  codes: { address: { most: 20, seconds: 3600 }, subject: { most: 5, seconds: 3600 } },
  uploads: { address: { most: 300, seconds: 3600 }, subject: { most: 300, seconds: 3600 } },
  /** Forms that need no sign-in. */
  'public-forms': { address: { most: 60, seconds: 600 }, subject: { most: 30, seconds: 600 } },
} as const satisfies Record<string, { address: Limit; subject: Limit }>
export type LimitName = keyof typeof limits

/**
 * Takes one of a limit, and gives for how many more seconds there is none left: 0 where there was one. One statement, so it holds over any number of
 * processes. Neither addresses nor names are kept, only what is made of them.
 */
export async function takeOne(
  store: Store,
  organisation: string,
  key: string,
  { most, seconds }: Limit,
  now: Instant,
): Promise<number> {
  const hashed = createHash('sha256').update(`${organisation}\0${key}`).digest('base64url')
  return store.read(organisation, async (_db, client) => {
    const { rows } = await client.query<{ used: number; until: Date }>({
      ...take,
      values: [organisation, hashed, new Date(now), new Date(now + seconds * 1000)],
    })
    const [row] = rows
    if (!row || row.used <= most) return 0
    return Math.max(1, Math.ceil((row.until.getTime() - now) / 1000))
  })
}

const take = {
  name: 'rate-limit-take',
  text: `insert into rate_limits as held (organisation, key, used, until) values ($1, $2, 1, $4)
    on conflict (organisation, key) do update set
      used = case when held.until <= $3 then 1 else held.used + 1 end,
      until = case when held.until <= $3 then excluded.until else held.until end
    returning used, until`,
}

/** Removes what has run out. */
export async function forgetLimits(store: Store, now: Instant): Promise<void> {
  await store.everywhere((db) => db.deleteFrom('rate_limits').where('until', '<=', new Date(now)).execute())
}
