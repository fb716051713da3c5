import type { Draft } from './draft.ts'

/** Where a draft is written on. */
export function addressOfDraft({ order, withdrawal, kind, state }: Draft): string {
  const base = order === undefined ? '' : `/orders/${encodeURIComponent(order)}`
  if (withdrawal) return `${base}/withdraw`
  const search = new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(state === 'ready' ? { step: 'check' } : {}),
  }).toString()
  return `${base}/request${search ? `?${search}` : ''}`
}
