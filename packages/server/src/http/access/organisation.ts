import type { Context } from 'hono'
import type { Organisation } from '../../people/organisations.ts'
import type { People } from '../../people/people.ts'
import { ProblemError } from '../problem.ts'

/**
 * The organisation that a request without an API key is for. Undefined outside the API, where none is needed; a problem within it, where none can be
 * told.
 */
export async function organisationOf(
  { organisations }: People,
  { req }: Context,
): Promise<Organisation | undefined> {
  const named = req.header('redress-organisation')
  if (named !== undefined) {
    const found = await organisations.named(named)
    if (found) return found
    throw unknown(`There is no organisation "${named.slice(0, 100)}" here.`)
  }
  const host = (req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
  const [only, ...others] = await organisations.all()
  const found = (host && (await organisations.servedAt(host))) || (others.length === 0 ? only : undefined)
  if (found || !req.path.startsWith('/api/') || forAll.test(req.path)) return found
  throw unknown(
    only ? 'The request does not tell which organisation it is for.' : 'There is no organisation yet.',
  )
}

/** The description of the API is the same for all. */
const forAll = /^\/api\/v1\/(openapi|docs)/

const unknown = (title: string) =>
  new ProblemError({
    type: 'organisation-unknown',
    title,
    status: 404,
    detail:
      'Use the host name of the organisation ("NAME.localhost" on this machine), send the header "Redress-Organisation: NAME", or an API key of its own.',
  })
