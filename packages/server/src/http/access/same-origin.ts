import type { Context } from 'hono'
import { ProblemError } from '../problem.ts'

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends cookies along with what another site makes it send. So whatever changes something and comes with a session must come from a page of
 * the same host, which the header `Origin` says and no page can forge.
 */
export function refuseForeignOrigin({ req }: Context): void {
  if (safe.has(req.method) || hostOf(req.header('origin')) === req.header('host')?.toLowerCase()) return
  throw new ProblemError({
    type: 'foreign-origin',
    title: 'The request comes from another site.',
    status: 403,
    detail:
      'With a session cookie, send "Origin" as a browser does: the address of the page, of the same host as the API. Programs use an API key instead.',
  })
}

function hostOf(origin: string | undefined): string | undefined {
  try {
    return origin ? new URL(origin).host : undefined
  } catch {
    return undefined
  }
}
