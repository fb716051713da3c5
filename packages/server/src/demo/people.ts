import type { Policy } from '@redress/engine'
import type { StaffRole } from '../http/access/principal.ts'
import { insertPerson } from '../people/staff.ts'
import type { Db } from '../store/store.ts'
import { nameIn } from './names.ts'
import type { DemoOrganisation } from './organisations.ts'
import type { Random } from './random.ts'

export interface DemoPerson {
  id: string
  name: string
  email: string
  roles: readonly StaffRole[]
  teams: readonly string[]
}

/** Two people for each team of the policy, and an administrator, an author and an auditor. */
export async function addStaff(
  db: Db,
  { name: organisation }: DemoOrganisation,
  { teams, languages }: Policy,
  random: Random,
  now: number,
): Promise<DemoPerson[]> {
  const [language = 'en'] = languages
  const wanted: { roles: StaffRole[]; teams: string[]; address: string }[] = [
    ...Object.entries(teams).flatMap(([team, { role }]) =>
      ['', '-2'].map((which) => ({ roles: [role], teams: [team], address: `${team}${which}` })),
    ),
    { roles: ['admin'], teams: [], address: 'admin' },
    { roles: ['policy-author'], teams: [], address: 'author' },
    { roles: ['auditor'], teams: [], address: 'auditor' },
  ]
  const people: DemoPerson[] = []
  for (const { address, ...person } of wanted) {
    const email = `${address}@${organisation}.example.com`
    const given = { email, name: nameIn(language, random), language, ...person }
    const added = await insertPerson(db, organisation, given, now)
    if (added) people.push({ ...person, id: added.id, name: added.name, email })
  }
  return people
}

/** Somebody who answers for each seller, under the address to which the seller is written. Gives their ids. */
export async function addSellersPeople(
  db: Db,
  { name: organisation }: DemoOrganisation,
  { languages }: Policy,
  random: Random,
  now: number,
): Promise<string[]> {
  const [language = 'en'] = languages
  const sellers = await db
    .selectFrom('sellers')
    .select(['seller_id', 'email'])
    .where('organisation', '=', organisation)
    .orderBy('external_id')
    .execute()
  const ids: string[] = []
  for (const { seller_id: sellerId, email } of sellers) {
    if (email === null) continue
    const given = { email, name: nameIn(language, random), language, roles: [], teams: [], sellerId }
    const added = await insertPerson(db, organisation, given, now)
    if (added) ids.push(added.id)
  }
  return ids
}
