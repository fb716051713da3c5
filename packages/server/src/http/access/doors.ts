import type { Context } from 'hono'
import type { CustomerAuth } from '../../people/auth/customer-auth.ts'
import type { StaffAuth } from '../../people/auth/staff-auth.ts'
import type { CustomerDoor } from '../../people/customer-sign-in.ts'
import type { Organisation } from '../../people/organisations.ts'
import type { Services } from '../../services.ts'
import type { Env } from '../endpoint.ts'
import { notFound } from '../problem.ts'
import { originFor } from './identify.ts'

/** What a route needs to sign somebody in or out at the organisation that the request is for. */
export interface Doors {
  organisation: Organisation
  origin: string
  staff: StaffAuth
  customer: CustomerDoor
}

export async function doorsOf(services: Services, context: Context<Env>): Promise<Doors> {
  const { people, store } = services
  const organisation = await people.organisations.named(context.get('principal').organisation)
  if (!organisation) throw notFound('organisation')
  // A program's own way to the server, such as localhost, is none for the people who get its links.
  const isProgram = context.get('principal').kind === 'key'
  const origin = isProgram ? people.originOf(organisation) : originFor(services, organisation, context)
  return {
    organisation,
    origin,
    staff: people.staffAuth(organisation, origin),
    customer: {
      organisation: organisation.organisation,
      origin,
      languages: organisation.languages,
      store,
      secrets: people.secrets,
      auth: people.customerAuth(organisation, origin),
    },
  }
}

export function addCookies(context: Context<Env>, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
}

/** Ends a session, and gives the cookies that forget it. */
export async function signOut(auth: StaffAuth | CustomerAuth, headers: Headers): Promise<readonly string[]> {
  const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true })
  return answered.getSetCookie()
}
