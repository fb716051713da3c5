import type { Context, MiddlewareHandler } from 'hono'
import { type LimitName, limits, takeOne } from '../../people/rate-limits.ts'
import type { Services } from '../../services.ts'
import type { Env } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'
import { clientAddress } from './client-address.ts'

/** Limits how often one address, or one API key, may call a route. After the guard: `endpoint({ middleware: [limit('uploads', services)], … })`. */
export function limit(name: LimitName, services: Services): MiddlewareHandler<Env> {
  return async (context, next) => {
    await limitAddress(name, services, context)
    await next()
  }
}

async function limitAddress(name: LimitName, services: Services, context: Context<Env>): Promise<void> {
  const principal = context.get('principal')
  const who =
    principal.kind === 'key'
      ? `key ${principal.keyId}`
      : `address ${clientAddress(context, services.people.proxies)}`
  await hold(services, principal.organisation, `${name} ${who}`, limits[name].address)
}

/** Limits how often a route may be called about one subject: an e-mail address, an order. */
export async function limitSubject(
  name: LimitName,
  services: Services,
  organisation: string,
  subject: string,
): Promise<void> {
  await hold(services, organisation, `${name} subject ${subject.toLowerCase()}`, limits[name].subject)
}

async function hold(
  { store, clock }: Services,
  organisation: string,
  key: string,
  most: { most: number; seconds: number },
): Promise<void> {
  const seconds = await takeOne(store, organisation, key, most, clock.now())
  if (seconds > 0)
    throw new ProblemError(
      {
        type: 'too-many-requests',
        title: 'That was too often.',
        status: 429,
        detail: `Try again in ${wait(seconds)}.`,
      },
      { 'retry-after': String(seconds) },
    )
}

const wait = (seconds: number) =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
