import type { Instant } from '@redress/engine'
import { uuidv7 } from 'uuidv7'
import type { StaffRole } from '../http/access/principal.ts'
import type { Db, Store } from '../store/store.ts'

/** A member of staff as an administrator sees them. */
export interface StaffMember {
  id: string
  name: string
  email: string
  language: string | null
  roles: StaffRole[]
  teams: string[]
  /** Whether they enrolled a second factor. */
  secondFactor: boolean
  disabledAt: Date | null
  createdAt: Date
}

export interface NewPerson {
  email: string
  name: string
  language?: string | null
  roles: readonly StaffRole[]
  teams: readonly string[]
  /** For the people of a seller. */
  sellerId?: string | null
}

export interface StaffChange {
  name?: string | undefined
  language?: string | null | undefined
  roles?: readonly StaffRole[] | undefined
  teams?: readonly string[] | undefined
  disabled?: boolean | undefined
}

const columns = [
  'id',
  'name',
  'email',
  'language',
  'roles',
  'teams',
  'two_factor_enabled',
  'disabled_at',
  'created_at',
] as const

/** Staff, or the people of one seller, in the order of their ids, which is that of their coming. */
export async function listPeople(
  store: Store,
  organisation: string,
  { sellerId, after, most }: { sellerId?: string; after?: string | undefined; most: number },
): Promise<StaffMember[]> {
  const rows = await store.read(organisation, (db) => {
    const all = db.selectFrom('people').select(columns).where('organisation', '=', organisation)
    const theirs = sellerId ? all.where('seller_id', '=', sellerId) : all.where('kind', '=', 'staff')
    return (after ? theirs.where('id', '>', after) : theirs).orderBy('id').limit(most).execute()
  })
  return rows.map(asMember)
}

/** Adds a person; undefined where the address belongs to somebody already. */
export async function insertPerson(
  db: Db,
  organisation: string,
  { email, name, language, roles, teams, sellerId }: NewPerson,
  now: Instant,
): Promise<StaffMember | undefined> {
  const row = await db
    .insertInto('people')
    .values({
      organisation,
      id: uuidv7(),
      kind: sellerId ? 'seller' : 'staff',
      name,
      email: email.toLowerCase(),
      email_verified: true,
      language: language ?? null,
      roles: [...new Set(roles)],
      teams: [...new Set(teams)],
      seller_id: sellerId ?? null,
      created_at: new Date(now),
      updated_at: new Date(now),
    })
    .onConflict((conflict) => conflict.columns(['organisation', 'email']).doNothing())
    .returning(columns)
    .executeTakeFirst()
  return row && asMember(row)
}

/**
 * Changes somebody's name, roles, teams, or lets them in no more; whoever is disabled is signed out at once. `last-admin` where nobody would be left who
 * may manage staff.
 */
export async function changeStaff(
  store: Store,
  organisation: string,
  id: string,
  change: StaffChange,
  now: Instant,
  kind: 'staff' | 'seller' = 'staff',
): Promise<StaffMember | 'not-found' | 'last-admin'> {
  return store.transaction(organisation, async (db) => {
    const admins = await db
      .selectFrom('people')
      .select('id')
      .where('organisation', '=', organisation)
      .where('disabled_at', 'is', null)
      .where(({ eb, val, ref }) => eb(val('admin'), '=', ({ fn }) => fn.any(ref('roles'))))
      .orderBy('id')
      .forUpdate()
      .execute()
    const stays = !change.disabled && (change.roles === undefined || change.roles.includes('admin'))
    if (!stays && admins.length === 1 && admins[0]?.id === id) return 'last-admin'
    const { name, language, roles, teams, disabled } = change
    const row = await db
      .updateTable('people')
      .set({
        updated_at: new Date(now),
        ...(name === undefined ? {} : { name }),
        ...(language === undefined ? {} : { language }),
        ...(roles === undefined ? {} : { roles: [...new Set(roles)] }),
        ...(teams === undefined ? {} : { teams: [...new Set(teams)] }),
        ...(disabled === undefined ? {} : { disabled_at: disabled ? new Date(now) : null }),
      })
      .where('organisation', '=', organisation)
      .where('id', '=', id)
      .where('kind', '=', kind)
      .returning(columns)
      .executeTakeFirst()
    if (!row) return 'not-found'
    if (disabled) await endSessions(db, organisation, id)
    return asMember(row)
  })
}

/** Signs somebody out everywhere and takes their second factor and passkeys away; gives their address, to which a new password is to be sent. */
export async function resetPerson(
  store: Store,
  organisation: string,
  id: string,
): Promise<string | undefined> {
  return store.transaction(organisation, async (db) => {
    const person = await db
      .updateTable('people')
      .set({ two_factor_enabled: false })
      .where('organisation', '=', organisation)
      .where('id', '=', id)
      .where('disabled_at', 'is', null)
      .returning('email')
      .executeTakeFirst()
    if (!person) return undefined
    await endSessions(db, organisation, id)
    for (const table of ['people_second_factors', 'people_passkeys'] as const)
      await db.deleteFrom(table).where('organisation', '=', organisation).where('user_id', '=', id).execute()
    return person.email
  })
}

async function endSessions(db: Db, organisation: string, id: string): Promise<void> {
  await db
    .deleteFrom('people_sessions')
    .where('organisation', '=', organisation)
    .where('user_id', '=', id)
    .execute()
}

function asMember(row: {
  id: string
  name: string
  email: string
  language: string | null
  roles: string[]
  teams: string[]
  two_factor_enabled: boolean
  disabled_at: Date | null
  created_at: Date
}): StaffMember {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    roles: row.roles as StaffRole[],
    teams: row.teams,
    secondFactor: row.two_factor_enabled,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
  }
}
