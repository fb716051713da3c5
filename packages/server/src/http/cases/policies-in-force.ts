import type { Instant, LoadedPolicy } from '@redress/engine'
import type { Services } from '../../services.ts'
import { languageFor } from '../language.ts'
import { partyTitle } from './view.ts'

/** The policies under which the organisation takes requests now. */
export async function inForceNow(
  { store, policies }: Pick<Services, 'store' | 'policies'>,
  organisation: string,
  now: Instant,
): Promise<LoadedPolicy[]> {
  const named = await store.read(organisation, (db) =>
    db
      .selectFrom('policy_versions')
      .select('policy')
      .distinct()
      .where('organisation', '=', organisation)
      .orderBy('policy')
      .execute(),
  )
  const found = await Promise.all(named.map(({ policy }) => policies.inForce(organisation, now, policy)))
  return found.flatMap((loaded) => loaded ?? [])
}

/** What people call the teams of these policies. */
export function titlesOfTeams(policies: readonly LoadedPolicy[], acceptLanguage: string | undefined) {
  const titles = new Map<string, string>()
  for (const loaded of policies) {
    const language = languageFor(acceptLanguage, loaded.policy.languages)
    for (const team of Object.keys(loaded.policy.teams)) titles.set(team, partyTitle(loaded, team, language))
  }
  return titles
}

/** The zone of a policy's first region, in which lists show their times. */
export const zoneOf = (loaded: LoadedPolicy | undefined) => loaded?.contextOf('').zone
