/** From a request to the call that the bus takes. */
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { CommandCall } from '../../commands/types.ts'
import type { Services } from '../../services.ts'
import type { Env } from '../endpoint.ts'
import { ProblemError } from '../problem.ts'
import { actorFor } from './actor.ts'
import { broughtWith, idempotencyKey } from './call.ts'
import { unknownReference } from './command-problems.ts'
import type { FoundCase } from './find-case.ts'
import { matterFor } from './matter.ts'
import type { commandSchema, OpeningBody } from './schemas/commands.ts'

type Asked = Context<Env>

/** The call that opens a case, and the policy under which it is judged. Throws the problem of what it names and is not there. */
export async function openingCall(services: Services, context: Asked, body: OpeningBody) {
  const principal = context.get('principal')
  const { organisation } = principal
  const { policy, order, customer, seller, overrule, as, incident, ...request } = body
  const at = context.get('arrivedAt')
  ownWays(context, body)
  const matter = await matterFor(services, principal, { order, customer, seller })
  const loaded = await services.policies.inForce(organisation, at, policy)
  if (!loaded)
    throw unknownReference(
      'policy',
      policy === undefined
        ? 'The organisation has several policies, or none in force yet; name one: GET /api/v1/policies lists them.'
        : 'GET /api/v1/policies lists them.',
    )
  const wanted = { do: 'open', with: request, overrule, as, actsFor: context.req.header('redress-as') }
  const call: CommandCall = {
    organisation,
    do: 'open',
    ...(await broughtWith(services, principal, { do: 'open', with: defined(request) }, at)),
    ...(overrule ? { overrule } : {}),
    by: actorFor(principal, loaded, undefined, wanted),
    at,
    ...idempotencyKey(principal, context.req.header('idempotency-key')),
    opening: { policy: loaded.policy.id, ...matter, ...(incident ? { incident } : {}) },
  }
  return { call, loaded }
}

/** What only our own people and programs can say of a request. */
function ownWays(context: Asked, body: OpeningBody): void {
  const { kind } = context.get('principal')
  if (kind === 'staff' || kind === 'key') return
  const named = (['receivedAt', 'incident', 'overrule', 'as'] as const).find(
    (name) => body[name] !== undefined,
  )
  const wrong = named ?? (body.channel !== undefined && body.channel !== 'web' ? 'channel' : undefined)
  if (wrong === undefined) return
  throw new ProblemError({
    type: 'malformed',
    title: `"${wrong}" is for the organisation's own people to say.`,
    status: 400,
    detail: 'Leave it out.',
    errors: [{ at: `body.${wrong}`, message: 'is not yours to say' }],
  })
}

/** The call that gives a command to a case. */
export async function commandCall(
  services: Services,
  context: Asked,
  { caseId, loaded, state }: FoundCase,
  body: z.infer<typeof commandSchema>,
): Promise<CommandCall> {
  const principal = context.get('principal')
  const at = context.get('arrivedAt')
  const { do: action, overrule } = body
  return {
    organisation: principal.organisation,
    caseId,
    do: action,
    ...(await broughtWith(services, principal, { do: action, with: body.with ?? {} }, at)),
    ...(overrule ? { overrule } : {}),
    by: actorFor(principal, loaded, state, { ...body, actsFor: context.req.header('redress-as') }),
    at,
    ...idempotencyKey(principal, context.req.header('idempotency-key')),
  }
}

function defined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
