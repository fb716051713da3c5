/** A policy as it is read: a page, text, JSON, linked data, or the file itself. */
import { composePage, type LoadedPolicy, publishHtml, publishJsonLd, publishMarkdown } from '@redress/engine'
import type { Services } from '../../services.ts'
import { notFound, ProblemError } from '../problem.ts'

interface Written {
  body: string
  headers: Record<string, string>
}

const forms = [
  'text/html',
  'text/markdown',
  'application/json',
  'application/ld+json',
  'application/yaml',
] as const
type Form = (typeof forms)[number]

/** The policy in the form asked for; the file only for those who may read it. */
export async function written(
  services: Services,
  organisation: string,
  { policy }: LoadedPolicy,
  language: string,
  accept: string | undefined,
  may: { source: boolean },
): Promise<Written> {
  switch (formFor(accept)) {
    case 'text/html':
      return {
        body: publishHtml(policy, language),
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
          'cache-control': 'public, max-age=60',
        },
      }
    case 'text/markdown':
      return {
        body: publishMarkdown(policy, language),
        headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'public, max-age=60' },
      }
    case 'application/json':
      return asJson({ ...composePage(policy, language), languages: policy.languages }, 'application/json')
    case 'application/ld+json': {
      const returns = publishJsonLd(policy)
      if (returns) return asJson(returns, 'application/ld+json')
      throw notFound('return policy in this policy')
    }
    case 'application/yaml': {
      const source = may.source
        ? await sourceOf(services, organisation, policy.id, policy.version)
        : undefined
      if (source !== undefined)
        return { body: source, headers: { 'content-type': 'application/yaml; charset=utf-8' } }
      throw new ProblemError({
        type: 'not-permitted',
        title: 'The file itself is for the authors of the policy.',
        status: 403,
        detail:
          'It takes the permission policies.publish. The page is there as text/html, text/markdown or application/json.',
      })
    }
  }
}

const asJson = (value: object, type: string): Written => ({
  body: JSON.stringify(value),
  headers: { 'content-type': type, 'cache-control': 'public, max-age=60' },
})

/** The form asked for; JSON where anything will do. */
function formFor(accept = '*/*'): Form {
  for (const range of accept.split(',').map((each) => each.split(';')[0]?.trim().toLowerCase() ?? '')) {
    if (range === '*/*' || range === 'application/*') return 'application/json'
    if (range === 'text/*') return 'text/html'
    const form = forms.find((each) => each === range)
    if (form) return form
  }
  throw new ProblemError({
    type: 'not-acceptable',
    title: 'The policy is not there in the form asked for.',
    status: 406,
    detail: `Accept one of ${forms.join(', ')}.`,
  })
}

/** The file as it was published; undefined where there is no such version. */
export async function sourceOf({ store }: Services, organisation: string, policy: string, version: string) {
  const row = await store.read(organisation, (db) =>
    db
      .selectFrom('policy_versions')
      .select('source')
      .where('organisation', '=', organisation)
      .where('policy', '=', policy)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  return row?.source
}
