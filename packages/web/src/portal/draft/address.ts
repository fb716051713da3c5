import type { Draft } from './draft.ts'

/** Where a draft is written on. */
export function addressOfDraft({ order, withdrawal, turned, kind, state }: Draft): string {
  const base = order === undefined ? '' : `/orders/${encodeURIComponent(order)}`
  if (withdrawal) return `${base}/withdraw`
  const search = new URLSearchParams({
    ...(turned ? { case: turned.case } : {}),
    ...(kind ? { kind } : {}),
    ...(state === 'ready' ? { step: 'check' } : {}),
  }).toString()
  return `${base}/request${search ? `?${search}` : ''}`
}

/** Whether a page is that on which a draft is written, at whatever step. */
export function isWrittenAt(
  draft: Draft,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
): boolean {
  const [path] = addressOfDraft(draft).split('?')
  return path === pathname && (new URLSearchParams(search).get('case') ?? undefined) === draft.turned?.case
}
