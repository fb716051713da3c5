import type { Text } from '@redress/engine'
import type { Store } from '../store/store.ts'

export interface Organisation {
  /** Its short name. */
  organisation: string
  title: Text
  languages: readonly string[]
  hosts: readonly string[]
  settings: Record<string, unknown>
}

/** The organisations that this server serves, kept for a few seconds. */
export interface Organisations {
  named(organisation: string): Promise<Organisation | undefined>
  /** The one served under this host name (without port). */
  servedAt(host: string): Promise<Organisation | undefined>
  all(): Promise<readonly Organisation[]>
}

/** For how long a list is believed, in milliseconds of the machine. One that is not on it is asked for at once. */
const freshFor = 5000

export function createOrganisations(store: Store): Organisations {
  let known: Promise<readonly Organisation[]> | undefined
  let readAt = 0

  const read = () => {
    readAt = performance.now()
    known = store
      .everywhere((db) =>
        db
          .selectFrom('organisations')
          .select(['organisation', 'title', 'languages', 'hosts', 'settings'])
          .orderBy('organisation')
          .execute(),
      )
      .catch((error) => {
        known = undefined
        throw error
      })
    return known
  }
  const all = () => (known && performance.now() - readAt < freshFor ? known : read())
  const find = async (is: (organisation: Organisation) => boolean) =>
    (await all()).find(is) ?? (await read()).find(is)

  return {
    all,
    named: (name) => find(({ organisation }) => organisation === name),
    servedAt: (host) =>
      find(({ organisation, hosts }) => host === `${organisation}.localhost` || hosts.includes(host)),
  }
}
