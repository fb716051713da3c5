import type { Principal, StaffRole } from '../http/access/principal.ts'
import { cookiePrefix } from './auth/names.ts'
import { resigned } from './auth/resign.ts'
import type { Organisation } from './organisations.ts'
import type { People } from './people.ts'

/** Who a cookie says that somebody is, and the cookies to set because the session was prolonged. */
export interface SignedIn {
  principal: Principal
  cookies: readonly string[]
}

/** Reads the session cookies of one organisation; undefined where there is none that holds. Staff come before customers. */
export async function signedIn(
  people: People,
  organisation: Organisation,
  origin: string,
  headers: Headers,
): Promise<SignedIn | undefined> {
  return (
    (await asStaff(people, organisation, origin, headers)) ??
    (await asCustomer(people, organisation, origin, headers))
  )
}

async function asStaff(people: People, organisation: Organisation, origin: string, headers: Headers) {
  const found = await session(people, 'staff', organisation, headers, (given) =>
    people.staffAuth(organisation, origin).api.getSession({ headers: given, returnHeaders: true }),
  )
  if (!found || found.user.disabledAt) return undefined
  const { id, name, kind, roles, teams, sellerId } = found.user
  const within = organisation.organisation
  const principal: Principal =
    kind === 'seller' && sellerId
      ? { kind: 'seller', organisation: within, userId: id, sellerId }
      : {
          kind: 'staff',
          organisation: within,
          userId: id,
          name,
          roles: (roles ?? []) as StaffRole[],
          teams: teams ?? [],
        }
  return { principal, cookies: found.cookies }
}

async function asCustomer(people: People, organisation: Organisation, origin: string, headers: Headers) {
  const found = await session(people, 'customer', organisation, headers, (given) =>
    people.customerAuth(organisation, origin).api.getSession({ headers: given, returnHeaders: true }),
  )
  if (!found) return undefined
  const principal: Principal = {
    kind: 'customer',
    organisation: organisation.organisation,
    customerId: found.user.id,
  }
  return { principal, cookies: found.cookies }
}

/** Whether there is a cookie at all is seen without asking the database. */
async function session<User>(
  people: People,
  kind: 'staff' | 'customer',
  { organisation }: Organisation,
  headers: Headers,
  ask: (headers: Headers) => Promise<{ headers: Headers; response: { user: User } | null }>,
) {
  const prefix = cookiePrefix(kind, organisation)
  if (!headers.get('cookie')?.includes(`${prefix}.session_token=`)) return undefined
  const { headers: answered, response } = await ask(resigned(headers, prefix, people.secrets))
  return response && { user: response.user, cookies: answered.getSetCookie() }
}
