import type { Context, MiddlewareHandler } from 'hono'
import type { Organisation } from '../../people/organisations.ts'
import { signedIn } from '../../people/sessions.ts'
import type { Services } from '../../services.ts'
import type { Env } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'
import { organisationOf } from './organisation.ts'
import type { Permission, Principal } from './principal.ts'
import { refuseForeignOrigin } from './same-origin.ts'

type Asked = Context<Env>

/** What is about the machine rather than an organisation. Whoever may look is asked there. */
const forOperators = /^\/(metrics|health)(\/|$)/

/**
 * Sets `principal`: of an API key, else of a session cookie, else nobody. Which organisation is meant: that of the key, else the header
 * `Redress-Organisation`, else the host name, else the only one there is.
 */
export function identify(services: Services): MiddlewareHandler<Env> {
  return async (context, next) => {
    if (forOperators.test(context.req.path)) {
      context.set('principal', { kind: 'nobody', organisation: '' })
      return next()
    }
    const bearer = bearerOf(context)
    if (bearer !== undefined) {
      context.set('principal', await asKey(services, context, bearer))
      return next()
    }
    const organisation = await organisationOf(services.people, context)
    if (!organisation) {
      context.set('principal', { kind: 'nobody', organisation: '' })
      return next()
    }
    const found = await signedIn(
      services.people,
      organisation,
      originFor(services, organisation, context),
      context.req.raw.headers,
    )
    if (found) refuseForeignOrigin(context)
    context.set('principal', found?.principal ?? { kind: 'nobody', organisation: organisation.organisation })
    for (const cookie of found?.cookies ?? []) context.header('set-cookie', cookie, { append: true })
    await next()
  }
}

/** The address under which somebody looks at an organisation's pages. */
export function originFor(
  { people }: Pick<Services, 'people'>,
  organisation: Organisation,
  context: Asked,
): string {
  return people.originOf(organisation, context.req.header('host'))
}

function bearerOf(context: Asked): string | undefined {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
}

async function asKey({ people, store }: Services, context: Asked, key: string): Promise<Principal> {
  const known = await people.keys.verify(key)
  if (!known)
    throw new ProblemError(
      {
        type: 'key-unknown',
        title: 'This API key does not hold.',
        status: 401,
        detail:
          'It is mistyped, expired or revoked. An administrator makes a new one, or: redress key create.',
      },
      { 'www-authenticate': 'Bearer' },
    )
  const { organisation, keyId, name, scopes } = known
  const actsAs = context.req.header('redress-as')?.split(':')[0]
  if (actsAs && !outsiders.has(actsAs)) needs(scopes, 'act.as-team', 'act as a team')
  const external = context.req.header('redress-on-behalf-of')
  if (external === undefined) return { kind: 'key', organisation, keyId, name, scopes }
  needs(scopes, 'act.for-customer', 'ask on behalf of a customer')
  const customer = await store.read(organisation, (db) =>
    db
      .selectFrom('customers')
      .select('customer_id')
      .where('organisation', '=', organisation)
      .where('external_id', '=', external)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!customer)
    throw new ProblemError({
      type: 'not-found',
      title: 'There is no such customer.',
      status: 404,
      detail: 'Redress-On-Behalf-Of takes the id under which the shop sent the customer.',
    })
  return { kind: 'customer', organisation, customerId: customer.customer_id, through: { keyId, scopes } }
}

/** Those for whom a key may act without a scope of its own: they are no part of the organisation. */
const outsiders: ReadonlySet<string> = new Set(['customer', 'seller', 'carrier'])

function needs(scopes: readonly Permission[], permission: Permission, what: string): void {
  if (scopes.includes(permission)) return
  throw new ProblemError({
    type: 'not-permitted',
    title: `This API key may not ${what}.`,
    status: 403,
    detail: `It takes the scope ${permission}; make a key that has it.`,
    permission,
  })
}
