import type { Organisation } from '../../people/organisations.ts'
import type { People } from '../../people/people.ts'
import { CallError } from '../call-error.ts'
import type { Connection } from './connect.ts'

/** The people of one organisation, for commands that work on them. */
export interface PeopleOf {
  people: People
  organisation: Organisation
  /** Where its pages are reached. */
  origin: string
}

export async function peopleOf(connection: Connection, name: string): Promise<PeopleOf> {
  const { createPeople } = await import('../../people/people.ts')
  const { loadSecrets, secretsOf } = await import('../../people/secrets.ts')
  const { clockOf } = await import('../../operating/assemble.ts')
  const { keptAddress } = await import('../../operating/public-address.ts')
  const { configuration, folder, store, log } = connection
  const { secret, url, port } = configuration
  const people = createPeople({
    store,
    log,
    clock: clockOf(configuration),
    secrets: secret ? secretsOf(secret, 'REDRESS_SECRET') : await loadSecrets(folder, {}),
    address: url ?? (await keptAddress(folder)) ?? `http://localhost:${port || 3000}`,
  })
  const organisation = await people.organisations.named(name)
  if (!organisation)
    throw new CallError(`There is no organisation ${name}.`, 'List them with "redress organisation list".')
  return { people, organisation, origin: people.originOf(organisation) }
}
