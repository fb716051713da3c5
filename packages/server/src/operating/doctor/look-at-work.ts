import type { Policy } from '@redress/engine'
import { type Checked, type ConnectedPatient, fail, ok, warn } from './check.ts'

interface Work {
  organisations: string[]
  without: string[]
  dead: number
  stale: number
  overdue: number
  unsealed: string[]
}

const work = `
  select array(select organisation from organisations order by 1) as organisations,
    array(select organisation from organisations o where not exists (
      select from policy_versions p where p.organisation = o.organisation) order by 1) as without,
    (select count(*)::int from (select from effects where state = 'dead' limit 100000) as counted) as dead,
    (select count(*)::int from (select from effects where state = 'waiting' and coalesce(run_at, created_at) < now() - interval '1 hour' limit 100000) as counted) as stale,
    (select count(*)::int from (select from cases where next_due < now() - interval '5 minutes' limit 100000) as counted) as overdue,
    array(select organisation from organisations o where exists (select from cases c where c.organisation = o.organisation)
      and not exists (select from audit_seals s where s.organisation = o.organisation and s.at > now() - interval '2 days') order by 1) as unsealed`

/** What the server has to do, and whether it does it. */
export async function lookAtWork({ store }: ConnectedPatient): Promise<Checked[]> {
  const found = await store.everywhere(async (_, client) => (await client.query<Work>(work)).rows[0])
  if (!found) return []
  const running = 'Is the server running? See its log.'
  return [
    found.organisations.length === 0
      ? warn('organisations', 'none yet', 'Add one: redress organisation add NAME --title TITLE')
      : ok('organisations', found.organisations.join(', ')),
    ...(found.without.length === 0
      ? []
      : [
          fail(
            'policies',
            `${found.without.join(', ')}: none published`,
            'Publish one: redress policy install FILE --organisation NAME',
          ),
        ]),
    found.dead > 0
      ? fail(
          'effects',
          `${found.dead} given up: letters, webhooks or money`,
          'See why, and begin them anew: redress effects list --organisation NAME',
        )
      : found.stale > 0
        ? warn('effects', `${found.stale} wait for more than an hour`, running)
        : ok('effects', 'none given up, none waiting long'),
    found.overdue > 0
      ? warn(
          'deadlines',
          `${found.overdue} cases with something due and not done for five minutes`,
          `${running} It catches up by itself, with the due instants in the record.`,
        )
      : ok('deadlines', 'none overdue'),
    found.unsealed.length > 0
      ? warn(
          'seals',
          `${found.unsealed.join(', ')}: none for two days`,
          `${running} Or seal now: redress audit seal`,
        )
      : ok('seals', 'made daily'),
  ]
}

/** Zone data of this program against those that published policies were resolved with. Cases keep theirs; new versions should have the newest. */
export async function lookAtZones({ store }: ConnectedPatient): Promise<Checked> {
  const ours = process.versions.tz ?? 'unknown'
  const older = await store.everywhere(async (_, client) => {
    const { rows } = await client.query<{ organisation: string; policy: string; compiled: Policy }>(
      `select distinct on (organisation, policy) organisation, policy, compiled from policy_versions
       order by organisation, policy, effective desc, published_at desc`,
    )
    return rows.filter(({ compiled }) => zoneVersionsOf(compiled).some((version) => version < ours))
  })
  if (older.length === 0) return ok('time zones', `data of ${ours}`)
  const which = older.map(({ organisation, policy }) => `${policy} of ${organisation}`).join(', ')
  return warn(
    'time zones',
    `${which}: compiled with older data than ${ours}`,
    'Publish a new version where a rule of its zone has changed since.',
  )
}

function zoneVersionsOf(policy: Policy): string[] {
  return [...JSON.stringify(policy).matchAll(/"dataVersion":"([^"]+)"/g)].flatMap(
    ([, version]) => version ?? [],
  )
}
