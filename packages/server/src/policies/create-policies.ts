import { type LoadedPolicy, loadPolicy, localDate, type Policy } from '@redress/engine'
import type { Store } from '../store/store.ts'
import type { Policies } from './policies.ts'

interface Listed {
  policy: string
  version: string
  effective: string
}

/** For how long a list of versions is believed, in milliseconds: another process may have published one. */
const freshFor = 1000

/** Published versions, read from the store when they are first asked for. A version never changes, so it is kept. */
export function createPolicies(store: Store): Policies {
  const known = new Map<string, Promise<LoadedPolicy | undefined>>()

  async function read(organisation: string, policy: string, version: string) {
    const row = await store.read(organisation, (db) =>
      db
        .selectFrom('policy_versions')
        .select('compiled')
        .where('organisation', '=', organisation)
        .where('policy', '=', policy)
        .where('version', '=', version)
        .executeTakeFirst(),
    )
    return row && loadPolicy(row.compiled as Policy)
  }

  function version(organisation: string, policy: string, name: string) {
    const key = JSON.stringify([organisation, policy, name])
    let found = known.get(key)
    if (!found) {
      found = read(organisation, policy, name)
      known.set(key, found)
      const forget = () => known.delete(key)
      found.then((loaded) => loaded ?? forget(), forget)
    }
    return found
  }

  const lists = new Map<string, { readAt: number; rows: Promise<Listed[]> }>()

  function listOf(organisation: string): Promise<Listed[]> {
    const found = lists.get(organisation)
    if (found && performance.now() - found.readAt < freshFor) return found.rows
    const rows = store.read(organisation, (db) =>
      db
        .selectFrom('policy_versions')
        .select(['policy', 'version', 'effective'])
        .where('organisation', '=', organisation)
        .orderBy('effective', 'desc')
        .orderBy('published_at', 'desc')
        .execute(),
    )
    lists.set(organisation, { readAt: performance.now(), rows })
    const forget = () => lists.delete(organisation)
    rows.then((list) => list.length > 0 || forget(), forget)
    return rows
  }

  return {
    version,
    changed: (organisation) => void lists.delete(organisation),
    async inForce(organisation, at, policy) {
      const rows = (await listOf(organisation)).filter((row) => policy === undefined || row.policy === policy)
      if (new Set(rows.map((row) => row.policy)).size !== 1) return undefined
      for (const row of rows) {
        const loaded = await version(organisation, row.policy, row.version)
        if (loaded && row.effective <= localDate(at, loaded.contextOf('').zone)) return loaded
      }
      return undefined
    },
  }
}
