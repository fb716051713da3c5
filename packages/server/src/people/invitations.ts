import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '@redress/engine'
import { uuidv7 } from 'uuidv7'
import type { StaffRole } from '../http/access/principal.ts'
import type { Store } from '../store/store.ts'
import { insertPerson, type NewPerson } from './staff.ts'

/** For how long an invitation holds, in days. */
export const invitationDays = 7

export interface Invitation {
  invitationId: string
  kind: 'staff' | 'seller'
  email: string
  name: string | null
  roles: StaffRole[]
  teams: string[]
  sellerId: string | null
  createdAt: Date
  expiresAt: Date
}

export interface Invited extends Omit<NewPerson, 'name'> {
  name?: string | undefined
  createdBy?: string
}

const columns = [
  'invitation_id',
  'kind',
  'email',
  'name',
  'roles',
  'teams',
  'seller_id',
  'created_at',
  'expires_at',
] as const

/** Makes an invitation; the token is given once, to be mailed. Undefined where the address belongs to somebody already. */
export async function invite(
  store: Store,
  organisation: string,
  { email, name, roles, teams, sellerId, createdBy }: Invited,
  now: Instant,
): Promise<{ token: string; invitation: Invitation } | undefined> {
  const token = randomBytes(32).toString('base64url')
  const address = email.toLowerCase()
  return store.transaction(organisation, async (db) => {
    const person = await db
      .selectFrom('people')
      .select('id')
      .where('organisation', '=', organisation)
      .where('email', '=', address)
      .executeTakeFirst()
    if (person) return undefined
    const row = await db
      .insertInto('invitations')
      .values({
        organisation,
        invitation_id: uuidv7(),
        token_hash: sha256(token),
        kind: sellerId ? 'seller' : 'staff',
        email: address,
        name: name ?? null,
        roles: [...new Set(roles)],
        teams: [...new Set(teams)],
        seller_id: sellerId ?? null,
        created_at: new Date(now),
        created_by: createdBy ?? null,
        expires_at: new Date(now + invitationDays * 86_400_000),
      })
      .returning(columns)
      .executeTakeFirstOrThrow()
    return { token, invitation: asInvitation(row) }
  })
}

/** Those that can still be accepted, newest first. */
export async function openInvitations(
  store: Store,
  organisation: string,
  of: { kind: 'staff' } | { sellerId: string },
  now: Instant,
): Promise<Invitation[]> {
  const rows = await store.read(organisation, (db) => {
    const open = db
      .selectFrom('invitations')
      .select(columns)
      .where('organisation', '=', organisation)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', new Date(now))
    return ('kind' in of ? open.where('kind', '=', of.kind) : open.where('seller_id', '=', of.sellerId))
      .orderBy('invitation_id', 'desc')
      .limit(200)
      .execute()
  })
  return rows.map(asInvitation)
}

/** Takes an invitation back; false where there is none that can be accepted. */
export async function revokeInvitation(
  store: Store,
  organisation: string,
  invitationId: string,
  kind: 'staff' | 'seller',
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await store.read(organisation, (db) =>
    db
      .updateTable('invitations')
      .set({ revoked_at: new Date(now) })
      .where('organisation', '=', organisation)
      .where('invitation_id', '=', invitationId)
      .where('kind', '=', kind)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n
}

/** Makes the person who was invited, once; undefined where the invitation does not hold, or somebody has the address by now. */
export async function acceptInvitation(
  store: Store,
  organisation: string,
  token: string,
  name: string | undefined,
  now: Instant,
): Promise<{ id: string; email: string } | undefined> {
  return store.transaction(organisation, async (db) => {
    const row = await db
      .updateTable('invitations')
      .set({ accepted_at: new Date(now) })
      .where('organisation', '=', organisation)
      .where('token_hash', '=', sha256(token))
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', new Date(now))
      .returning(columns)
      .executeTakeFirst()
    if (!row) return undefined
    const { email, roles, teams, sellerId, name: given } = asInvitation(row)
    const person = { email, name: name ?? given ?? email, roles, teams, sellerId }
    return insertPerson(db, organisation, person, now)
  })
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

function asInvitation(row: {
  invitation_id: string
  kind: 'staff' | 'seller'
  email: string
  name: string | null
  roles: string[]
  teams: string[]
  seller_id: string | null
  created_at: Date
  expires_at: Date
}): Invitation {
  return {
    invitationId: row.invitation_id,
    kind: row.kind,
    email: row.email,
    name: row.name,
    roles: row.roles as StaffRole[],
    teams: row.teams,
    sellerId: row.seller_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
