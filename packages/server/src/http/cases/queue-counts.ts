import type { PoolClient } from 'pg'

/** More are not counted one by one: a queue of a million would take its time. */
export const mostCounted = 1000

export interface TeamCount {
  team: string
  open: number
  late: number
}

const query = {
  name: 'queue-counts',
  text: `
    select team,
      (select count(*)::integer from (
        select from cases where organisation = $1 and open and team = named.team limit $3) counted) as open,
      (select count(*)::integer from (
        select from cases where organisation = $1 and open and team = named.team and owed_by < $4 limit $3) counted) as late
    from unnest($2::text[]) named(team)`,
}

/** How many open cases each team has, and in how many something is late; at most `mostCounted` + 1 each. */
export async function countQueues(
  client: PoolClient,
  organisation: string,
  teams: readonly string[],
  now: Date,
): Promise<TeamCount[]> {
  const { rows } = await client.query<TeamCount>({
    ...query,
    values: [organisation, teams, mostCounted + 1, now],
  })
  return rows
}
