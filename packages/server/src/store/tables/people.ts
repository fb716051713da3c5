import type { Defaulted } from './columns.ts'

interface Session {
  organisation: string
  id: string
  user_id: string
  token: string
  expires_at: Date
}

/** Who signs in, with what. Sessions, passwords, second factors and passkeys are written by better-auth alone. */
export interface PeopleTables {
  /** Staff, and the people of a seller. */
  people: {
    organisation: string
    id: string
    kind: Defaulted<'staff' | 'seller'>
    name: string
    /** In lower case. */
    email: string
    email_verified: Defaulted<boolean>
    language: string | null
    roles: Defaulted<string[]>
    /** Teams of the organisation's policies. */
    teams: Defaulted<string[]>
    seller_id: string | null
    two_factor_enabled: Defaulted<boolean>
    disabled_at: Date | null
    created_at: Defaulted<Date>
    updated_at: Defaulted<Date>
  }
  people_sessions: Session
  people_second_factors: { organisation: string; id: string; user_id: string }
  people_passkeys: { organisation: string; id: string; user_id: string }
  /** Customers who signed in once; the id is the customer's. */
  customer_users: { organisation: string; id: string; email: string; email_verified: boolean }
  customer_sessions: Session
  /** Single use, expiring; the token is in the mail only. */
  invitations: {
    organisation: string
    invitation_id: string
    /** SHA-256. */
    token_hash: string
    kind: 'staff' | 'seller'
    email: string
    name: string | null
    roles: Defaulted<string[]>
    teams: Defaulted<string[]>
    seller_id: string | null
    created_at: Date
    created_by: string | null
    expires_at: Date
    accepted_at: Date | null
    revoked_at: Date | null
  }
  api_keys: {
    organisation: string
    key_id: string
    name: string
    /** SHA-256. */
    hash: string
    /** The last four characters, to tell keys apart. */
    ending: string
    scopes: string[]
    created_at: Date
    created_by: string | null
    expires_at: Date | null
    revoked_at: Date | null
    last_used_at: Date | null
  }
  /** How much of a limit is used until an instant. Lost in a crash of the database, which is no harm. */
  rate_limits: { organisation: string; key: string; used: number; until: Date }
}
