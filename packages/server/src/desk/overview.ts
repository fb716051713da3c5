import type { PoolClient } from 'pg'

export interface KeptAndBroken {
  clause: string | null
  name: string
  team: string
  kept: number
  broken: number
}

export interface Owing {
  team: string
  /** Past its instant, and still not done. */
  late: number
  /** Not yet, but before the day ends. */
  today: number
}

/** Open cases of a team by the days since they were opened: fewer than 1, 3, 7, 14, 30, and more. */
export interface Backlog {
  team: string
  ages: number[]
}

/** Where one age ends and the next begins, in days. */
export const ageDays = [1, 3, 7, 14, 30] as const

/** Promises of these teams that were kept or broken between two instants, by clause and team. */
export async function keptAndBroken(
  client: PoolClient,
  organisation: string,
  teams: readonly string[],
  { from, until }: { from: Date; until: Date },
): Promise<KeptAndBroken[]> {
  const { rows } = await client.query<KeptAndBroken>({
    name: 'overview-promises',
    text: `
      select clause, min(name) as name, owes as team,
        count(*) filter (where state = 'kept')::integer as kept,
        count(*) filter (where state = 'late')::integer as broken
      from obligations
      where organisation = $1 and settled_at >= $3 and settled_at < $4 and state in ('kept', 'late')
        and source <> 'escalation' and owes = any($2)
      group by clause, owes
      order by broken desc, kept desc, clause, owes`,
    values: [organisation, teams, from, until],
  })
  return rows
}

/** What these teams owe that is late, and what falls due before an instant. */
export async function owing(
  client: PoolClient,
  organisation: string,
  teams: readonly string[],
  { now, until }: { now: Date; until: Date },
): Promise<Owing[]> {
  const { rows } = await client.query<Owing>({
    name: 'overview-owing',
    text: `
      select owes as team,
        count(*) filter (where due_at <= $3)::integer as late,
        count(*) filter (where due_at > $3)::integer as today
      from obligations
      where organisation = $1 and owes = any($2) and due_at < $4 and source <> 'escalation'
        and (state in ('pending', 'running', 'paused') or (state = 'late' and done_at is null))
      group by owes order by owes`,
    values: [organisation, teams, now, until],
  })
  return rows
}

/** How old the open cases of each team are. */
export async function backlog(client: PoolClient, organisation: string, now: Date): Promise<Backlog[]> {
  const bounds = ageDays.map((days) => `now - interval '${days} days'`)
  const within = [...bounds, `'-infinity'`].map((since, index) => {
    const before = index === 0 ? '' : ` and opened_at <= ${bounds[index - 1]}`
    return `count(*) filter (where opened_at > ${since}${before})::integer`
  })
  const { rows } = await client.query<Backlog>({
    name: 'overview-backlog',
    text: `
      select team, array[${within.join(', ')}] as ages
      from cases, (select $2::timestamptz as now) given
      where organisation = $1 and open
      group by team order by team`,
    values: [organisation, now],
  })
  return rows
}
